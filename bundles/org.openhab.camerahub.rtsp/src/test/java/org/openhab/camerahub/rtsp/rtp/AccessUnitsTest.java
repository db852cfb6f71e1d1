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
package org.openhab.camerahub.rtsp.rtp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.openhab.camerahub.rtsp.rtp.AccessUnits.KEY_START;
import static org.openhab.camerahub.rtsp.rtp.AccessUnits.PARAMETER_SETS;
import static org.openhab.camerahub.rtsp.rtp.AccessUnits.PICTURE_START;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.rtsp.CapturedSessions;
import org.openhab.camerahub.rtsp.codec.DecoderHarness;
import org.openhab.camerahub.rtsp.codec.DecoderHarness.Frame;
import org.openhab.camerahub.rtsp.rtp.AccessUnits.Codec;

/**
 * @author Camera Hub authors - Initial contribution
 */
class AccessUnitsTest {

    private static final int KEY = KEY_START | PICTURE_START;
    private static final int SETS = KEY_START | PARAMETER_SETS;

    @Test
    void seesTheKeyPicturesOfFfmpegInH264() {
        // STAP-A of delimiter, SPS and PPS; IDR in three FU-A; two pictures, STAP-A each; and again.
        assertThat(
                flags(Codec.H264, videoOf(CapturedSessions.ffmpegH264())),
                contains(SETS, KEY, 0, 0, PICTURE_START, PICTURE_START, SETS, KEY, 0, 0, PICTURE_START));
    }

    @Test
    void seesTheKeyPicturesOfFfmpegInH265() {
        // AP of VPS, SPS and PPS; IDR in FUs; two single units; and again.
        assertThat(
                flags(Codec.H265, videoOf(CapturedSessions.ffmpegH265())),
                contains(SETS, KEY, 0, PICTURE_START, PICTURE_START, SETS, KEY, 0, 0, PICTURE_START));
    }

    @Test
    void seesTheKeyPicturesOfGStreamerInH264() {
        // STAP-A of delimiter and parameter sets, SEI in four FU-A, STAP-A of parameter sets and IDR; later the IDR is
        // a single unit.
        assertThat(
                flags(Codec.H264, gstreamerVideo()),
                contains(
                        SETS,
                        0,
                        0,
                        0,
                        0,
                        SETS | PICTURE_START,
                        PICTURE_START,
                        PICTURE_START,
                        SETS,
                        KEY,
                        PICTURE_START,
                        PICTURE_START,
                        PICTURE_START,
                        SETS,
                        KEY,
                        PICTURE_START,
                        PICTURE_START,
                        PICTURE_START,
                        SETS,
                        KEY));
    }

    @Test
    void learnsTheParameterSetsThatGStreamerStatesInItsDescription() {
        List<String> sets = sets(Codec.H264, gstreamerVideo().get(0));
        assertThat(sets, contains(hexOf("Z0LACtoR7AWoMDA1KAAAAwAIAAADAKR4kTU="), hexOf("aM4BNyA=")));
    }

    @Test
    void learnsTheParameterSetsOfH265() {
        List<String> sets =
                sets(Codec.H265, videoOf(CapturedSessions.ffmpegH265()).get(0));
        assertThat(sets.stream().map(set -> set.substring(0, 4)).toList(), contains("4001", "4201", "4401"));
    }

    @Test
    void findsNoParameterSetsElsewhere() {
        assertThat(sets(Codec.H264, videoOf(CapturedSessions.ffmpegH264()).get(1)), is(empty()));
        assertThat(sets(Codec.H265, videoOf(CapturedSessions.ffmpegH265()).get(1)), is(empty()));
        assertThat(sets(Codec.H264, hex("")), is(empty()));
        assertThat(sets(Codec.H265, hex("4001")), is(empty()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "IDR, 6588, 5",
        "IDR that is not the picture's first slice, 6540, 0",
        "slice, 419a, 4",
        "slice that is not the picture's first, 4140, 0",
        "data partition A, 4280, 4",
        "SPS, 6742, 3",
        "PPS, 68ce, 2",
        "SEI, 0605, 0",
        "delimiter, 0910, 0",
        "FU-A that starts an IDR, 7c8588, 5",
        "FU-A that goes on with an IDR, 7c0588, 0",
        "FU-A that ends an IDR, 7c4588, 0",
        "FU-A that starts an SPS, 7c8742, 1",
        "FU-A without payload, 7c85, 0",
        "STAP-A of SPS and PPS, 780002674200 0268ce, 3",
        "STAP-A of a delimiter and a slice, 18000209f00002419a, 4",
        "STAP-A whose second unit is cut off, 78000267420009 6588, 3",
        "STAP-A of an empty unit, 780000, 0",
        "STAP-A without units, 7800, 0",
        "STAP-B, 790000000267 42, 0",
        "one byte, 65, 0"
    })
    void h264(String name, String payload, int flags) {
        assertThat(flagsOf(Codec.H264, hex(payload)), is(flags));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "IDR_W_RADL, 2601af, 5",
        "IDR_N_LP, 2801af, 5",
        "CRA, 2a01af, 5",
        "BLA, 2001af, 5",
        "IDR that is not the picture's first slice, 260120, 0",
        "reserved random access type, 2c01af, 4",
        "slice, 0201d0, 4",
        "slice that is not the picture's first, 020150, 0",
        "VPS, 40010c, 3",
        "SPS, 420101, 3",
        "PPS, 4401c1, 2",
        "SEI, 4e0105, 0",
        "FU that starts an IDR, 620193af, 5",
        "FU that goes on with an IDR, 620113af, 0",
        "FU that starts a VPS, 6201a00c, 1",
        "FU without payload, 620193, 0",
        "AP of VPS and PPS, 6001000340010c00034401c1, 3",
        "AP whose unit is cut off, 6001000926 01af, 0",
        "AP of a unit of two bytes, 600100022601, 0",
        "two bytes, 2601, 0"
    })
    void h265(String name, String payload, int flags) {
        assertThat(flagsOf(Codec.H265, hex(payload)), is(flags));
    }

    @Test
    void neverReadsBeyondThePayload() {
        List<ByteBuf> payloads = new ArrayList<>(gstreamerVideo());
        payloads.addAll(videoOf(CapturedSessions.ffmpegH265()));
        for (ByteBuf payload : payloads) {
            for (int length = 0; length < payload.readableBytes(); length++) {
                ByteBuf cut = payload.copy(0, length);
                for (Codec codec : Codec.values()) {
                    AccessUnits.flags(codec, cut, 0, length);
                    AccessUnits.extractParameterSets(codec, cut, 0, length);
                }
            }
        }
    }

    private static String hexOf(String base64) {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
    }

    private static List<Integer> flags(Codec codec, List<ByteBuf> payloads) {
        return payloads.stream().map(payload -> flagsOf(codec, payload)).toList();
    }

    private static int flagsOf(Codec codec, ByteBuf payload) {
        return AccessUnits.flags(codec, payload, 0, payload.readableBytes());
    }

    private static List<String> sets(Codec codec, ByteBuf payload) {
        return AccessUnits.extractParameterSets(codec, payload, 0, payload.readableBytes()).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    private static List<ByteBuf> videoOf(List<byte[]> frames) {
        return frames.stream()
                .filter(frame -> frame[1] == 0)
                .map(frame -> payload(Unpooled.wrappedBuffer(frame, 4, frame.length - 4)))
                .toList();
    }

    private static List<ByteBuf> gstreamerVideo() {
        byte[] session = CapturedSessions.gstreamerSession();
        return DecoderHarness.decode(session, session.length).stream()
                .filter(Frame.class::isInstance)
                .map(Frame.class::cast)
                .filter(frame -> frame.channel() == 0)
                .map(frame -> payload(hex(frame.payload())))
                .toList();
    }

    private static ByteBuf payload(ByteBuf packet) {
        int length = packet.readableBytes();
        return packet.slice(RtpHeader.payloadOffset(packet, 0, length), RtpHeader.payloadLength(packet, 0, length));
    }

    private static ByteBuf hex(String text) {
        return Unpooled.wrappedBuffer(HexFormat.of().parseHex(text.replace(" ", "")));
    }
}
