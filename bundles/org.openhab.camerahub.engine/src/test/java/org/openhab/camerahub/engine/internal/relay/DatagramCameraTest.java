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
package org.openhab.camerahub.engine.internal.relay;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.camerahub.engine.testing.ScriptedCamera.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.testing.Rtp;
import org.openhab.camerahub.engine.testing.ScriptedCamera;

/**
 * Cameras that send by UDP.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class DatagramCameraTest {

    private ScriptedCamera camera;
    private StreamFixture fixture;
    private DatagramSocket rtp;
    private DatagramSocket rtcp;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Rtp video = Rtp.video();
    private final Rtp audio = Rtp.audio();

    @BeforeEach
    void setUp() throws Exception {
        fixture = new StreamFixture();
        camera = new ScriptedCamera();
        rtp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        rtcp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        rtcp.setSoTimeout(10_000);
        camera.on("SETUP", request -> {
            String transport = request.header("Transport");
            if (transport.contains("interleaved")) {
                request.answer(461);
                return;
            }
            String port = transport.replaceAll(".*client_port=(\\d+)-.*", "$1");
            ports.put(request.uri.substring(request.uri.length() - 1), Integer.parseInt(port));
            request.answer(
                    200,
                    "Session: 4711",
                    "Transport: " + transport + ";server_port=" + rtp.getLocalPort() + "-" + rtcp.getLocalPort());
        });
    }

    @AfterEach
    void tearDown() {
        fixture.close();
        camera.close();
        rtp.close();
        rtcp.close();
    }

    @Test
    void aCameraThatRefusesTcpIsAskedForUdp() throws Exception {
        Recorder recorder = fixture.watch(fixture.open(camera.url()));
        byte[] picture = video.picture();
        byte[] sound = audio.sound(20);

        send("1", 0, picture);
        recorder.awaitFrames(1);
        send("2", 0, sound);
        recorder.awaitFrames(2);
        byte[] report = audio.senderReport(3);
        send("2", 1, report);
        recorder.awaitFrames(3);

        assertThat(camera.requests("SETUP"), hasSize(3));
        assertThat(ports.get("1") % 2, is(0));
        assertThat(
                Rtp.withoutNtpTime(CameraStreamTest.join(recorder.frames)),
                is(Rtp.withoutNtpTime(Rtp.join(picture, sound, report))));
    }

    @Test
    void aCameraSetToTcpIsNotAskedForUdp() {
        Recorder recorder = fixture.subscribe(fixture.open(StreamFixture.camera(
                camera.url(), CameraTransport.TCP, CameraTrust.AUTHORITIES, ModifierRules.NONE, false)));

        recorder.awaitEvent("ended");

        assertThat(recorder.faults.get(0).kind(), is(FaultKind.CAMERA_REFUSED));
    }

    @Test
    void aCameraSetToUdpIsNotAskedForTcp() {
        fixture.watch(fixture.open(StreamFixture.camera(
                camera.url(), CameraTransport.UDP, CameraTrust.AUTHORITIES, ModifierRules.NONE, false)));

        assertThat(camera.requests("SETUP"), hasSize(2));
    }

    @Test
    void packetsThatOvertookEachOtherAreSorted() throws Exception {
        Recorder recorder = fixture.watch(fixture.open(camera.url()));
        List<byte[]> packets = packets(6);

        for (int i : new int[] {0, 2, 1, 5, 4, 3, 3}) {
            send("1", 0, packets.get(i));
        }
        recorder.awaitFrames(6);

        assertThat(CameraStreamTest.join(recorder.frames), is(Rtp.join(packets.toArray(byte[][]::new))));
        assertThat(fixture.statistics().packetsLost(), is(0L));
    }

    @Test
    void aLostPacketDelaysTheOthersOnlyForAMoment() throws Exception {
        Recorder recorder = fixture.watch(fixture.open(camera.url()));
        List<byte[]> packets = packets(40);
        packets.remove(20);
        packets.remove(1);

        for (byte[] packet : packets) {
            send("1", 0, packet);
        }
        recorder.awaitFrames(38);

        assertThat(CameraStreamTest.join(recorder.frames), is(Rtp.join(packets.toArray(byte[][]::new))));
        assertThat(fixture.statistics().packetsLost(), is(2L));
    }

    @Test
    void packetsFromElsewhereAreIgnored() throws Exception {
        Recorder recorder = fixture.watch(fixture.open(camera.url()));
        List<byte[]> packets = packets(2);

        try (DatagramSocket stranger = new DatagramSocket(0, InetAddress.getByName("127.0.0.2"))) {
            send(stranger, ports.get("1"), packets.get(0));
        }
        send("1", 0, packets.get(1));
        recorder.awaitFrames(1);

        assertThat(recorder.frames.get(0).bytes(), is(packets.get(1)));
    }

    @Test
    void theCameraGetsReceiverReports() throws Exception {
        fixture.watch(fixture.open(camera.url()));
        DatagramPacket report = new DatagramPacket(new byte[200], 200);

        rtcp.receive(report);

        assertThat(report.getData()[1] & 0xFF, is(201));
    }

    @Test
    void thePortsAreClosedWithTheSession() throws Exception {
        fixture.watch(fixture.open(camera.url()));

        fixture.streams.set(List.of());

        await("the port to be free", () -> {
            try (DatagramSocket free = new DatagramSocket(ports.get("1"), InetAddress.getLoopbackAddress())) {
                return free.isBound();
            } catch (IOException e) {
                return false;
            }
        });
    }

    private List<byte[]> packets(int count) {
        List<byte[]> packets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            packets.add(video.picture());
        }
        return packets;
    }

    private void send(String track, int offset, byte[] frame) throws IOException {
        send(offset == 0 ? rtp : rtcp, ports.get(track) + offset, frame);
    }

    private static void send(DatagramSocket from, int port, byte[] frame) throws IOException {
        byte[] packet = Arrays.copyOfRange(frame, 4, frame.length);
        from.send(new DatagramPacket(packet, packet.length, InetAddress.getLoopbackAddress(), port));
    }
}
