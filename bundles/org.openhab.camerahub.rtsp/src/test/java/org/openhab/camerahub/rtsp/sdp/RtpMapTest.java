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
package org.openhab.camerahub.rtsp.sdp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * @author Camera Hub authors - Initial contribution
 */
class RtpMapTest {

    @ParameterizedTest
    @CsvSource({
        "96 H264/90000, 96, H264, 90000, 1",
        "' 96   h264/90000 ', 96, h264, 90000, 1",
        "97 MPEG4-GENERIC/44100/2, 97, MPEG4-GENERIC, 44100, 2",
        "97 mpeg4-generic/16000/, 97, mpeg4-generic, 16000, 1",
        "97 mpeg4-generic/16000/0, 97, mpeg4-generic, 16000, 1",
        "107 vnd.onvif.metadata/90000, 107, vnd.onvif.metadata, 90000, 1",
        "96 H264 / 90000, 96, H264, 90000, 1",
        "98 H265/90000/1 ;x, 98, H265, 90000, 1"
    })
    void valuesAreReadHoweverTheyAreSpaced(
            String value, int payloadType, String encoding, int clockRate, int channels) {
        assertThat(RtpMap.parse(value), is(Optional.of(new RtpMap(payloadType, encoding, clockRate, channels))));
    }

    @ParameterizedTest
    @CsvSource({"0 PCMU, 8000", "8 PCMA/, 8000", "9 G722, 8000", "96 H264, 90000", "96 H264/0, 90000"})
    void aMissingClockRateIsKnownAnyway(String value, int clockRate) {
        assertThat(RtpMap.parse(value).map(RtpMap::clockRate), is(Optional.of(clockRate)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "96", "H264/90000", "128 H264/90000", "999999999999 H264/90000", "96 /90000", "-1 x/1"})
    void nonsenseIsNone(String value) {
        assertThat(RtpMap.parse(value), is(Optional.empty()));
    }

    @Test
    void itWritesWhatItReads() {
        assertThat(RtpMap.parse("96  H264/90000/1").orElseThrow().toString(), is("96 H264/90000"));
        assertThat(RtpMap.parse("10 L16/44100/2").orElseThrow().toString(), is("10 L16/44100/2"));
    }

    @Test
    void everyFixedTypeReadsBackAsItself() {
        for (int payloadType = 0; payloadType < 96; payloadType++) {
            Optional<RtpMap> fixed = RtpMap.ofStatic(payloadType);
            fixed.ifPresent(map -> assertThat(RtpMap.parse(map.toString()), is(fixed)));
        }
        assertThat(RtpMap.ofStatic(96), is(Optional.empty()));
    }

    @Test
    void encodingsAreComparedWithoutRegardToCase() {
        assertThat(new RtpMap(96, "h264", 90_000, 1).isEncoding("H264"), is(true));
        assertThat(new RtpMap(96, "H265", 90_000, 1).isEncoding("H264"), is(false));
    }

    @Test
    void impossibleMapsCannotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> new RtpMap(128, "H264", 90_000, 1));
        assertThrows(IllegalArgumentException.class, () -> new RtpMap(96, "", 90_000, 1));
        assertThrows(IllegalArgumentException.class, () -> new RtpMap(96, "H264", 0, 1));
    }
}
