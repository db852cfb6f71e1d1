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
package org.openhab.ui.camerahub.internal.camera;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.io.camerahub.HouseholdControl;
import org.openhab.io.camerahub.HouseholdControl.CameraHousehold;
import org.openhab.ui.camerahub.internal.binding.BindingServices;

/**
 * Puts together what hub and household know of the cameras.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class CameraViews {

    private final CameraHubControl control;
    private final BindingServices binding;
    private final Clock clock;

    CameraViews(CameraHubControl control, BindingServices binding, Clock clock) {
        this.control = control;
        this.binding = binding;
        this.clock = clock;
    }

    List<CameraView> all(Locale locale) {
        Map<String, Long> sessionBytes = sessionBytes();
        Map<String, @Nullable CameraHousehold> households = households();
        Urls urls = Urls.of(control);
        return control.cameras().stream()
                .map(status -> view(status, sessionBytes, households, urls, locale))
                .toList();
    }

    private CameraView view(
            CameraStatus status,
            Map<String, Long> sessionBytes,
            Map<String, @Nullable CameraHousehold> households,
            Urls urls,
            Locale locale) {
        Camera camera = status.camera();
        CameraStatistics statistics = status.statistics();
        String state = state(status);
        return new CameraView(
                camera.id(),
                camera.path(),
                camera.label(),
                // the UID of a Thing has colons, the name of an item never
                camera.id().contains(":") ? "thing" : "metadata",
                state,
                reason(status, state, locale),
                status.viewers(),
                statistics.bytesToViewers(),
                sessionBytes.getOrDefault(camera.id(), 0L),
                statistics.lastStart(),
                statistics.lastDuration(clock.instant()).toSeconds(),
                statistics.sessions(),
                statistics.codecs(),
                camera.modifiers().always().stream()
                        .sorted()
                        .map(Modifier::token)
                        .toList(),
                !camera.modifiers().byUserAgent().isEmpty(),
                status.trace(),
                camera.viewable(),
                camera.viewable(),
                urls.stream(camera),
                urls.test(camera),
                view(households.get(camera.id())));
    }

    private static String state(CameraStatus status) {
        if (!status.camera().viewable()) {
            return "off";
        }
        return switch (status.statistics().state()) {
            case PLAYING -> "online";
            case CONNECTING -> "connecting";
            case WAITING -> "offline";
            case IDLE -> status.statistics().lastFault() == null ? "idle" : "offline";
        };
    }

    private String reason(CameraStatus status, String state, Locale locale) {
        HubException fault = status.statistics().lastFault();
        if (fault != null && !"online".equals(state)) {
            return control.text(fault, locale);
        }
        return control.problem(status.camera().id())
                .map(problem -> control.text(problem, locale))
                .orElse("");
    }

    private Map<String, Long> sessionBytes() {
        Map<String, Long> newest = new HashMap<>();
        control.recentSessions().stream()
                .sorted(Comparator.comparing(SessionInfo::started).reversed())
                .forEach(session -> newest.putIfAbsent(session.cameraId(), session.bytes()));
        Map<String, Long> running = new HashMap<>();
        control.sessions().forEach(session -> running.merge(session.cameraId(), session.bytes(), Long::sum));
        newest.putAll(running);
        return newest;
    }

    private Map<String, @Nullable CameraHousehold> households() {
        Map<String, @Nullable CameraHousehold> byId = new HashMap<>();
        HouseholdControl household = binding.householdOrNull();
        if (household != null) {
            household.cameras().forEach(camera -> byId.put(camera.id(), camera));
        }
        return byId;
    }

    private static CameraView.@Nullable HouseholdView view(@Nullable CameraHousehold camera) {
        return camera == null
                ? null
                : new CameraView.HouseholdView(
                        camera.policy(),
                        camera.stream(),
                        camera.motionDetection(),
                        camera.nightMode(),
                        camera.reason(),
                        camera.lastMotion());
    }
}
