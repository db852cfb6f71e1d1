/*
 * Copyright (c) 2026 The Camera Hub for openHAB authors
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.io.camerahub.internal.skill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraPass;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.io.camerahub.internal.CameraHubService;
import org.openhab.io.camerahub.internal.config.ServiceSettings;
import org.openhab.io.camerahub.internal.metadata.AlexaOverlay;
import org.openhab.io.camerahub.internal.metadata.AlexaWords;
import org.openhab.io.camerahub.internal.metadata.MetadataCameraProvider;
import org.openhab.io.camerahub.internal.original.StreamOffer;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The hub's cameras with what metadata says of them, for the skill.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = HubCameras.class)
public class HubCameras implements SkillHub {

    /** Under this key the text is that the Alexa app shows of a camera. */
    private static final String DESCRIPTION = "alexa.camera";

    private static final String ENGLISH = "Camera at Camera Hub for openHAB";

    /** An Echo knows no other port; the router passes it on to the hub's. */
    private static final int PORT = HubConfig.DEFAULT_PORT;

    private final CameraHubService service;
    private final MetadataCameraProvider described;
    private final AlexaOverlay overlay;
    private final TranslationProvider translations;
    private final LocaleProvider locales;

    @Activate
    public HubCameras(
            @Reference CameraHubService service,
            @Reference MetadataCameraProvider described,
            @Reference AlexaOverlay overlay,
            @Reference TranslationProvider translations,
            @Reference LocaleProvider locales) {
        this.service = service;
        this.described = described;
        this.overlay = overlay;
        this.translations = translations;
        this.locales = locales;
    }

    @Override
    public List<SkillCamera> cameras() throws HubException {
        Map<String, List<Camera>> byDevice = new LinkedHashMap<>();
        running().cameras().stream().map(CameraStatus::camera).forEach(camera -> byDevice.computeIfAbsent(
                        described.device(camera.id()).orElse(camera.id()), id -> new ArrayList<>())
                .add(camera));
        return byDevice.values().stream().map(this::device).toList();
    }

    private SkillCamera device(List<Camera> streams) {
        Camera first = streams.get(0);
        AlexaWords words = overlay.words(first.id());
        return new SkillCamera(
                first.id(),
                words.name().isEmpty() ? first.label() : words.name(),
                words.description().isEmpty() ? description() : words.description(),
                streams.stream()
                        .map(camera -> new SkillCamera.Stream(
                                camera,
                                described
                                        .offer(camera.id())
                                        .orElseGet(() -> new StreamOffer(
                                                overlay.words(camera.id()).resolutions(),
                                                List.of(),
                                                List.of(),
                                                List.of()))))
                        .toList());
    }

    private String description() {
        String text = translations.getText(
                FrameworkUtil.getBundle(HubCameras.class), DESCRIPTION, ENGLISH, locales.getLocale());
        return text == null ? ENGLISH : text;
    }

    @Override
    public AuthScheme authentication() {
        ServiceSettings settings = service.settings();
        return settings == null ? AuthScheme.NONE : settings.hub().authentication();
    }

    @Override
    public CompletionStage<CameraProbe> probe(Camera camera) {
        try {
            return running().probe(camera);
        } catch (HubException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public Address admit(Camera camera, Duration life) throws HubException {
        CameraHub hub = running();
        HubConfig config = config();
        CameraPass pass = hub.admit(camera.id(), life)
                .orElseThrow(() -> new HubException(FaultKind.CAMERA_UNKNOWN, camera.label(), "it has just gone"));
        String host = config.publicName();
        Credentials credentials = pass.credentials();
        String login = config.authentication() == AuthScheme.NONE
                ? ""
                : credentials.username() + ":" + credentials.password() + "@";
        return new Address(
                "rtsp://" + login + host + ":" + PORT + "/" + pass.path(),
                "https://" + host + "/" + pass.place() + "/camera.jpg",
                pass.expires(),
                config.limits().sessionTimeout());
    }

    private CameraHub running() throws HubException {
        CameraHub hub = service.hub();
        if (hub == null || hub.status().state() == HubStatus.State.NEW) {
            throw service.absence();
        }
        return hub;
    }

    private HubConfig config() throws HubException {
        ServiceSettings settings = service.settings();
        if (settings == null) {
            throw service.absence();
        }
        if (settings.hub().publicName().isEmpty()) {
            throw new HubException(FaultKind.CONFIGURATION, "", "publicName is needed, by which an Echo finds the hub");
        }
        return settings.hub();
    }
}
