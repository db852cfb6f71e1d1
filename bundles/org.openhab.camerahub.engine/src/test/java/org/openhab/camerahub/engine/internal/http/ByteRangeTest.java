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
package org.openhab.camerahub.engine.internal.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Parts of a file that a player asks for.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ByteRangeTest {

    private static final List<byte[]> PIECES = List.of(bytes("0123"), bytes(""), bytes("456"), bytes("789"));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 0123", // a piece as it is
        "bytes=2-4, 234", // over the border of two
        "bytes=5-, 56789",
        "bytes=9-9, 9",
        "bytes=8-100, 89", // more than there is
        "bytes=-4, 6789", // the last ones
        "bytes=-100, 0123456789",
        "' bytes=1-1 ', 1"
    })
    void isCutOutOfThePieces(String header, String expected) {
        ByteRange range = ByteRange.of(header, 10).orElseThrow();
        assertThat(range.isSatisfiable(10), is(true));
        assertThat(
                range.cut(PIECES).stream()
                        .map(piece -> new String(piece, StandardCharsets.US_ASCII))
                        .collect(Collectors.joining()),
                is(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "bytes=4-2", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b", "bytes=1"})
    void whatIsNoSingleRangeGetsTheWholeFile(String header) {
        assertThat(ByteRange.of(header, 10), is(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0", "bytes=999999999999999999-"})
    void aRangeBehindTheEndCannotBeHad(String header) {
        assertThat(ByteRange.of(header, 10).orElseThrow().isSatisfiable(10), is(false));
    }

    @Test
    void anEmptyFileHasNoRange() {
        assertThat(ByteRange.of("bytes=0-0", 0).orElseThrow().isSatisfiable(0), is(false));
    }
}
