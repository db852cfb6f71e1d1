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
package org.openhab.camerahub.itests.echo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.itests.wire.RtspConnection;
import org.openhab.camerahub.itests.wire.WireEvent;
import org.openhab.camerahub.itests.wire.WireMessage;

/**
 * A server for one client whose answers a test bends: it shows what the emulated Echo makes of them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ScriptedServer implements AutoCloseable {

    static final String SDP = """
            v=0\r
            o=- 1 1 IN IP4 127.0.0.1\r
            s=Test\r
            t=0 0\r
            a=control:*\r
            a=range:npt=now-\r
            m=video 0 RTP/AVP 96\r
            a=rtpmap:96 H264/90000\r
            a=fmtp:96 packetization-mode=1;sprop-parameter-sets=Z0LADQ==,aM48gA==\r
            a=control:track1\r
            m=audio 0 RTP/AVP 0\r
            a=rtpmap:0 PCMU/8000\r
            a=control:track2\r
            """;

    private final ServerSocket listener;
    private final Thread thread;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile UnaryOperator<String> sdp = text -> text;
    private volatile UnaryOperator<String> answer = text -> text;
    private volatile boolean senderReports = true;
    private volatile boolean audio = true;
    private volatile boolean challenging;
    private volatile int firstSequence = 100;
    private volatile boolean closing;

    ScriptedServer() throws IOException {
        listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        thread = new Thread(this::serve, "scripted server");
        thread.setDaemon(true);
        thread.start();
    }

    ScriptedServer sdp(UnaryOperator<String> change) {
        sdp = change;
        return this;
    }

    /** Changes the head of every answer. */
    ScriptedServer answer(UnaryOperator<String> change) {
        answer = change;
        return this;
    }

    ScriptedServer withoutSenderReports() {
        senderReports = false;
        return this;
    }

    ScriptedServer withSilentAudio() {
        audio = false;
        return this;
    }

    /** Asks for authentication once per connection and takes whatever comes. */
    ScriptedServer challenging() {
        challenging = true;
        return this;
    }

    ScriptedServer startingAt(int sequence) {
        firstSequence = sequence;
        return this;
    }

    EchoSettings settings() {
        return EchoSettings.plain("127.0.0.1", listener.getLocalPort(), "/door");
    }

    /** Start line and headers of each request. */
    List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private void serve() {
        try (Socket socket = listener.accept();
                RtspConnection connection = new RtspConnection(socket)) {
            while (!closing) {
                @Nullable WireEvent event = connection.next(1000);
                if (event instanceof WireMessage request && !request.isResponse()) {
                    handle(connection, request);
                }
            }
        } catch (IOException e) {
            // The client has left, or the test is over.
        }
    }

    private void handle(RtspConnection connection, WireMessage request) throws IOException {
        requests.add(request.startLine() + " " + request.headers());
        String method = request.startLine().split(" ")[0];
        String cseq = "CSeq: " + request.header("CSeq") + "\r\n";
        if (challenging && request.header("Authorization") == null) {
            connection.send(answer.apply("RTSP/1.0 401 Unauthorized\r\n" + cseq) + "\r\n");
            return;
        }
        String head = "RTSP/1.0 200 OK\r\n" + cseq;
        switch (method) {
            case "DESCRIBE" -> {
                String body = sdp.apply(SDP);
                connection.send(answer.apply(head + "Content-Base: rtsp://127.0.0.1:" + listener.getLocalPort()
                                + "/door/\r\nContent-Type: application/sdp\r\n")
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body);
            }
            case "SETUP" ->
                connection.send(answer.apply(
                                head + "Session: 12;timeout=60\r\nTransport: " + request.header("Transport") + "\r\n")
                        + "\r\n");
            case "PLAY" -> {
                connection.send(answer.apply(head + "Session: 12\r\nRange: npt=now-\r\n") + "\r\n");
                sendMedia(connection);
            }
            default -> connection.send(answer.apply(head) + "\r\n");
        }
    }

    private void sendMedia(RtspConnection connection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int channel = 0; channel <= 2 && senderReports; channel += 2) {
            out.writeBytes(frame(channel + 1, senderReport(channel)));
        }
        for (int i = 0; i < 40; i++) {
            byte[] picture = {(byte) (i % 10 == 0 ? 0x65 : 0x41), 1, 2, 3};
            out.writeBytes(frame(0, rtp(96, firstSequence + i, 3600L * i, 0, picture)));
            if (audio) {
                out.writeBytes(frame(2, rtp(0, i, 160L * i, 2, new byte[] {1, 2})));
            }
        }
        connection.sendBytes(out.toByteArray());
    }

    private static byte[] frame(int channel, byte[] packet) {
        return ByteBuffer.allocate(4 + packet.length)
                .put((byte) '$')
                .put((byte) channel)
                .putShort((short) packet.length)
                .put(packet)
                .array();
    }

    private static byte[] rtp(int payloadType, int sequence, long time, int ssrc, byte[] payload) {
        return ByteBuffer.allocate(12 + payload.length)
                .put((byte) 0x80)
                .put((byte) (0x80 | payloadType))
                .putShort((short) sequence)
                .putInt((int) time)
                .putInt(ssrc)
                .put(payload)
                .array();
    }

    private static byte[] senderReport(int ssrc) {
        return ByteBuffer.allocate(28)
                .put((byte) 0x80)
                .put((byte) 200)
                .putShort((short) 6)
                .putInt(ssrc)
                .putInt(1000)
                .array();
    }

    static String withoutLine(String text, String start) {
        StringBuilder result = new StringBuilder();
        text.lines().filter(line -> !line.startsWith(start)).forEach(line -> result.append(line)
                .append("\r\n"));
        return result.toString();
    }

    @Override
    public void close() throws Exception {
        closing = true;
        listener.close();
        thread.join(3000);
    }
}
