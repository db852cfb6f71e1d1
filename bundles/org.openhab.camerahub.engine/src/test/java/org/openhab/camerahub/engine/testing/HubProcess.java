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
package org.openhab.camerahub.engine.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.HubServices;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * A hub in a process of its own, for tests that harm the whole process. Prints its port, or why there is none, and ends
 * with its input.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class HubProcess {

    private HubProcess() {}

    /**
     * @param arguments the folder of the certificate, the port, and perhaps a camera's URL, for the path /front-door, and
     *     the address to listen at
     */
    public static void main(String[] arguments) throws Exception {
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
        try (CameraHub hub = new CameraHub(HubServices.system(scheduler))) {
            if (arguments.length > 2) {
                hub.setCameras(List.of(Camera.of("front", "front-door", RtspUrl.parse(arguments[2]), null)));
            }
            hub.apply(HubConfig.builder()
                    .bindAddress(arguments.length > 3 ? arguments[3] : "127.0.0.1")
                    .port(Integer.parseInt(arguments[1]))
                    .certificate(new TestCertificateFiles(null, Path.of(arguments[0])).source())
                    .limits(HubLimits.DEFAULTS.withConnections(100_000, 100_000))
                    .build());
            var listening = hub.status().listening();
            System.out.println(
                    listening == null ? hub.status().faults().get(0).detail() : "port=" + listening.getPort());
            System.out.println(
                    "tls=" + hub.status().tls() + " transport=" + hub.status().transport());
            while (System.in.read() >= 0) {
                // until the end of the input
            }
        }
        scheduler.shutdownNow();
    }
}
