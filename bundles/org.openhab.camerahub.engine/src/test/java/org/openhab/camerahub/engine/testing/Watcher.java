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

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhab.camerahub.rtsp.rtp.NtpTime;

/**
 * A viewer over TLS that plays the first track and notes what comes.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class Watcher implements AutoCloseable {

    private final TlsClient client;
    private final Thread thread;
    private volatile boolean stalled;
    private volatile int rest;
    private final List<Report> reports = new CopyOnWriteArrayList<>();
    private volatile int packets;
    private volatile int gaps;
    private volatile boolean wholePictures = true;
    private volatile boolean over;
    private volatile long timestamp;
    private int last = -1;
    private boolean ended;

    /**
     * A sender report.
     *
     * @param time of the wall clock
     * @param timestamp the same moment in the packets' timestamps
     */
    public record Report(Instant time, long timestamp) {

        /** When the wall clock said what it says at a timestamp of 0: the same in all reports if time goes on evenly. */
        public Instant origin() {
            return time.minusNanos(timestamp * 100_000 / 9);
        }
    }

    private Watcher(TlsClient client) {
        this.client = client;
        this.thread = new Thread(this::read, "watcher");
        thread.setDaemon(true);
    }

    /** Plays {@code /front-door}. */
    public static Watcher play(InetSocketAddress hub) throws IOException {
        String url = "rtsp://localhost:" + hub.getPort() + "/front-door";
        Watcher watcher = new Watcher(TlsClient.connect(hub));
        watcher.ask("DESCRIBE " + url, 1, "");
        String setUp =
                watcher.ask("SETUP " + url + "/trackID=0", 2, "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n");
        String session = setUp.replaceFirst("(?s).*\r\nSession: ([^;\r]+).*", "$1");
        watcher.ask("PLAY " + url, 3, "Session: " + session + "\r\n");
        watcher.thread.start();
        return watcher;
    }

    private String ask(String request, int cseq, String headers) throws IOException {
        String answer = client.request(request + " RTSP/1.0\r\nCSeq: " + cseq + "\r\n" + headers + "\r\n");
        if (!answer.startsWith("RTSP/1.0 200")) {
            throw new IOException(request + ": " + answer);
        }
        return answer;
    }

    public void stall(boolean now) {
        stalled = now;
    }

    /** Takes so many packets and then rests for a millisecond; 0 for as fast as they come. */
    public void restAfter(int howMany) {
        rest = howMany;
    }

    /** Of the newest packet. */
    public long timestamp() {
        return timestamp;
    }

    public int packets() {
        return packets;
    }

    /** How often the numbers of the packets made a step. */
    public int gaps() {
        return gaps;
    }

    public List<Report> reports() {
        return List.copyOf(reports);
    }

    /** True if in front of each gap was the end of a picture, and behind it the beginning of a key picture. */
    public boolean onlyWholePictures() {
        return wholePictures;
    }

    public boolean isOver() {
        return over;
    }

    public void awaitMore(int more) {
        int now = packets;
        ScriptedCamera.await(more + " more packets", () -> packets >= now + more);
    }

    private void read() {
        try {
            DataInputStream in = new DataInputStream(client.input());
            while (true) {
                while (stalled) {
                    Thread.sleep(10);
                }
                if (rest > 0 && packets % rest == 0) {
                    Thread.sleep(1);
                }
                awaitFrame(in);
                int channel = in.readUnsignedByte();
                byte[] packet = new byte[in.readUnsignedShort()];
                in.readFully(packet);
                if (channel == 0) {
                    note(packet);
                } else if ((packet[1] & 0xff) == 200) {
                    ByteBuffer report = ByteBuffer.wrap(packet);
                    reports.add(new Report(
                            NtpTime.toInstant(report.getLong(8)), Integer.toUnsignedLong(report.getInt(16))));
                }
            }
        } catch (IOException | InterruptedException e) {
            over = true;
        }
    }

    private static void awaitFrame(DataInputStream in) throws IOException {
        while (true) {
            try {
                in.readUnsignedByte();
                return;
            } catch (SocketTimeoutException e) {
                // it may take long, a test says how long
            }
        }
    }

    private void note(byte[] packet) {
        int sequence = (packet[2] & 0xff) << 8 | packet[3] & 0xff;
        if (last >= 0 && sequence != (last + 1 & 0xffff)) {
            gaps++;
            wholePictures &= ended && (packet[12] & 0x1f) == 7; // its parameter sets lead a key picture
        }
        ended = packet[1] < 0;
        timestamp = Integer.toUnsignedLong(ByteBuffer.wrap(packet).getInt(4));
        last = sequence;
        packets++;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
