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
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A camera on loopback that does what a test tells it. Made of plain sockets and string handling, without any class of
 * the hub, so that a fault in the hub's codec cannot hide here.
 *
 * <pre>
 * try (ScriptedCamera camera = new ScriptedCamera()) {
 *     camera.on("SETUP", request -&gt; request.answer(461));
 *     ... camera.url() ...
 *     camera.send(Rtp.video().keyPicture(3));
 * }
 * </pre>
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ScriptedCamera implements AutoCloseable {

    public static final String H264_AAC = """
            v=0
            o=- 1 1 IN IP4 127.0.0.1
            s=Scripted
            t=0 0
            a=control:*
            m=video 0 RTP/AVP 96
            a=rtpmap:96 H264/90000
            a=fmtp:96 packetization-mode=1;sprop-parameter-sets=Z0LAHtkAoEf+yA==,aM44gA==
            a=control:track1
            m=audio 0 RTP/AVP 97
            a=rtpmap:97 MPEG4-GENERIC/16000/1
            a=fmtp:97 streamtype=5;mode=AAC-hbr;config=1408;sizeLength=13;indexLength=3;indexDeltaLength=3
            a=control:track2
            """;

    /** Answers one request; returning without an answer leaves the hub waiting. */
    @FunctionalInterface
    public interface Script {
        void run(Request request) throws IOException;
    }

    private final ServerSocket server;
    private final String scheme;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private volatile String sdp = H264_AAC;
    private volatile String session = "4711";
    private final Socket reserved = new Socket();
    private volatile @Nullable DigestCheck check;

    public ScriptedCamera() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "rtsp");
    }

    /** @param server plain or TLS, bound to loopback or a test's own network; closed with this */
    public ScriptedCamera(ServerSocket server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        Thread acceptor = new Thread(this::accept, "scripted-camera");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    public String url() {
        return scheme + "://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + "/live";
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Replaces what the camera does on a method. */
    public ScriptedCamera on(String method, Script script) {
        scripts.put(method, script);
        return this;
    }

    public ScriptedCamera describing(String text) {
        sdp = text;
        return this;
    }

    /** The value of the Session header, e.g. {@code 4711;timeout=10}. */
    public ScriptedCamera session(String value) {
        session = value;
        return this;
    }

    public ScriptedCamera asking(DigestCheck authentication) {
        check = authentication;
        return this;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The requests of one method that were let in, in order. */
    public List<Request> requests(String method) {
        return requests.stream()
                .filter(each -> each.method.equals(method) && each.admitted)
                .toList();
    }

    public List<Connection> connections() {
        return List.copyOf(connections);
    }

    public long open() {
        return connections.stream().filter(each -> !each.socket.isClosed()).count();
    }

    /** Sends bytes on every open connection. */
    public void send(byte[] bytes) throws IOException {
        for (Connection connection : connections) {
            if (!connection.socket.isClosed()) {
                connection.send(bytes);
            }
        }
    }

    /** The same in single bytes, with no answer of this camera in between. */
    public void sendInSingleBytes(byte[] bytes) throws IOException {
        for (Connection connection : connections) {
            if (!connection.socket.isClosed()) {
                connection.sendInSingleBytes(bytes);
            }
        }
    }

    /** Drops all connections, as if the plug were pulled, and goes on accepting. */
    public void hangUp() throws IOException {
        for (Connection connection : connections) {
            connection.socket.close();
        }
    }

    public void awaitRequest(String method) {
        await("a request " + method, () -> !requests(method).isEmpty());
    }

    /** Waits generously: the machine may be busy. */
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + 15_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain for " + what);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * Nobody can connect any more. The port stays taken, or another program on this machine might soon answer there.
     */
    public void switchOff() throws IOException {
        server.close();
        hangUp();
        reserved.setReuseAddress(true);
        InetSocketAddress address = new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!reserved.isBound()) {
            try {
                reserved.bind(address);
            } catch (BindException e) {
                // the thread that accepts holds the old socket until it has noticed
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            reserved.close();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Connection connection = new Connection(server.accept());
                connections.add(connection);
                Thread reader = new Thread(connection::serve, "scripted-camera-connection");
                reader.setDaemon(true);
                reader.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Request request) throws IOException {
        DigestCheck asked = check;
        if (asked != null && !asked.accepts(request.method, request.uri, request.headers.get("Authorization"))) {
            request.answer(401, "WWW-Authenticate: " + asked.challenge());
            return;
        }
        request.admitted = true;
        Script script = scripts.get(request.method);
        if (script != null) {
            script.run(request);
        } else {
            request.asUsual();
        }
    }

    /** One connection of the hub. */
    public final class Connection {

        private final Socket socket;
        private final OutputStream out;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
        }

        public synchronized void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        public synchronized void sendInSingleBytes(byte[] bytes) throws IOException {
            for (byte single : bytes) {
                send(new byte[] {single});
            }
        }

        public void close() throws IOException {
            socket.close();
        }

        private void serve() {
            try (socket) {
                InputStream in = new BufferedInputStream(socket.getInputStream());
                for (Request request = read(in); request != null; request = read(in)) {
                    requests.add(request);
                    answer(request);
                }
            } catch (IOException e) {
                // The hub has gone, or the test hung up.
            }
        }

        private @Nullable Request read(InputStream in) throws IOException {
            List<String> lines = new ArrayList<>();
            for (String line = line(in); line != null; line = line(in)) {
                if (line.isEmpty()) {
                    return lines.isEmpty() ? null : new Request(this, lines);
                }
                lines.add(line);
            }
            return null;
        }

        private @Nullable String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '$' && line.length() == 0) {
                    in.read();
                    in.skipNBytes(in.read() << 8 | in.read());
                } else if (c == '\n') {
                    return line.toString().strip();
                } else {
                    line.append((char) c);
                }
            }
            return null;
        }
    }

    /** A request, or an answer, that came from the hub. */
    public final class Request {

        public final Connection connection;
        public final String method;
        public final String uri;
        public final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        public final long nanos = System.nanoTime();
        private volatile boolean admitted;

        Request(Connection connection, List<String> lines) {
            this.connection = connection;
            String[] parts = lines.get(0).split(" ", 3);
            this.method = parts[0];
            this.uri = parts[1];
            for (String line : lines.subList(1, lines.size())) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public void answer(int status, String... fields) throws IOException {
            connection.send(response(status, "", fields));
        }

        /** The bytes of a response to this request. */
        public byte[] response(int status, String body, String... fields) {
            StringBuilder text =
                    new StringBuilder("RTSP/1.0 " + status + " Whatever\r\nCSeq: " + header("CSeq") + "\r\n");
            for (String field : fields) {
                text.append(field).append("\r\n");
            }
            if (!body.isEmpty()) {
                text.append("Content-Type: application/sdp\r\nContent-Length: ")
                        .append(body.length())
                        .append("\r\n");
            }
            return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.ISO_8859_1);
        }

        /** Answers DESCRIBE with the camera's description. */
        public void describe(String... fields) throws IOException {
            connection.send(response(200, sdp.replace("\n", "\r\n"), fields));
        }

        /** What a good camera does. */
        public void asUsual() throws IOException {
            switch (method) {
                case "DESCRIBE" -> describe("Content-Base: " + url() + "/");
                case "SETUP" -> answer(200, "Session: " + session, "Transport: " + header("Transport"));
                case "PLAY" -> answer(200, "Session: " + session, "Range: npt=0.000-");
                case "OPTIONS" ->
                    answer(200, "Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN, GET_PARAMETER, SET_PARAMETER");
                case "GET_PARAMETER", "TEARDOWN" -> answer(200, "Session: " + session);
                default -> {
                    if (!method.startsWith("RTSP/")) {
                        answer(501);
                    }
                }
            }
        }
    }
}
