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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.camerahub.engine.testing.HubProgram;
import org.openhab.camerahub.engine.testing.Pump;
import org.openhab.camerahub.engine.testing.ScriptedCamera;
import org.openhab.camerahub.engine.testing.TestCertificateFiles;
import org.openhab.camerahub.engine.testing.TestPki;
import org.openhab.camerahub.engine.testing.TlsClient;
import org.openhab.camerahub.engine.testing.Watcher;

/**
 * The hub where its process lacks something: descriptors, rights, native libraries.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HubProcessTest {

    private static final String OPTIONS = "OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n";

    @TempDir
    private Path folder;

    private HubProgram hub;

    @BeforeEach
    void requireUnix() {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")) && Files.isDirectory(Path.of("/proc/self/fd")));
        TestPki pki = new TestPki();
        new TestCertificateFiles(pki, folder).write(pki.server("localhost"));
    }

    @AfterEach
    void end() throws Exception {
        if (hub != null) {
            hub.close();
        }
    }

    @Test
    void acceptsAgainAfterTheDescriptorsRanOut() throws Exception {
        start("ulimit -n 300; exec ", HubProgram.classPath(), "0");
        InetSocketAddress address = hub.address();
        List<Socket> flood = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            flood.add(new Socket(address.getAddress(), address.getPort()));
        }
        assertThat("as many as the system queues", flood.size(), greaterThan(300));

        for (Socket socket : flood) {
            socket.close();
        }

        assertThat(eventuallyServed(address), startsWith("RTSP/1.0 200"));
    }

    @Test
    void withoutTheRightTheStatusNamesIt() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")) && "root".equals(System.getProperty("user.name")));

        start(
                "exec /usr/bin/setpriv --bounding-set=-net_bind_service --inh-caps=-net_bind_service ",
                HubProgram.classPath(),
                "443");
        String first = hub.line();
        // a container may let everybody open every port
        assumeTrue(!first.startsWith("port="), "every port is free for all here");

        assertThat(first, containsString("AmbientCapabilities=CAP_NET_BIND_SERVICE"));
    }

    @Test
    void withoutNativeLibrariesTheJdkServes() throws Exception {
        start("exec ", withoutNatives(), "0");

        InetSocketAddress address = hub.address();

        assertThat(hub.line(), is("tls=JDK transport=NIO"));
        assertThat(eventuallyServed(address), startsWith("RTSP/1.0 200"));
    }

    /** As a bundle whose optional imports are not there: not even the classes of the native transport. */
    @Test
    void withoutTheClassesOfTheNativeTransportTheJdkServes() throws Exception {
        String jars = Arrays.stream(HubProgram.classPath().split(File.pathSeparator))
                .filter(jar -> !jar.contains("epoll") && !jar.contains("tcnative"))
                .collect(Collectors.joining(File.pathSeparator));

        start("exec ", jars, "0");

        InetSocketAddress address = hub.address();
        assertThat(hub.line(), is("tls=JDK transport=NIO"));
        assertThat(eventuallyServed(address), startsWith("RTSP/1.0 200"));
    }

    /** A long garbage collection, or a machine that sleeps: longer than a camera may be silent. */
    @Test
    void aPausedProcessServesOnWithoutAFalseAlarm() throws Exception {
        try (ScriptedCamera camera = new ScriptedCamera();
                Pump pump = new Pump(camera, 20)) {
            start("exec ", HubProgram.classPath(), "0 " + camera.url());
            try (Watcher watcher = Watcher.play(hub.address())) {
                watcher.awaitMore(50);
                hub.signal("STOP");
                Thread.sleep(11_000);
                hub.signal("CONT");
                watcher.awaitMore(300);

                assertThat(watcher.gaps(), is(0));
                assertThat("no false alarm", camera.connections().size(), is(1));
            }
        }
    }

    private void start(String prefix, String jars, String arguments) throws IOException {
        hub = HubProgram.start(prefix, jars, folder, arguments);
    }

    private static String eventuallyServed(InetSocketAddress address) throws Exception {
        long end = System.nanoTime() + 15_000_000_000L;
        while (true) {
            try (TlsClient client = TlsClient.connect(address)) {
                return client.request(OPTIONS);
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static String withoutNatives() {
        return Arrays.stream(HubProgram.classPath().split(File.pathSeparator))
                .filter(jar -> !jar.contains("linux-x86_64"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
