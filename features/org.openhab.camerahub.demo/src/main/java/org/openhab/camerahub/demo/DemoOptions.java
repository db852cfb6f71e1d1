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
package org.openhab.camerahub.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.demo.karaf.Framework;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * What can be said with {@code -D} on Maven's command line.
 *
 * @param folder {@code demo.folder}: where the demo lives; emptied at each start
 * @param camera {@code camera.url}: a real camera instead of the simulated one
 * @param cameraAccount the user information in {@code camera.url}
 * @param limit {@code demo.seconds}: when the demo ends by itself
 * @param port {@code demo.port}: the TLS port, 0 for any free one
 * @param testPort {@code demo.testPort}: the port without encryption, 0 for any free one
 * @param webPort {@code demo.webPort}: the port of the web interface
 * @param framework {@code demo.framework}: felix or equinox
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record DemoOptions(
        Path folder,
        Optional<RtspUrl> camera,
        Optional<Credentials> cameraAccount,
        Optional<Duration> limit,
        int port,
        int testPort,
        int webPort,
        Framework framework) {

    private static final String DEFAULT_PORT = "8443";
    private static final String DEFAULT_TEST_PORT = "5001";
    private static final String DEFAULT_WEB_PORT = "8080";
    private static final int MAX_PORT = 65_535;

    /**
     * @throws IllegalArgumentException with a message for the user
     */
    static DemoOptions read(Properties properties) {
        String url = properties.getProperty("camera.url", "");
        String seconds = properties.getProperty("demo.seconds", "");
        return new DemoOptions(
                Path.of(properties.getProperty("demo.folder", "target/demo")),
                url.isEmpty() ? Optional.empty() : Optional.of(camera(url)),
                RtspUrl.userInfo(url),
                seconds.isEmpty() ? Optional.empty() : Optional.of(Duration.ofSeconds(number("demo.seconds", seconds))),
                port(properties, "demo.port", DEFAULT_PORT),
                port(properties, "demo.testPort", DEFAULT_TEST_PORT),
                webPort(properties),
                Framework.of(properties.getProperty("demo.framework", Framework.FELIX.id())));
    }

    private static RtspUrl camera(String url) {
        try {
            return RtspUrl.parse(url);
        } catch (RtspSyntaxException e) {
            throw new IllegalArgumentException(
                    "camera.url has to look like rtsp://user:password@host/path: " + e.getMessage(), e);
        }
    }

    /** openHAB's own port, unless somebody has it, such as a real openHAB: then, and for 0, any free one. */
    private static int webPort(Properties properties) {
        boolean named = properties.containsKey("demo.webPort");
        int wanted = port(properties, "demo.webPort", DEFAULT_WEB_PORT);
        if (named && wanted != 0) {
            return wanted;
        }
        return isFree(wanted) ? freePort(wanted) : freePort(0);
    }

    private static boolean isFree(int port) {
        try {
            freePort(port);
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static int freePort(int wanted) {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(Properties properties, String name, String defaultValue) {
        int port = number(name, properties.getProperty(name, defaultValue));
        if (port > MAX_PORT) {
            throw new IllegalArgumentException(name + " is a port, at most " + MAX_PORT);
        }
        return port;
    }

    private static int number(String name, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(name + " is a number, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
