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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The client's side against a server that was not written here and counts and checks everything: lighttpd. Skipped
 * where that is not installed.
 *
 * @author Camera Hub authors - Initial contribution
 */
class RealServerTest {

    private static final String PROGRAM = "/usr/sbin/lighttpd";

    private @TempDir Path directory = Path.of("");
    private @Nullable Process process;
    private int port;

    @AfterEach
    void stop() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "digest, MD5, MD5",
        "digest, SHA-256, SHA-256",
        "digest, MD5|SHA-256, SHA-256",
        "digest, SHA-256|MD5, SHA-256",
        "basic, MD5, Basic"
    })
    void lighttpdGrantsEveryRequestOfOneConnection(String method, String offered, String chosen) throws Exception {
        start(method, offered);
        ClientAuthenticator client = new ClientAuthenticator(new Credentials("J\u00fcrgen", "p\\u:\"w\u20ac"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            List<String> refused = get(socket, "/index.html", null);
            assertThat(refused.get(0), startsWith("HTTP/1.1 401"));
            assertThat(client.challenge(challenges(refused)), is(true));
            for (String path : List.of("/index.html", "/index.html?a=b,c", "/index.html")) {
                String value = client.authorization("GET", path, new byte[0]).orElseThrow();
                assertThat(value.startsWith("Basic") ? "Basic" : algorithm(value), is(chosen));
                assertThat(value, get(socket, path, value).get(0), startsWith("HTTP/1.1 200"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"digest, MD5", "digest, SHA-256", "basic, MD5"})
    void lighttpdAndTheClientAgreeOnAWrongPassword(String method, String offered) throws Exception {
        start(method, offered);
        ClientAuthenticator client = new ClientAuthenticator(new Credentials("J\u00fcrgen", "wrong"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(client.challenge(challenges(get(socket, "/index.html", null))), is(true));
            String value =
                    client.authorization("GET", "/index.html", new byte[0]).orElseThrow();
            List<String> refused = get(socket, "/index.html", value);
            assertThat(refused.get(0), startsWith("HTTP/1.1 401"));
            assertThat(client.challenge(challenges(refused)), is(false));
        }
    }

    private static String algorithm(String value) {
        return Challenge.parseAll(List.of(value)).get(0).parameterOrEmpty("algorithm");
    }

    private static List<String> challenges(List<String> head) {
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("www-authenticate:"))
                .map(line -> line.substring("www-authenticate:".length()).strip())
                .toList();
    }

    /** Sends one request; gives the head of the answer, and leaves the connection behind its body. */
    private static List<String> get(Socket socket, String path, @Nullable String authorization) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + (authorization == null ? "" : "Authorization: " + authorization + "\r\n") + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        List<String> head = new ArrayList<>();
        int length = 0;
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            head.add(line);
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            reader.read();
        }
        return head;
    }

    private void start(String method, String algorithm) throws Exception {
        assumeTrue(Files.isExecutable(Path.of(PROGRAM)), "lighttpd is not installed");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Files.writeString(directory.resolve("index.html"), "granted");
        Files.writeString(directory.resolve("users"), "J\u00fcrgen:p\\u:\"w\u20ac\n");
        Path configuration =
                Files.writeString(directory.resolve("lighttpd.conf"), """
                server.modules = ("mod_auth", "mod_authn_file")
                server.document-root = "DIRECTORY"
                server.bind = "127.0.0.1"
                server.port = PORT
                auth.backend = "plain"
                auth.backend.plain.userfile = "DIRECTORY/users"
                auth.require = ("/" => ("method" => "METHOD", "algorithm" => "ALGORITHM",
                    "realm" => "a, realm", "require" => "valid-user"))
                """.replace("DIRECTORY", directory.toString())
                        .replace("PORT", Integer.toString(port))
                        .replace("METHOD", method)
                        .replace("ALGORITHM", algorithm));
        process = new ProcessBuilder(PROGRAM, "-D", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        awaitPort();
    }

    private void awaitPort() throws Exception {
        for (int i = 0; i < 100; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (ConnectException e) {
                Thread.sleep(50);
            }
        }
        assertThat(Files.readAllLines(directory.resolve("log")), hasItem("a listening server"));
    }
}
