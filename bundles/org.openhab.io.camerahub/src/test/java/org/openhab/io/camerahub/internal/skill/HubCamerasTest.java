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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraPass;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.io.camerahub.internal.CameraHubService;
import org.openhab.io.camerahub.internal.config.ServiceSettings;
import org.openhab.io.camerahub.internal.metadata.AlexaOverlay;
import org.openhab.io.camerahub.internal.metadata.AlexaWords;
import org.openhab.io.camerahub.internal.metadata.MetadataCameraProvider;
import org.openhab.io.camerahub.internal.original.StreamOffer;
import org.openhab.io.camerahub.internal.original.StreamOffer.Resolution;

/**
 * The hub's cameras as the skill sees them.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HubCamerasTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Camera DOOR = FakeSkillHub.camera("camerahub:camera:home:door");
    private static final AlexaWords NO_WORDS = new AlexaWords("", "", List.of());

    private final CameraHubService service = mock(CameraHubService.class);
    private final CameraHub hub = mock(CameraHub.class);
    private final MetadataCameraProvider described = mock(MetadataCameraProvider.class);
    private final AlexaOverlay overlay = mock(AlexaOverlay.class);
    private final TranslationProvider translations = mock(TranslationProvider.class);
    private final HubCameras cameras = new HubCameras(service, described, overlay, translations, () -> Locale.GERMANY);

    @BeforeEach
    void runningHub() throws Exception {
        when(service.hub()).thenReturn(hub);
        status(HubStatus.State.RUNNING);
        configured("cam.example.org", AuthScheme.BASIC);
        when(overlay.words(any())).thenReturn(NO_WORDS);
        when(described.offer(any())).thenReturn(Optional.empty());
        when(described.device(any())).thenReturn(Optional.empty());
        when(hub.admit(DOOR.id(), HOUR))
                .thenReturn(Optional.of(new CameraPass(
                        DOOR.id(),
                        "front-door",
                        new Credentials("guest-1", "abc"),
                        "place",
                        Instant.EPOCH.plus(HOUR))));
    }

    private void status(HubStatus.State state) {
        when(hub.status()).thenReturn(new HubStatus(state, List.of(), List.of(), null, null, "", ""));
    }

    private void configured(String publicName, AuthScheme scheme) throws HubException {
        List<Credentials> accounts = scheme == AuthScheme.NONE ? List.of() : List.of(Credentials.parse("echo:long"));
        HubConfig config = HubConfig.builder()
                .port(8443)
                .publicName(publicName)
                .publicPort(9443)
                .authentication(scheme, accounts)
                .build();
        when(service.settings()).thenReturn(new ServiceSettings(config, false));
    }

    private void registered(Camera... all) {
        CameraStatistics none = new CameraStatistics(
                "", CameraStatistics.State.IDLE, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, List.of(), List.of());
        List<CameraStatus> statuses = List.of(all).stream()
                .map(each -> new CameraStatus(each, none, 2, false))
                .toList();
        when(hub.cameras()).thenReturn(statuses);
    }

    @Test
    void anEchoKnowsPort443Only_whateverPortTheHubOrItsRouterHas() throws Exception {
        SkillHub.Address address = cameras.admit(DOOR, HOUR);

        assertThat(address.uri(), is("rtsp://guest-1:abc@cam.example.org:443/front-door"));
        assertThat(address.imageUri(), is("https://cam.example.org/place/camera.jpg"));
        assertThat(address.expires(), is(Instant.EPOCH.plus(HOUR)));
        assertThat(address.idleTimeout(), is(Duration.ofSeconds(60)));
        assertThat(address.toString(), not(containsString("guest")));
    }

    @Test
    void aHubThatAsksForNothingGivesNoCredentials() throws Exception {
        configured("cam.example.org", AuthScheme.NONE);

        assertThat(cameras.admit(DOOR, HOUR).uri(), is("rtsp://cam.example.org:443/front-door"));
        assertThat(cameras.authentication(), is(AuthScheme.NONE));
    }

    @Test
    void whatKeepsViewersOutIsTheReason() throws Exception {
        configured("", AuthScheme.NONE);
        assertThat(
                assertThrows(HubException.class, () -> cameras.admit(DOOR, HOUR))
                        .kind(),
                is(FaultKind.CONFIGURATION));

        when(service.absence()).thenReturn(new HubException(FaultKind.NOT_RUNNING, "", ""));
        status(HubStatus.State.NEW);
        assertThat(assertThrows(HubException.class, cameras::cameras).kind(), is(FaultKind.NOT_RUNNING));
        assertThat(cameras.probe(DOOR).toCompletableFuture().isCompletedExceptionally(), is(true));
    }

    @Test
    void metadataNamesACamera_elseItsLabelDoes() throws Exception {
        registered(DOOR, FakeSkillHub.camera("garden"));
        when(overlay.words(DOOR.id()))
                .thenReturn(new AlexaWords("Haustür", "Left of the gate", List.of(new Resolution(640, 480))));

        SkillCamera door = cameras.cameras().get(0);
        assertThat(door.friendlyName(), is("Haustür"));
        assertThat(door.description(), is("Left of the gate"));
        assertThat(door.streams().get(0).offer().resolutions(), contains(new Resolution(640, 480)));
        assertThat(cameras.cameras().get(1).friendlyName(), is("garden"));
        assertThat(cameras.cameras().get(1).description(), is("Camera at Camera Hub for openHAB"));
        when(translations.getText(any(), eq("alexa.camera"), any(), eq(Locale.GERMANY)))
                .thenReturn("Kamera am Camera Hub");
        assertThat(cameras.cameras().get(1).description(), is("Kamera am Camera Hub"));
    }

    @Test
    void severalStreamsOfOneItemAreOneDevice() throws Exception {
        registered(FakeSkillHub.camera("Door"), FakeSkillHub.camera("Door-2"), FakeSkillHub.camera("Gate-2"));
        when(described.device("Door")).thenReturn(Optional.of("Door"));
        when(described.device("Door-2")).thenReturn(Optional.of("Door"));
        StreamOffer small = FakeSkillHub.offer(640, 360, "NONE");
        when(described.offer("Door-2")).thenReturn(Optional.of(small));

        List<SkillCamera> devices = cameras.cameras();

        assertThat(devices.stream().map(SkillCamera::id).toList(), contains("Door", "Gate-2"));
        assertThat(
                devices.get(0).streams().stream()
                        .map(each -> each.camera().id())
                        .toList(),
                contains("Door", "Door-2"));
        assertThat(devices.get(0).streams().get(1).offer(), is(small));
    }
}
