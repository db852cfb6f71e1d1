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
package org.openhab.camerahub.benchmark;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.CertificateSource;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.HubServices;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * The hub's engine alone in a process. Arguments: TLS port, certificate chain, key, port of {@link LoadCamera}. For
 * each line on its standard input it collects garbage and prints the heap in use; it ends when the input does.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class HubProcess {

    private static final Credentials ACCOUNT = new Credentials("load", "load");

    private HubProcess() {}

    public static void main(String[] args) throws Exception {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        try (CameraHub hub = new CameraHub(HubServices.system(scheduler))) {
            hub.setCameras(cameras(Integer.parseInt(args[3])));
            hub.apply(HubConfig.builder()
                    .bindAddress("127.0.0.1")
                    .port(Integer.parseInt(args[0]))
                    .certificate(new CertificateSource.Pem(Path.of(args[1]), Path.of(args[2]), ""))
                    .authentication(AuthScheme.BASIC, List.of(ACCOUNT))
                    .eventLoops(1)
                    .limits(HubLimits.DEFAULTS.withConnections(10_000, 10_000))
                    .build());
            System.out.println("status " + hub.status());
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (in.readLine() != null) {
                System.gc();
                System.out.println("heap="
                        + ManagementFactory.getMemoryMXBean()
                                .getHeapMemoryUsage()
                                .getUsed());
            }
        } finally {
            scheduler.shutdownNow();
        }
    }

    private static List<Camera> cameras(int port) throws Exception {
        List<Camera> cameras = new ArrayList<>();
        for (String rate : Scenario.RATES) {
            for (int i = 0; i < Scenario.CAMERAS; i++) {
                String path = "r" + rate + "-" + i;
                RtspUrl url = RtspUrl.parse("rtsp://127.0.0.1:" + port + "/" + path + "?mbit=" + rate);
                cameras.add(Camera.of(path, path, url, ACCOUNT));
            }
        }
        return cameras;
    }
}
