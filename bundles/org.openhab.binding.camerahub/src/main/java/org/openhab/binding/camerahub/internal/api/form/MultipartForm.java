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
package org.openhab.binding.camerahub.internal.api.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads a form with files (RFC 7578) part by part, as far as it is asked to: a web server would read all of it first,
 * and put large pictures on the disk, before anybody could look at the token in it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class MultipartForm {

    static final int LONGEST_LINE = 1024;
    static final int MOST_LINES = 16;
    static final int MOST_PARTS = 32;

    /** What all parts but one may have together. */
    private static final int OTHER_PARTS = 64 * 1024;

    private static final int LINE_FEED = '\n';
    private static final int CARRIAGE_RETURN = '\r';

    private final InputStream in;
    private final Boundary boundary;
    private final int longestPart;
    private final Memory memory;
    private int parts;
    private int total;
    private boolean ended;

    /** Where parts are kept: asked before each piece. */
    public interface Memory {
        /** @throws IOException if there is none left */
        void take(int bytes) throws IOException;
    }

    /**
     * @param contentType the body's
     * @param longestPart how many bytes a part may have
     * @throws FormException if it is no form with files
     */
    public MultipartForm(InputStream body, String contentType, int longestPart, Memory memory) throws FormException {
        boundary = Boundary.of(contentType)
                .orElseThrow(() -> FormException.malformed("the body is no multipart/form-data"));
        in = new BufferedInputStream(body);
        this.longestPart = longestPart;
        this.memory = memory;
    }

    /** The next part; empty when there are no more. */
    public Optional<Part> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        if (parts == 0) {
            boundary.copyTo(in, OutputStream.nullOutputStream(), true);
        }
        if (isLast()) {
            ended = true;
            return Optional.empty();
        }
        if (++parts > MOST_PARTS) {
            throw FormException.tooLarge("the form has too many parts");
        }
        return Optional.of(part());
    }

    private Part part() throws IOException {
        String name = "";
        String type = "";
        String header = line();
        for (int i = 0; !header.isEmpty(); i++) {
            if (i == MOST_LINES) {
                throw FormException.tooLarge("a part has too many headers");
            }
            int colon = Math.max(0, header.indexOf(':'));
            HeaderValue value = HeaderValue.of(header.substring(Math.min(header.length(), colon + 1)));
            switch (header.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
                case "content-disposition" -> name = value.parameter("name").orElse("");
                case "content-type" -> type = value.value();
                default -> {
                    // says nothing that matters here
                }
            }
            header = line();
        }
        Content content = new Content();
        boundary.copyTo(in, content, false);
        return new Part(name, type, content.toByteArray());
    }

    /* Two hyphens behind a boundary end the form; else its line ends, perhaps after blanks. */
    private boolean isLast() throws IOException {
        int next = in.read();
        if (next == '-' && in.read() == '-') {
            return true;
        }
        while (next == ' ' || next == '\t' || next == CARRIAGE_RETURN) {
            next = in.read();
        }
        if (next != LINE_FEED) {
            throw FormException.malformed("a boundary does not end its line");
        }
        return false;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != LINE_FEED; next = in.read()) {
            if (next < 0) {
                throw FormException.malformed("the body ends in a header");
            }
            if (line.size() == LONGEST_LINE) {
                throw FormException.tooLarge("a header is too long");
            }
            line.write(next);
        }
        return line.toString(UTF_8).stripTrailing();
    }

    /** What a part has brought so far. */
    private final class Content extends OutputStream {

        private static final int PIECE = 16 * 1024;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int granted;

        @Override
        public void write(int next) throws IOException {
            reserve(1);
            bytes.write(next);
        }

        @Override
        public void write(byte @Nullable [] from, int offset, int length) throws IOException {
            reserve(length);
            bytes.write(from, offset, length);
        }

        private void reserve(int more) throws IOException {
            int size = bytes.size() + more;
            total += more;
            if (size > longestPart || total > longestPart + OTHER_PARTS) {
                throw FormException.tooLarge("a part is too large");
            }
            if (size > granted) {
                memory.take(PIECE);
                granted += PIECE;
            }
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }
}
