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
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.engine.testing.Commands;
import org.openhab.camerahub.engine.testing.HubProgram;
import org.openhab.camerahub.engine.testing.OtherNetwork;
import org.openhab.camerahub.engine.testing.Pump;
import org.openhab.camerahub.engine.testing.ScriptedCamera;
import org.openhab.camerahub.engine.testing.TestCertificateFiles;
import org.openhab.camerahub.engine.testing.TestPki;
import org.openhab.camerahub.engine.testing.TlsClient;
import org.openhab.camerahub.engine.testing.Watcher;

/**
 * The hub on a machine whose network or disk fails for a while, or on which nothing happens at all.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HubSurroundingsTest {

    private static final String OPTIONS = "OPTIONS * RTSP/1.0\r\nCSeq: 1\r\n\r\n";
    private static final int PACKETS_OF_A_PICTURE = 20;
    private static final double MOST_IDLE_SECONDS = 0.3;

    @TempDir
    private Path folder;

    private final TestPki pki = new TestPki();

    @BeforeEach
    void requireLinux() {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")) && Files.isDirectory(Path.of("/proc/self/fd")));
        new TestCertificateFiles(pki, folder).write(pki.server("localhost"));
    }

    @Test
    void whileNobodyWatchesTheHubUsesNoProcessorTime() throws Exception {
        try (ScriptedCamera camera = new ScriptedCamera();
                HubProgram hub = HubProgram.start("exec ", HubProgram.classPath(), folder, "0 " + camera.url())) {
            try (TlsClient client = TlsClient.connect(hub.address())) {
                client.request(OPTIONS);
            }
            double used = 1;
            for (int attempt = 0; attempt < 6 && used > MOST_IDLE_SECONDS; attempt++) {
                // What a virtual machine does after its start takes seconds, and longer on a busy machine.
                double before = hub.cpuSeconds();
                TimeUnit.SECONDS.sleep(10);
                used = hub.cpuSeconds() - before;
            }

            assertThat("processor time in 10 s", used, is(lessThan(MOST_IDLE_SECONDS)));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whenTheNetworkComesBackViewersWatchAgain(boolean interfaceVanishes) throws Exception {
        assumeTrue(OtherNetwork.isPossible(), "needs the right to make a network namespace");
        try (OtherNetwork network = OtherNetwork.make();
                ScriptedCamera camera = new ScriptedCamera(new ServerSocket(0, 50, network.here()), "rtsp");
                Pump pump = new Pump(camera, PACKETS_OF_A_PICTURE);
                HubProgram hub = HubProgram.start(
                        network.prefix(),
                        HubProgram.classPath(),
                        folder,
                        "0 " + camera.url() + " " + network.there().getHostAddress())) {
            InetSocketAddress address =
                    new InetSocketAddress(network.there(), hub.address().getPort());
            Watcher before = Watcher.play(address);
            before.awaitMore(50);

            if (interfaceVanishes) {
                network.unplug();
            } else {
                network.down();
            }
            TimeUnit.SECONDS.sleep(12); // longer than a camera may be silent
            if (interfaceVanishes) {
                network.plugIn();
            } else {
                network.up();
            }

            try (Watcher after = eventuallyPlaying(address)) {
                after.awaitMore(50);
                assertThat("whole pictures", after.gaps(), is(0));
                assertThat("the camera was called again", camera.connections().size() > 1, is(true));
            }
            before.close();
        }
    }

    @Test
    void aCertificateThatIsRenewedOnAFullDiskDoesNoHarm() throws Exception {
        assumeTrue(
                Commands.succeeds("unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", folder.toString()),
                "needs the right to mount");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String onSmallDisk = "exec unshare --mount /bin/bash -c 'mount -t tmpfs -o size=64k tmpfs " + disk + " && cp "
                + folder + "/*.pem " + disk + " && exec \"$@\"' bash ";
        try (ScriptedCamera camera = new ScriptedCamera();
                Pump pump = new Pump(camera, PACKETS_OF_A_PICTURE);
                HubProgram hub = HubProgram.start(onSmallDisk, HubProgram.classPath(), disk, "0 " + camera.url())) {
            InetSocketAddress address = hub.address();
            Path itsDisk = Path.of("/proc/" + hub.pid() + "/root" + disk);
            BigInteger old = serial(address);
            try (Watcher watcher = Watcher.play(address)) {
                watcher.awaitMore(50);
                Path filler = itsDisk.resolve("filler");
                Files.write(itsDisk.resolve("fullchain.pem"), new byte[0]); // as every program begins to write
                assertThrows(IOException.class, () -> fill(filler));
                assertThrows(
                        IOException.class, () -> Files.write(itsDisk.resolve("fullchain.pem"), new byte[16 << 10]));

                TimeUnit.SECONDS.sleep(8);
                assertThat("still the old one", serial(address), is(old));
                watcher.awaitMore(50);

                Files.delete(filler);
                Path renewed = Files.createDirectory(folder.resolve("renewed"));
                new TestCertificateFiles(pki, renewed).write(pki.server("localhost"));
                Files.write(itsDisk.resolve("privkey.pem"), Files.readAllBytes(renewed.resolve("privkey.pem")));
                Files.write(itsDisk.resolve("fullchain.pem"), Files.readAllBytes(renewed.resolve("fullchain.pem")));
                awaitOther(address, old);
                watcher.awaitMore(50);
                assertThat(watcher.gaps(), is(0));
            }
        }
    }

    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[1024]);
            }
        }
    }

    private static BigInteger serial(InetSocketAddress address) throws IOException {
        try (TlsClient client = TlsClient.connect(address)) {
            return client.serverCertificate().getSerialNumber();
        }
    }

    private static void awaitOther(InetSocketAddress address, BigInteger old) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (serial(address).equals(old) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(serial(address), is(not(old)));
    }

    private static Watcher eventuallyPlaying(InetSocketAddress address) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                return Watcher.play(address);
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
    }
}
