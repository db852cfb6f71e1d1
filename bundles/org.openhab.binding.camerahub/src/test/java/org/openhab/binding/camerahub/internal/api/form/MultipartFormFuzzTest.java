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
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whatever somebody uploads: it is read or refused, takes no more memory than it asked for, and reads the same however
 * the network cuts it. What is between two boundaries and holds none is read as it was written.
 *
 * @author Camera Hub authors - Initial contribution
 */
class MultipartFormFuzzTest {

    private static final int LONGEST_PART = 4096;

    @FuzzTest
    void anyBodyIsReadOrRefused(byte[] input) {
        String text = new String(input, ISO_8859_1);
        int line = Math.max(0, text.indexOf('\n'));
        String type = text.substring(0, line);
        byte[] body = text.substring(line).getBytes(ISO_8859_1);

        String whole = read(type, new ByteArrayInputStream(body));
        assertThat(
                read("multipart/form-data; boundary=x", pieces(body)),
                is(read("multipart/form-data; boundary=x", new ByteArrayInputStream(body))));
        assertThat(read(type, pieces(body)), is(whole));
        if (!text.contains("\r\n--x")) {
            String form = "--x\r\nContent-Disposition: form-data; name=pic\r\n\r\n" + text + "\r\n--x--";
            String expected = text.length() > LONGEST_PART ? "FormException true" : "[pic||" + text + "]";
            assertThat(
                    read("multipart/form-data; boundary=x", new ByteArrayInputStream(form.getBytes(ISO_8859_1))),
                    is(expected));
        }
    }

    private static String read(String type, InputStream body) {
        int[] taken = {0};
        int kept = 0;
        List<String> parts = new ArrayList<>();
        try {
            MultipartForm form = new MultipartForm(body, type, LONGEST_PART, bytes -> taken[0] += bytes);
            for (Optional<Part> part = form.next(); part.isPresent(); part = form.next()) {
                Part found = part.get();
                kept += found.content().length;
                parts.add(found.name() + "|" + found.type() + "|" + new String(found.content(), ISO_8859_1));
            }
        } catch (FormException e) {
            return "FormException " + e.isTooLarge();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(kept, is(lessThanOrEqualTo(taken[0])));
        return parts.toString();
    }

    private static InputStream pieces(byte[] body) {
        return new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] into, int offset, int wanted) {
                return super.read(into, offset, Math.min(wanted, 3));
            }
        };
    }
}
