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
package org.openhab.ui.camerahub.internal.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files of the pages.
 *
 * @author Camera Hub authors - Initial contribution
 */
class PagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/web");

    private WebServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WebServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.origin() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void everyFileOfThePagesIsServed() throws Exception {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                String name = FOLDER.relativize(file).toString().replace('\\', '/');

                HttpResponse<byte[]> answer = server.bytes(request("/camerahub/" + name));

                assertThat(name, answer.statusCode(), is(200));
                assertThat(name, answer.body(), is(Files.readAllBytes(file)));
            }
        }
    }

    @Test
    void withoutASlashTheReaderIsSentToTheFirstPageWithoutAHostName() throws Exception {
        HttpResponse<String> answer = server.send(request("/camerahub"));

        assertThat(answer.statusCode(), is(302));
        assertThat(header(answer, "Location"), is("/camerahub/"));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        HttpResponse<String> first = server.send(request("/camerahub/"));

        assertThat(header(first, "Content-Type"), containsString("text/html"));
        assertThat(header(first, "Cache-Control"), is("no-cache"));
        assertThat(
                server.send(request("/camerahub/", "If-None-Match", header(first, "ETag")))
                        .statusCode(),
                is(304));
        assertThat(
                server.send(request("/camerahub/", "If-None-Match", "\"other\""))
                        .statusCode(),
                is(200));
    }

    @Test
    void aPackedFileIsTheSameUnpacked() throws Exception {
        byte[] plain = server.bytes(request("/camerahub/")).body();
        HttpResponse<byte[]> packed = server.bytes(request("/camerahub/", "Accept-Encoding", "gzip"));

        assertThat(header(packed, "Content-Encoding"), is("gzip"));
        assertThat(header(packed, "Vary"), is("Accept-Encoding"));
        assertThat(packed.body().length, lessThan(plain.length));
        assertThat(unpacked(packed.body()), is(plain));
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none.html",
                "js",
                "js/",
                ".hidden.txt",
                "js/.hidden.js",
                "%2e%2e/api/openapi.yaml",
                "..%2fOH-INF/addon/addon.xml",
                "js//main.js",
                "%00.html",
                "js/main.class"
            })
    void whatIsNoFileOfThePagesIsNotThere(String path) throws Exception {
        int status = server.send(request("/camerahub/" + path)).statusCode();

        assertThat(status, is(status == 400 ? 400 : 404));
    }

    @Test
    void thePagesTakeNoChanges() throws Exception {
        HttpRequest.Builder post = request("/camerahub/").method("POST", HttpRequest.BodyPublishers.ofString("x"));

        assertThat(server.send(post).statusCode(), is(405));
    }
}
