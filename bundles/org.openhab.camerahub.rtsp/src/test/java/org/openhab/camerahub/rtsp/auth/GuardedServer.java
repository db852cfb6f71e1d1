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
package org.openhab.camerahub.rtsp.auth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Outcome;
import org.openhab.camerahub.rtsp.auth.ServerAuthenticator.Result;

/**
 * The least server that real clients authenticate with, for HTTP and RTSP: 401 or, once granted, 200 with an empty
 * body (OPTIONS: with the methods), and 404 to DESCRIBE, so that the client leaves.
 *
 * @author Camera Hub authors - Initial contribution
 */
final class GuardedServer implements AutoCloseable {

    private final ServerSocket socket;
    private final ServerAuthenticator authenticator;
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<String> headers = new CopyOnWriteArrayList<>();

    GuardedServer(ServerAuthenticator authenticator) throws IOException {
        this.authenticator = authenticator;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::acceptAll, "guarded-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What became of each request: {@code DESCRIBE GRANTED alice}. */
    List<String> seen() {
        return seen;
    }

    /** The values of Authorization, for the message of a failing test. */
    List<String> headers() {
        return headers;
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.setSoTimeout(5_000);
                serve(client);
            } catch (IOException e) {
                // The client left, or the test is over.
                continue;
            }
        }
    }

    private void serve(Socket client) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        String requestLine = reader.readLine();
        while (requestLine != null && !requestLine.isEmpty()) {
            String cseq = "";
            String authorization = null;
            for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                String lower = line.toLowerCase(Locale.ROOT);
                cseq = lower.startsWith("cseq:") ? line.substring(5).strip() : cseq;
                authorization =
                        lower.startsWith("authorization:") ? line.substring(14).strip() : authorization;
            }
            String answer = answer(requestLine.split(" "), cseq, authorization);
            client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            requestLine = reader.readLine();
        }
    }

    private String answer(String[] words, String cseq, @Nullable String authorization) {
        Result result = authenticator.verify(words[0], words[1], authorization);
        seen.add((words[0] + " " + result.outcome() + " " + result.user()).strip());
        if (authorization != null) {
            headers.add(words[1] + " <- " + authorization);
        }
        StringBuilder answer = new StringBuilder(words[2]);
        if (!result.granted()) {
            answer.append(" 401 Unauthorized\r\n");
            for (String challenge : authenticator.challenges(result.outcome() == Outcome.STALE)) {
                answer.append("WWW-Authenticate: ").append(challenge).append("\r\n");
            }
        } else if (words[0].equals("DESCRIBE")) {
            answer.append(" 404 Not Found\r\n");
        } else {
            answer.append(" 200 OK\r\nPublic: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN\r\n");
        }
        return answer.append("CSeq: ")
                .append(cseq)
                .append("\r\nContent-Length: 0\r\n\r\n")
                .toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
