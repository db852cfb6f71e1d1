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
package org.openhab.camerahub.rtsp.codec;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * Each limit lets its own size pass and refuses one byte more.
 *
 * @author Camera Hub authors - Initial contribution
 */
class RtspLimitsTest {

    private static final String REQUEST = "PLAY * RTSP/1.0\r\n";

    /** Start line 30, header line 20, 3 headers, 50 bytes of headers with their line ends, body 10, frame 8. */
    private final RtspLimits limits = new RtspLimits(30, 20, 3, 50, 10, 8);

    @Test
    void startLine() {
        String uri = "rtsp://h/" + "p".repeat(7);
        passes("PLAY " + uri + " RTSP/1.0\r\n\r\n");
        passes("PLAY " + uri + " RTSP/1.0\n\n");
        refuses(RtspStatus.REQUEST_URI_TOO_LONG, "PLAY " + uri + "pp RTSP/1.0\r\n\r\n");
    }

    @Test
    void startLineThatNeverEnds() {
        refuses(RtspStatus.REQUEST_URI_TOO_LONG, "A".repeat(32));
    }

    @Test
    void headerLine() {
        passes(REQUEST + "A: " + "x".repeat(17) + "\r\n\r\n");
        refuses(RtspStatus.BAD_REQUEST, REQUEST + "A: " + "x".repeat(19) + "\r\n\r\n");
    }

    @Test
    void headerLineThatNeverEnds() {
        refuses(RtspStatus.BAD_REQUEST, REQUEST + "A".repeat(22));
    }

    @Test
    void foldedHeaderLine() {
        passes(REQUEST + "A: " + "x".repeat(9) + "\r\n " + "x".repeat(10) + "\r\n\r\n");
        refuses(RtspStatus.BAD_REQUEST, REQUEST + "A: " + "x".repeat(10) + "\r\n " + "x".repeat(10) + "\r\n\r\n");
    }

    @Test
    void numberOfHeaders() {
        passes(REQUEST + "A: 1\r\nA: 2\r\nA: 3\r\n\r\n");
        refuses(RtspStatus.BAD_REQUEST, REQUEST + "A: 1\r\nA: 2\r\nA: 3\r\nA: 4\r\n\r\n");
    }

    @Test
    void allHeaders() {
        String line = "A: " + "x".repeat(12) + "\r\n";
        passes(REQUEST + line + line + "A: " + "x".repeat(11) + "\r\n\r\n");
        refuses(RtspStatus.BAD_REQUEST, REQUEST + line + line + "A: " + "x".repeat(14) + "\r\n\r\n");
    }

    @Test
    void foldedLinesWithoutEnd() {
        refuses(RtspStatus.BAD_REQUEST, REQUEST + "A: 1\r\n" + " \r\n".repeat(100));
    }

    @Test
    void body() {
        passes(REQUEST + "Content-Length: 10\r\n\r\n" + "x".repeat(10));
        refuses(RtspStatus.REQUEST_ENTITY_TOO_LARGE, REQUEST + "Content-Length: 11\r\n\r\n");
    }

    @Test
    void frame() {
        assertThat(decode("$\0\0\10" + "12345678"), hasSize(1));
        refuses(RtspStatus.REQUEST_ENTITY_TOO_LARGE, "$\0\0\11");
    }

    @Test
    void aFrameThatIsTooLargeDoesNotSwallowTheOnesBeforeIt() {
        List<Object> output = decode("$\0\0\1a$\0\0\1b$\0\0\11");
        assertThat(output, hasSize(3));
        assertThat(((MalformedInput) output.get(2)).cause().status(), is(RtspStatus.REQUEST_ENTITY_TOO_LARGE));
    }

    @Test
    void limitsAreNeverZero() {
        assertThrows(IllegalArgumentException.class, () -> new RtspLimits(0, 1, 1, 1, 1, 1));
    }

    private void passes(String wire) {
        List<Object> output = decode(wire);
        assertThat(output, hasSize(1));
        assertThat(output.get(0), instanceOf(RtspRequest.class));
    }

    private void refuses(RtspStatus status, String wire) {
        List<Object> output = decode(wire);
        assertThat(output, hasSize(1));
        assertThat(output.get(0), instanceOf(MalformedInput.class));
        assertThat(((MalformedInput) output.get(0)).cause().status(), is(status));
    }

    private List<Object> decode(String wire) {
        try (DecoderHarness harness = new DecoderHarness(limits)) {
            byte[] bytes = wire.getBytes(StandardCharsets.ISO_8859_1);
            harness.feed(bytes, 0, bytes.length);
            return harness.output();
        }
    }
}
