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
package org.openhab.camerahub.benchmark.soak;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One visit of a viewer, from its connection to its end.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class SoakViewer {

    private static final int ANSWER_MILLIS = 15_000;
    /** So that a viewer that takes nothing is soon felt by the hub. */
    private static final int RECEIVE_BUFFER = 16 << 10;

    private final SSLContext tls;
    private final int port;
    private final int camera;
    private final Behaviour behaviour;
    private final String agent;
    private final Random random;
    private final Socket tcp = new Socket();

    private DataInputStream in = new DataInputStream(DataInputStream.nullInputStream());
    private SSLSocket socket;
    private String session = "";
    private int cseq;
    private boolean described;
    private boolean played;
    private boolean whole;
    private long bytes;
    private long frames;
    private int backward;
    private int lastSequence = -1;
    private int source;

    SoakViewer(SSLContext tls, int port, int camera, Behaviour behaviour, String agent, Random random) {
        this.tls = tls;
        this.socket = unconnected(tls);
        this.port = port;
        this.camera = camera;
        this.behaviour = behaviour;
        this.agent = agent;
        this.random = random;
    }

    Visit run() {
        String outcome = "done";
        try {
            tcp.setReceiveBufferSize(RECEIVE_BUFFER);
            tcp.setTcpNoDelay(true);
            tcp.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
            if (behaviour == Behaviour.KNOCKS) {
                knock();
            } else {
                outcome = visit();
            }
        } catch (EOFException e) {
            outcome = "closed by the hub";
        } catch (IOException e) {
            outcome = e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
        return new Visit(agent, camera, behaviour, described, played, whole, bytes, frames, backward, outcome);
    }

    private void knock() throws IOException, InterruptedException {
        byte[] hello = {0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3};
        tcp.getOutputStream().write(hello, 0, random.nextInt(hello.length + 1));
        Thread.sleep(random.nextInt(1000));
        tcp.setSoLinger(random.nextBoolean(), 0);
        tcp.close();
    }

    private String visit() throws IOException, InterruptedException {
        socket = (SSLSocket) tls.getSocketFactory().createSocket(tcp, "localhost", port, true);
        socket.setSoTimeout(ANSWER_MILLIS);
        socket.startHandshake();
        in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream(), 4096));
        String base = "rtsp://127.0.0.1:" + port + "/" + SoakPlan.path(camera);
        int status = request("DESCRIBE", base, "");
        described = status == 200;
        if (!described || behaviour == Behaviour.LOOKS) {
            return "DESCRIBE " + status;
        }
        status = request("SETUP", base + "/trackID=0", "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n");
        if (status == 200) {
            status = request("PLAY", base, "Range: npt=0.000-\r\n");
            played = status == 200;
        }
        if (!played) {
            return "SETUP or PLAY " + status;
        }
        watch(base, 500 + random.nextInt(15_000));
        return misbehave(base);
    }

    private String misbehave(String base) throws IOException, InterruptedException {
        switch (behaviour) {
            case STALLS -> {
                Thread.sleep(500 + random.nextInt(4000));
                watch(base, 1000 + random.nextInt(5000));
            }
            case HANGS -> {
                Thread.sleep(15_000);
                return "hung, " + readToEnd();
            }
            case BABBLES -> {
                byte[] garbage = new byte[200];
                random.nextBytes(garbage);
                garbage[0] = 'x';
                socket.getOutputStream().write(garbage);
                socket.getOutputStream().write("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                return "babbled, " + readToEnd();
            }
            case LEAVES -> {
                socket.close();
                return "left";
            }
            case VANISHES -> {
                tcp.setSoLinger(true, 0);
                tcp.close();
                return "vanished";
            }
            default -> {
                // goes on to its end
            }
        }
        whole = request("TEARDOWN", base, "") == 200;
        return whole ? "torn down" : "TEARDOWN failed";
    }

    private void watch(String base, int millis) throws IOException {
        long begin = System.nanoTime();
        long alive = begin;
        while (System.nanoTime() - begin < millis * 1_000_000L) {
            if (System.nanoTime() - alive > 5_000_000_000L) {
                alive = System.nanoTime();
                request("GET_PARAMETER", base, "");
            }
            frame();
        }
    }

    /** What still comes counts for nothing. */
    private String readToEnd() throws IOException {
        long end = System.nanoTime() + 20_000_000_000L;
        try {
            while (System.nanoTime() < end) {
                if (in.read() < 0) {
                    return "closed by the hub";
                }
            }
        } catch (SocketException e) {
            return "closed by the hub";
        }
        return "served on";
    }

    /** Sends a request and reads up to its answer; frames before it count. */
    private int request(String method, String uri, String headers) throws IOException {
        String password = behaviour == Behaviour.GUESSES ? "guessed" : SoakPlan.PASSWORD;
        String account =
                Base64.getEncoder().encodeToString((SoakPlan.USER + ":" + password).getBytes(StandardCharsets.UTF_8));
        String text = method + " " + uri + " RTSP/1.0\r\nCSeq: " + ++cseq + "\r\nUser-Agent: " + agent
                + "\r\nAuthorization: Basic " + account + "\r\n"
                + (session.isEmpty() ? "" : "Session: " + session + "\r\n")
                + headers + "\r\n";
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        while (true) {
            int first = in.readUnsignedByte();
            if (first == '$') {
                frameBehindDollar();
            } else {
                return response(first);
            }
        }
    }

    /** A frame, or an answer that is late; the time limit of the socket holds. */
    private void frame() throws IOException {
        int first = in.readUnsignedByte();
        if (first == '$') {
            frameBehindDollar();
        } else {
            response(first);
        }
    }

    private void frameBehindDollar() throws IOException {
        int channel = in.readUnsignedByte();
        byte[] packet = new byte[in.readUnsignedShort()];
        in.readFully(packet);
        bytes += 4 + packet.length;
        frames++;
        if (channel == 0) {
            int sequence = (packet[2] & 0xff) << 8 | packet[3] & 0xff;
            int ssrc =
                    (packet[8] & 0xff) << 24 | (packet[9] & 0xff) << 16 | (packet[10] & 0xff) << 8 | packet[11] & 0xff;
            int step = sequence - lastSequence & 0xffff;
            if (lastSequence >= 0 && (step == 0 || step > 0x8000 || ssrc != source)) {
                backward++;
            }
            lastSequence = sequence;
            source = ssrc;
        }
    }

    private int response(int first) throws IOException {
        StringBuilder head = new StringBuilder().append((char) first);
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        int status = Integer.parseInt(head.substring(9, 12));
        int length = 0;
        for (String line : head.toString().split("\r\n")) {
            String[] parts = line.split(": *", 2);
            if ("Content-Length".equalsIgnoreCase(parts[0])) {
                length = Integer.parseInt(parts[1]);
            } else if ("Session".equalsIgnoreCase(parts[0])) {
                session = parts[1].split(";")[0];
            }
        }
        in.readFully(new byte[length]);
        return status;
    }

    private void end() {
        try {
            socket.close();
            tcp.close();
        } catch (IOException e) {
            // it is over in any case
        }
    }

    private static SSLSocket unconnected(SSLContext tls) {
        try {
            return (SSLSocket) tls.getSocketFactory().createSocket();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
