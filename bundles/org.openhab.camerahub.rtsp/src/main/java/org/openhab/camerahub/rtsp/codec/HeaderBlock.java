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

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspStatus;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;

/**
 * Gathers the header lines of one message (RFC 2326 section 12, RFC 2616 section 4.2).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HeaderBlock {

    private static final String CONTENT_LENGTH = "Content-Length";

    private final RtspLimits limits;
    private final boolean response;
    private final RtspHeaders.Builder fields = RtspHeaders.builder();
    private int count;
    private int bytes;
    private @Nullable String name;
    private StringBuilder value = new StringBuilder();
    private @Nullable RtspHeaders built;

    HeaderBlock(RtspLimits limits, boolean response) {
        this.limits = limits;
        this.response = response;
    }

    /** @param line without its line end, not empty */
    void add(String line) throws RtspSyntaxException {
        bytes += line.length() + 2;
        if (bytes > limits.headerBytes()) {
            throw new RtspSyntaxException("The headers are too long");
        }
        requireText(line);
        if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
            fold(line.strip());
        } else {
            begin(line);
        }
    }

    RtspHeaders build() {
        RtspHeaders done = built;
        if (done == null) {
            finish();
            built = done = fields.build();
        }
        return done;
    }

    /** Two that differ are refused: whoever believes the other one sees other messages. */
    int contentLength() throws RtspSyntaxException {
        List<String> values = build().all(CONTENT_LENGTH);
        if (values.isEmpty()) {
            return 0;
        }
        String first = values.get(0);
        boolean number = !first.isEmpty() && first.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number || !values.stream().allMatch(first::equals)) {
            throw new RtspSyntaxException("Content-Length is not a number");
        }
        if (first.length() > 9 || Integer.parseInt(first) > limits.bodyBytes()) {
            throw new RtspSyntaxException(RtspStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too large");
        }
        return Integer.parseInt(first);
    }

    private void requireText(String line) throws RtspSyntaxException {
        if (line.charAt(0) == '$') {
            throw new RtspSyntaxException("An interleaved frame inside of a message");
        }
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) < ' ' && line.charAt(i) != '\t') {
                throw new RtspSyntaxException("A header line holds control characters");
            }
        }
    }

    private void begin(String line) throws RtspSyntaxException {
        finish();
        int colon = line.indexOf(':');
        String text = colon < 0 ? "" : line.substring(0, colon).stripTrailing();
        if (text.isEmpty() || text.indexOf(' ') >= 0 || text.indexOf('\t') >= 0) {
            if (response) {
                return;
            }
            throw new RtspSyntaxException("A header line has no name");
        }
        if (++count > limits.headerCount()) {
            throw new RtspSyntaxException("There are too many headers");
        }
        name = text;
        value.append(line.substring(colon + 1).strip());
    }

    private void fold(String text) throws RtspSyntaxException {
        if (name == null) {
            if (response) {
                return;
            }
            throw new RtspSyntaxException("A continuation line continues nothing");
        }
        if (value.length() + 1 + text.length() > limits.headerLineBytes()) {
            throw new RtspSyntaxException("A header line is too long");
        }
        value.append(value.isEmpty() || text.isEmpty() ? "" : " ").append(text);
    }

    private void finish() {
        String complete = name;
        if (complete != null) {
            fields.add(complete, value.toString());
        }
        name = null;
        value = new StringBuilder();
    }
}
