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

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A program under test: haproxy, a relay of Netty alone, or the hub with one of its TLS providers.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record Target(String name, Program program, int port, boolean hub, boolean java) {

    String path(Scenario scenario) {
        return hub ? scenario.hubPath() : scenario.cameraPath();
    }

    static Target haproxy(Path folder, int port) throws IOException {
        return new Target(
                "haproxy",
                Program.start(List.of(
                        "haproxy", "-db", "-f", folder.resolve("haproxy.cfg").toString())),
                port,
                false,
                false);
    }

    static Target hub(String name, List<String> options, Path folder, int port, int cameraPort) throws IOException {
        return java(name, options, HubProcess.class, folder, port, cameraPort);
    }

    static Target relay(Path folder, int port, int cameraPort) throws IOException {
        return java("Netty alone", List.of(), BareRelay.class, folder, port, cameraPort);
    }

    private static Target java(String name, List<String> options, Class<?> main, Path folder, int port, int cameraPort)
            throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add("-XX:-UseDynamicNumberOfCompilerThreads"); // or the time of one that ends would be forgotten
        Program program =
                Program.java(all, main, port, folder.resolve("cert.pem"), folder.resolve("key.pem"), cameraPort);
        System.out.println(name + ": " + program.line());
        return new Target(name, program, port, main == HubProcess.class, true);
    }
}
