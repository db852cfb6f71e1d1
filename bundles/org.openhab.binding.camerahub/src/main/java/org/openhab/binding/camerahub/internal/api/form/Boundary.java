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

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The line between two parts of a multipart body (RFC 2046, section 5.1.1), found by the algorithm of Knuth, Morris and
 * Pratt: no byte is looked at twice, whatever somebody sends.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Boundary {

    private static final int LONGEST = 70;
    private static final int LINE_END = 2;

    private final byte[] line;
    private final int[] fallback;

    private Boundary(String text) {
        line = ("\r\n--" + text).getBytes(ISO_8859_1);
        fallback = new int[line.length];
        int matched = 0;
        for (int i = 1; i < line.length; i++) {
            while (matched > 0 && line[i] != line[matched]) {
                matched = fallback[matched - 1];
            }
            matched += line[i] == line[matched] ? 1 : 0;
            fallback[i] = matched;
        }
    }

    /** That which a Content-Type names; empty if that is no multipart/form-data. */
    static Optional<Boundary> of(String contentType) {
        HeaderValue type = HeaderValue.of(contentType);
        return type.is("multipart/form-data")
                ? type.parameter("boundary")
                        .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                        .map(Boundary::new)
                : Optional.empty();
    }

    /**
     * Copies what comes before the next boundary and reads up to its end.
     *
     * @param first whether it is the first of the body, which may stand at the very beginning
     */
    void copyTo(InputStream in, OutputStream out, boolean first) throws IOException {
        int matched = first ? LINE_END : 0;
        while (matched < line.length) {
            int next = in.read();
            if (next < 0) {
                throw FormException.malformed("the body ends before its last boundary");
            }
            while (matched > 0 && next != line[matched]) {
                int shorter = fallback[matched - 1];
                out.write(line, 0, matched - shorter);
                matched = shorter;
            }
            if (next == line[matched]) {
                matched++;
            } else {
                out.write(next);
            }
        }
    }
}
