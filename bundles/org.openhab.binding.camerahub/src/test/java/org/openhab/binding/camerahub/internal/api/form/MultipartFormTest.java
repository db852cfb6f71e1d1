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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Forms with files, as curl, BusyBox and others write them.
 *
 * @author Camera Hub authors - Initial contribution
 */
class MultipartFormTest {

    private static final String TYPE = "multipart/form-data; boundary=x1";
    private static final String CURL = """
            --x1
            Content-Disposition: form-data; name="token_select"

            7
            --x1
            Content-Disposition: form-data; name="pic"; filename="a;name=b\\".jpg"
            Content-Type: image/jpeg

            \r
            --x
            --x2--x1
            --x1--
            """;

    private static List<String> parts(String type, String body) throws IOException {
        return parts(type, new ByteArrayInputStream(body.getBytes(ISO_8859_1)));
    }

    private static List<String> parts(String type, InputStream body) throws IOException {
        MultipartForm form = new MultipartForm(body, type, 1000, bytes -> {});
        List<String> parts = new ArrayList<>();
        for (Optional<Part> part = form.next(); part.isPresent(); part = form.next()) {
            Part found = part.get();
            parts.add(found.name() + "|" + found.type() + "|" + new String(found.content(), ISO_8859_1));
        }
        assertThat(form.next(), is(Optional.empty()));
        return parts;
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }

    private static boolean tooLarge(String body) {
        return assertThrows(FormException.class, () -> parts(TYPE, body)).isTooLarge();
    }

    @Test
    void partsAreReadWithTheirNamesTypesAndBytes() throws IOException {
        assertThat(
                parts(TYPE, crlf(CURL)), is(List.of("token_select||7", "pic|image/jpeg|" + crlf("\r\n--x\n--x2--x1"))));
    }

    @Test
    void whereverTheNetworkCutsTheBodyItReadsTheSame() throws IOException {
        byte[] body = crlf(CURL).getBytes(ISO_8859_1);
        for (int piece = 1; piece < 40; piece++) {
            int length = piece;
            InputStream slow = new ByteArrayInputStream(body) {
                @Override
                public synchronized int read(byte[] into, int offset, int wanted) {
                    return super.read(into, offset, Math.min(wanted, length));
                }
            };
            assertThat(parts(TYPE, slow), is(parts(TYPE, crlf(CURL))));
        }
    }

    @Test
    void whatStandsBeforeTheFirstAndBehindTheLastBoundaryIsLeftOut() throws IOException {
        assertThat(parts(TYPE, "preamble\r\n--x1\r\n\r\n1\r\n--x1--epilogue"), is(List.of("||1")));
    }

    @Test
    void blanksBehindABoundaryAndAnEmptyPartAreAllowed() throws IOException {
        assertThat(parts(TYPE, "--x1 \t\r\n\r\n\r\n--x1--"), is(List.of("||")));
    }

    @Test
    void aFormWithoutPartsIsEmpty() throws IOException {
        assertThat(parts(TYPE, "--x1--"), is(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=x1",
                "Multipart/Form-Data;Boundary=\"x1\"",
                "multipart/form-data; charset=utf-8; boundary=x1; boundary=y",
                "multipart/form-data; boundary=\"x\\1\""
            })
    void theBoundaryIsNamedByTheType(String type) throws IOException {
        assertThat(parts(type, "--x1\r\n\r\n1\r\n--x1--"), is(List.of("||1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/mixed; boundary=x1",
                "multipart/form-data; boundary=12345678901234567890123456789012345678901234567890123456789012345678901"
            })
    void whatIsNoFormIsRefused(String type) {
        assertThrows(FormException.class, () -> parts(type, "--x1--"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "--x1",
                "--x1-",
                "--x1\r\n",
                "--x1\r\nContent-Type: a",
                "--x1\r\n\r\n1",
                "--x1\r\n\r\n1\r\n--x1",
                "--x1y\r\n\r\n1\r\n--x1--"
            })
    void whatEndsTooEarlyIsRefused(String body) {
        assertThat(tooLarge(body), is(false));
    }

    @Test
    void headersAndPartsHaveLimits() {
        assertThat(tooLarge("--x1\r\n" + "a".repeat(2000)), is(true));
        assertThat(tooLarge("--x1\r\n" + "a:b\r\n".repeat(17) + "\r\n--x1--"), is(true));
        assertThat(tooLarge("--x1\r\n\r\n" + "a".repeat(1001) + "\r\n--x1--"), is(true));
        assertThat(tooLarge("--x1\r\n\r\n\r\n".repeat(33) + "--x1--"), is(true));
    }

    @Test
    void memoryIsAskedForBeforeItIsTaken() {
        IOException none = new IOException("no memory");
        MultipartForm form = form(bytes -> {
            throw none;
        });
        assertThat(assertThrows(IOException.class, form::next) == none, is(true));
    }

    private static MultipartForm form(MultipartForm.Memory memory) {
        try {
            byte[] body = "--x1\r\n\r\n1\r\n--x1--".getBytes(ISO_8859_1);
            return new MultipartForm(new ByteArrayInputStream(body), TYPE, 1000, memory);
        } catch (FormException e) {
            throw new AssertionError(e);
        }
    }
}
