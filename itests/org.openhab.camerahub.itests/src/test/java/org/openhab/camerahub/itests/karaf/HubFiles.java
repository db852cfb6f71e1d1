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
package org.openhab.camerahub.itests.karaf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.demo.karaf.KarafSettings;
import org.openhab.camerahub.itests.hub.CameraSpec;

/**
 * The files by which a user sets up a home with its cameras: the service's, the web server's, and Things and items.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class HubFiles {

    /** The service's configuration. */
    static final String SERVICE = "conf/services/camerahub.cfg";

    static final String HOME = "camerahub:home:home";
    private static final String OF_HOME = "home:";

    private HubFiles() {}

    /** A port that nobody had a moment ago: a user's configuration names one. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** openHAB's web server at this port, for this machine only. */
    public static KarafSettings withWebServer(KarafSettings settings, int port) {
        return settings.withFile(
                "etc/org.ops4j.pax.web.cfg",
                "org.ops4j.pax.web.listening.addresses=127.0.0.1\norg.osgi.service.http.port=" + port + "\n");
    }

    /** The service's configuration, for viewers on this machine only. */
    static String service(List<String> lines) {
        return Stream.concat(Stream.of("pid:org.openhab.camerahub", "bindAddress=127.0.0.1"), lines.stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** openHAB's YAML file. */
    static String yaml(List<String> things, List<String> items) {
        return "version: 1\n" + block("things", things) + block("items", items);
    }

    private static String block(String name, List<String> entries) {
        return entries.isEmpty() ? "" : name + ":\n" + String.join("", entries);
    }

    /** The Thing of the home. */
    static String home() {
        return "  " + HOME + ":\n    isBridge: true\n    label: Home\n";
    }

    /**
     * The Thing of a camera.
     *
     * @param id below {@code camerahub:camera:}; those that begin with {@code home:} belong to the home
     * @param parameters further ones, each as a line
     */
    static String camera(String id, String label, CameraSpec camera, String... parameters) {
        String bridge = id.startsWith(OF_HOME) ? "    bridge: " + HOME + "\n" : "";
        return "  camerahub:camera:" + id + ":\n" + bridge + "    label: " + label + "\n    config:\n"
                + "      address: '" + camera.url() + "'\n      username: " + camera.user() + "\n      password: '"
                + camera.password() + "'\n"
                + Stream.of(parameters).map(line -> "      " + line + "\n").collect(Collectors.joining());
    }

    static String item(String name, String type, String channel) {
        return "  " + name + ":\n    type: " + type + "\n    channel: " + channel + "\n";
    }
}
