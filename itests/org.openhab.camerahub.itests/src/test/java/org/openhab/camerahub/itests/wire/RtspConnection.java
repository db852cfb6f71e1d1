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
package org.openhab.camerahub.itests.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A blocking RTSP connection of a test: writes text, reads messages and frames, keeps every byte it received.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class RtspConnection implements AutoCloseable {

    private static final int HEAD_LIMIT = 65536;

    private final Socket socket;
    private final Socket underlying;
    private final InputStream in;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final Queue<WireFrame> framesBeforeAnswer = new ArrayDeque<>();

    public RtspConnection(Socket socket) throws IOException {
        this(socket, socket);
    }

    private RtspConnection(Socket socket, Socket underlying) throws IOException {
        this.socket = socket;
        this.underlying = underlying;
        this.in = new BufferedInputStream(socket.getInputStream(), 65536);
        socket.setTcpNoDelay(true);
    }

    public static RtspConnection plain(String host, int port) throws IOException {
        return new RtspConnection(new Socket(host, port));
    }

    public static RtspConnection tls(String host, int port, String... protocols) throws IOException {
        Socket tcp = new Socket();
        return new RtspConnection(TestTls.over(tcp, new InetSocketAddress(host, port), protocols), tcp);
    }

    public Socket socket() {
        return socket;
    }

    public void send(String text) throws IOException {
        sendBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void sendBytes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /**
     * The next message or frame, in their order on the wire.
     *
     * @return null if none came in time
     * @throws EOFException if the other side has closed
     */
    public @Nullable WireEvent next(long millis) throws IOException {
        WireFrame kept = framesBeforeAnswer.poll();
        return kept != null ? kept : read(millis);
    }

    /** The next message; frames that come before it are kept for {@link #next}. */
    public WireMessage nextMessage(long millis) throws IOException {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            WireEvent event = read(left);
            if (event instanceof WireMessage message) {
                return message;
            } else if (event instanceof WireFrame frame) {
                framesBeforeAnswer.add(frame);
            }
        }
        throw new SocketTimeoutException("no message within " + millis + " ms");
    }

    private @Nullable WireEvent read(long millis) throws IOException {
        socket.setSoTimeout((int) Math.max(1, millis));
        int first;
        try {
            first = readByte();
        } catch (SocketTimeoutException e) {
            return null;
        }
        // Once a message has begun, the rest of it may take its time.
        socket.setSoTimeout(10_000);
        return first == '$' ? frame() : message(first);
    }

    private WireFrame frame() throws IOException {
        int channel = readByte();
        int length = readByte() << 8 | readByte();
        return new WireFrame(channel, readFully(length), System.nanoTime());
    }

    private WireMessage message(int first) throws IOException {
        StringBuilder head = new StringBuilder().append((char) first);
        while (!endsWithEmptyLine(head)) {
            if (head.length() > HEAD_LIMIT) {
                throw new IOException("endless message head");
            }
            head.append((char) readByte());
        }
        WireMessage withoutBody = WireMessage.parse(head.toString(), new byte[0]);
        String length = withoutBody.header("Content-Length");
        return length == null
                ? withoutBody
                : new WireMessage(
                        withoutBody.startLine(), withoutBody.headers(), readFully(Integer.parseInt(length.strip())));
    }

    private static boolean endsWithEmptyLine(StringBuilder head) {
        int end = head.length();
        return end >= 4
                && head.charAt(end - 1) == '\n'
                && head.substring(end - 4).equals("\r\n\r\n");
    }

    private int readByte() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException("the other side closed the connection");
        }
        received.write(value);
        return value;
    }

    private byte[] readFully(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        received.writeBytes(bytes);
        if (bytes.length < length) {
            throw new EOFException("the other side closed the connection in the middle of a message");
        }
        return bytes;
    }

    /** Everything received so far, decrypted: to search it for what must never be in it. */
    public byte[] received() {
        return received.toByteArray();
    }

    /** Ends the connection without a word: the other side gets a TCP reset. */
    public void reset() throws IOException {
        underlying.setSoLinger(true, 0);
        underlying.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
