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
package org.openhab.camerahub.engine;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.monitor.CameraEvent;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * Who shows the URLs of cameras hears when they are others.
 *
 * @author Camera Hub authors - Initial contribution
 */
class UrlChangeTest {

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    private final CameraHub hub = new CameraHub(HubServices.system(scheduler));
    private final List<String> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws Exception {
        hub.onCameraEvent(event -> told.add(event.kind() + " " + event.cameraId()));
        hub.setCameras(List.of(camera("door"), camera("garden")));
        hub.apply(named("cam.example.org").build());
    }

    @AfterEach
    void close() {
        hub.close();
        scheduler.shutdownNow();
    }

    @Test
    void theFirstSettingsAreNoChange() throws Exception {
        assertThat(told(), empty());
    }

    @Test
    void anotherSecretConcernsItsCameraAlone() throws Exception {
        hub.renewHlsPath("door");

        assertThat(told(), contains(CameraEvent.Kind.URL_CHANGED + " door"));
    }

    @Test
    void anotherPublicNameConcernsAllCameras_andOtherSettingsNone() throws Exception {
        hub.apply(named("cam.example.org").videoBuffer(1 << 20).build());
        assertThat(told(), empty());

        hub.apply(named("cam.example.net").build());
        assertThat(told(), contains(CameraEvent.Kind.URL_CHANGED + " door", CameraEvent.Kind.URL_CHANGED + " garden"));
    }

    @Test
    void anotherPortOfTheRouterConcernsAllCamerasToo() throws Exception {
        hub.apply(named("cam.example.org").publicPort(9443).build());

        assertThat(told(), hasSize(2));
    }

    private List<String> told() throws Exception {
        // listeners are called by the only thread that there is
        scheduler.submit(() -> {}).get(10, TimeUnit.SECONDS);
        return told;
    }

    private static HubConfig.Builder named(String publicName) {
        return HubConfig.builder().bindAddress("127.0.0.1").port(0).publicName(publicName);
    }

    private static Camera camera(String id) {
        return Camera.of(id, id, new RtspUrl("rtsp", "192.0.2.1", -1, "/"), null);
    }
}
