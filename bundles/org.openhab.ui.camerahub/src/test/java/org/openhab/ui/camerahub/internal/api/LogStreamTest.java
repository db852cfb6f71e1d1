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
import static org.hamcrest.Matchers.startsWith;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhab.camerahub.engine.monitor.Direction;

/**
 * The log as it is written.
 *
 * @author Camera Hub authors - Initial contribution
 */
@Timeout(120)
class LogStreamTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private WebServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WebServer();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    /** Follows the stream of one reader. */
    private final class Reader implements AutoCloseable {
        private final HttpResponse<InputStream> answer;
        private final BufferedReader lines;

        Reader(String query, String... headers) throws Exception {
            HttpRequest.Builder request = server.request("GET", "/log/stream" + query, null)
                    .header("Authorization", "Bearer " + server.adminToken);
            if (headers.length > 0) {
                request.headers(headers);
            }
            answer = server.stream(request);
            lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        /** The next event; comments are passed over. */
        JsonObject next() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    return JsonParser.parseString(line.substring(6)).getAsJsonObject();
                }
            }
            throw new IOException("the stream has ended");
        }

        String text() throws IOException {
            return next().get("text").getAsString();
        }

        @Override
        public void close() throws IOException {
            answer.body().close();
        }
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what);
            }
            Thread.sleep(20);
        }
    }

    @Test
    void aReaderGetsWhatThereIsAndThenWhatComes() throws Exception {
        server.hub.log.write(Direction.NOTE, "", "before");
        try (Reader reader = new Reader("")) {
            assertThat(reader.answer.statusCode(), is(200));
            assertThat(reader.answer.headers().firstValue("Content-Type").orElse(""), startsWith("text/event-stream"));
            assertThat(reader.answer.headers().firstValue("Cache-Control").orElse(""), containsString("no-store"));
            assertThat(reader.text(), is("before"));

            server.hub.log.write(Direction.VIEWER_TO_HUB, FakeHub.DOOR, "OPTIONS * RTSP/1.0\nCSeq: 1");
            JsonObject line = reader.next();

            assertThat(line.get("text").getAsString(), is("OPTIONS * RTSP/1.0\nCSeq: 1"));
            assertThat(line.get("direction").getAsString(), is("viewer-to-hub"));
            assertThat(line.get("cameraId").getAsString(), is(FakeHub.DOOR));
            assertThat(line.get("number").getAsLong(), is(2L));
        }
    }

    @Test
    void onlyWhatTheReaderWantsIsSent() throws Exception {
        try (Reader reader = new Reader("?camera=Garden&direction=fault,hint&text=NO%20route")) {
            server.hub.log.write(Direction.FAULT, "Garden", "timeout");
            server.hub.log.write(Direction.NOTE, "Garden", "no route");
            server.hub.log.write(Direction.FAULT, "Door", "no route");
            server.hub.log.write(Direction.HINT, "Garden", "there is No Route");

            assertThat(reader.text(), is("there is No Route"));
        }
    }

    @Test
    void whoComesAgainGoesOnWhereHeWas() throws Exception {
        for (int i = 1; i <= 5; i++) {
            server.hub.log.write(Direction.NOTE, "", "line " + i);
        }
        try (Reader reader = new Reader("", "Last-Event-ID", "3")) {
            assertThat(reader.text(), is("line 4"));
            assertThat(reader.text(), is("line 5"));
        }
    }

    @Test
    void linesWrittenWhileAReaderComesAreNeitherLostNorSentTwice() throws Exception {
        Thread writer = new Thread(() -> {
            for (int i = 1; i <= 2000; i++) {
                server.hub.log.write(Direction.NOTE, "", "line " + i);
            }
        });
        writer.start();
        try (Reader reader = new Reader("")) {
            List<Long> numbers = new ArrayList<>();
            while (numbers.size() < 2000) {
                numbers.add(reader.next().get("number").getAsLong());
            }
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i), is(i + 1L));
            }
        }
        writer.join();
    }

    @Test
    void manyReadersReadAtTheSameTime() throws Exception {
        List<Reader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                readers.add(new Reader(""));
            }
            server.hub.log.write(Direction.NOTE, "", "to all");
            for (Reader reader : readers) {
                assertThat(reader.text(), is("to all"));
            }
        } finally {
            for (Reader reader : readers) {
                reader.close();
            }
        }
    }

    @Test
    void oneTooManyIsTurnedAway() throws Exception {
        List<Reader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < 64; i++) {
                readers.add(new Reader(""));
            }
            try (Reader last = new Reader("")) {
                assertThat(last.answer.statusCode(), is(503));
            }
        } finally {
            for (Reader reader : readers) {
                reader.close();
            }
        }
    }

    @Test
    void aReaderThatTakesNothingIsSentAwayAndNobodyWaitsForHim() throws Exception {
        try (Socket slow = new Socket("127.0.0.1", server.port())) {
            slow.setReceiveBufferSize(4096);
            slow.getOutputStream()
                    .write(("GET /camerahub/api/v1/log/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                                    + server.adminToken + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await("the reader was let in", () -> server.hub.log.listeners() == 1);
            String text = "x".repeat(2000);

            await("the reader was sent away", () -> {
                for (int i = 0; i < 500; i++) {
                    server.hub.log.write(Direction.NOTE, "", text);
                }
                return server.hub.log.listeners() == 0;
            });
        }
    }

    @Test
    void aReaderThatHasGoneIsForgottenAtTheNextLine() throws Exception {
        Reader reader = new Reader("");
        await("the reader was let in", () -> server.hub.log.listeners() == 1);
        reader.close();

        await("the reader is forgotten", () -> {
            server.hub.log.write(Direction.NOTE, "", "anybody there?");
            return server.hub.log.listeners() == 0;
        });
    }

    @Test
    void whenTheServiceStopsTheStreamsEnd() throws Exception {
        try (Reader reader = new Reader("")) {
            await("the reader was let in", () -> server.hub.log.listeners() == 1);

            server.servlet.deactivate();

            assertThat(server.hub.log.listeners(), is(0));
            String line = reader.lines.readLine();
            while (line != null) {
                line = reader.lines.readLine();
            }
        }
    }
}
