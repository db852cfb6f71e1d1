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
import static org.hamcrest.Matchers.is;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.testing.Pump;
import org.openhab.camerahub.engine.testing.ScriptedCamera;
import org.openhab.camerahub.engine.testing.TestCertificateFiles;
import org.openhab.camerahub.engine.testing.TestPki;
import org.openhab.camerahub.engine.testing.Watcher;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * The end of a hub while viewers watch, as in an update of the add-on.
 *
 * @author Camera Hub authors - Initial contribution
 */
class CloseUnderLoadTest {

    private static final int VIEWERS = 6;

    @TempDir
    private Path folder;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyViewerSeesTheEnd(boolean stalled) throws Exception {
        TestPki pki = new TestPki();
        TestCertificateFiles files = new TestCertificateFiles(pki, folder);
        files.write(pki.server("localhost"));
        try (ScriptedCamera camera = new ScriptedCamera();
                Pump pump = new Pump(camera, 200)) {
            CameraHub hub = new CameraHub(HubServices.system(scheduler));
            hub.setCameras(List.of(Camera.of("front", "front-door", RtspUrl.parse(camera.url()), null)));
            hub.apply(HubConfig.builder()
                    .bindAddress("127.0.0.1")
                    .port(0)
                    .certificate(files.source())
                    .build());
            InetSocketAddress address = new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), hub.status().listening().getPort());
            List<Watcher> watchers = new ArrayList<>();
            for (int i = 0; i < VIEWERS; i++) {
                Watcher watcher = Watcher.play(address);
                watchers.add(watcher);
                watcher.awaitMore(50);
                watcher.stall(stalled);
            }
            TimeUnit.SECONDS.sleep(stalled ? 5 : 0);

            hub.close();

            for (Watcher watcher : watchers) {
                watcher.stall(false);
                ScriptedCamera.await("the end", watcher::isOver);
                assertThat(watcher.isOver(), is(true));
                watcher.close();
            }
        }
    }
}
