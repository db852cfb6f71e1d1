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

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A viewer without TLS that checks every packet of {@link CheckedFrames}, byte by byte, and takes them at some pace.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CheckingViewer implements AutoCloseable {

    /** How a viewer takes what it is sent. */
    public enum Pace {
        FAST,
        /** A few packets, then a moment of rest, always less than is sent. */
        SLOW,
        /** Nothing for a while, then all that waits. */
        BURSTS
    }

    private static final int REPORT = 200;
    private static final int SHOWN = 64;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final Pace pace;
    private final Random random;
    private final int[][] last = {{}, {}};
    private int packets;

    /** Connects and plays both tracks. */
    public CheckingViewer(InetSocketAddress hub, String path, Pace pace, Random random) throws IOException {
        this.pace = pace;
        this.random = random;
        socket.setReceiveBufferSize(pace == Pace.FAST ? 256 << 10 : 8 << 10);
        socket.setSoTimeout(15_000);
        socket.connect(hub, 15_000);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 4096));
        String url = "rtsp://localhost:" + hub.getPort() + "/" + path;
        ask("SETUP " + url + "/trackID=0", 1, "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n");
        ask("SETUP " + url + "/trackID=1", 2, "Transport: RTP/AVP/TCP;unicast;interleaved=2-3\r\n");
        ask("PLAY " + url, 3, "");
    }

    /** Packets of video and sound that came and were right. */
    public int packets() {
        return packets;
    }

    /**
     * Takes packets for a while.
     *
     * @throws AssertionError if one is not what the camera sent
     */
    public void watch(long millis) throws IOException, InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            rest();
            take();
        }
    }

    private void rest() throws InterruptedException {
        boolean resting =
                switch (pace) {
                    case FAST -> false;
                    case SLOW -> random.nextInt(10) == 0;
                    case BURSTS -> random.nextInt(2000) == 0;
                };
        if (resting) {
            Thread.sleep(pace == Pace.SLOW ? random.nextInt(8) : random.nextInt(400));
        }
    }

    private void take() throws IOException {
        int begin = in.readUnsignedByte();
        int channel = in.readUnsignedByte();
        byte[] packet = new byte[in.readUnsignedShort()];
        in.readFully(packet);
        boolean right = begin == '$' && channel < 4 && packet.length >= 12;
        if (right && channel % 2 == 0) {
            right = CheckedFrames.isWhole(packet) && isInOrder(channel / 2, packet);
            packets++;
        } else if (right) {
            right = (packet[1] & 0xFF) == REPORT;
        }
        if (!right) {
            throw new AssertionError("Packet " + packets + " of a " + pace + " viewer is not the camera's: begins with "
                    + begin + ", channel " + channel + ", " + packet.length + " bytes, "
                    + HexFormat.of().formatHex(packet, 0, Math.min(SHOWN, packet.length)));
        }
    }

    /** By the time, as a slow viewer may miss half of all numbers at once. */
    private boolean isInOrder(int track, byte[] packet) {
        int sequence = ByteBuffer.wrap(packet).getShort(2);
        int timestamp = ByteBuffer.wrap(packet).getInt(4);
        int[] before = last[track];
        boolean after = before.length == 0
                || timestamp - before[1] > 0
                || timestamp == before[1] && (short) (sequence - before[0]) > 0;
        last[track] = new int[] {sequence, timestamp};
        return after;
    }

    private void ask(String request, int cseq, String headers) throws IOException {
        String text = request + " RTSP/1.0\r\nCSeq: " + cseq + "\r\n" + headers + "\r\n";
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        String answer = answer(in);
        if (!answer.startsWith("RTSP/1.0 200")) {
            throw new IOException(request + ": " + answer);
        }
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new SocketTimeoutException("no answer");
            }
            answer.append((char) next);
        }
        return answer.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
