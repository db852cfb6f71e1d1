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
package org.openhab.camerahub.hls.mp4;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.hls.codec.AudioConfig;
import org.openhab.camerahub.hls.codec.VideoConfig;

/**
 * Writes the initialization segment (ISO/IEC 14496-12 section 8, ISO/IEC 23000-19 section 7.3.1): the description of the
 * tracks, without samples.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class InitSegment {

    public static final int VIDEO_TRACK = 1;
    public static final int AUDIO_TRACK = 2;

    private static final int MOVIE_TIMESCALE = 1000;
    private static final int ENABLED_IN_MOVIE = 3;
    private static final int FIXED_ONE = 0x00010000;
    private static final int FIXED_TOP = 0x40000000;
    private static final int SEVENTY_TWO_DPI = 0x00480000;
    private static final int NO_LANGUAGE = 0x55C4;
    private static final int VIDEO_DEPTH = 24;
    private static final int NAME_BYTES = 32;

    private static final int KEY_SAMPLE = 0x02000000;
    private static final int OTHER_SAMPLE = 0x01010000;

    private final BoxWriter out = new BoxWriter(1200);
    private final VideoConfig video;
    private final int videoTimescale;
    private final @Nullable AudioConfig audio;
    private final int audioTimescale;

    private InitSegment(VideoConfig video, int videoTimescale, @Nullable AudioConfig audio, int audioTimescale) {
        this.video = video;
        this.videoTimescale = videoTimescale;
        this.audio = audio;
        this.audioTimescale = audioTimescale;
    }

    /** @param audio null without sound */
    public static byte[] encode(
            VideoConfig video, int videoTimescale, @Nullable AudioConfig audio, int audioTimescale) {
        return new InitSegment(video, videoTimescale, audio, audioTimescale).encode();
    }

    private byte[] encode() {
        AudioConfig sound = audio;
        out.box(
                "ftyp",
                () -> out.text("iso6").int32(0).text("iso6").text("cmfc").text("mp41"));
        out.box("moov", () -> {
            movieHeader();
            videoTrack();
            if (sound != null) {
                audioTrack(sound);
            }
            out.box("mvex", () -> {
                defaults(VIDEO_TRACK, OTHER_SAMPLE);
                if (sound != null) {
                    defaults(AUDIO_TRACK, KEY_SAMPLE);
                }
            });
        });
        return out.toByteArray();
    }

    private void movieHeader() {
        out.fullBox("mvhd", 0, 0, () -> {
            out.zeros(8)
                    .int32(MOVIE_TIMESCALE)
                    .int32(0)
                    .int32(FIXED_ONE)
                    .int16(0x0100)
                    .zeros(10);
            matrix();
            out.zeros(24).int32(AUDIO_TRACK + 1);
        });
    }

    private void defaults(int track, int flags) {
        out.fullBox(
                "trex", 0, 0, () -> out.int32(track).int32(1).int32(0).int32(0).int32(flags));
    }

    private void videoTrack() {
        int width = video.picture().width();
        int height = video.picture().height();
        out.box("trak", () -> {
            trackHeader(VIDEO_TRACK, 0, width, height);
            out.box("mdia", () -> {
                mediaHeader(videoTimescale, "vide", "VideoHandler");
                out.box("minf", () -> {
                    out.fullBox("vmhd", 0, 1, () -> out.zeros(8));
                    dataInformation();
                    sampleTable(() -> out.box(video.entry(), () -> {
                        out.zeros(6).int16(1).zeros(16).int16(width).int16(height);
                        out.int32(SEVENTY_TWO_DPI)
                                .int32(SEVENTY_TWO_DPI)
                                .int32(0)
                                .int16(1);
                        out.zeros(NAME_BYTES).int16(VIDEO_DEPTH).int16(-1);
                        out.box(video.box(), () -> out.raw(video.record()));
                    }));
                });
            });
        });
    }

    private void audioTrack(AudioConfig sound) {
        out.box("trak", () -> {
            trackHeader(AUDIO_TRACK, 0x0100, 0, 0);
            out.box("mdia", () -> {
                mediaHeader(audioTimescale, "soun", "SoundHandler");
                out.box("minf", () -> {
                    out.fullBox("smhd", 0, 0, () -> out.zeros(4));
                    dataInformation();
                    sampleTable(() -> out.box("mp4a", () -> {
                        out.zeros(6)
                                .int16(1)
                                .zeros(8)
                                .int16(sound.channels())
                                .int16(16)
                                .zeros(4);
                        out.int32(sound.sampleRate() > 0xFFFF ? 0 : sound.sampleRate() << 16);
                        elementaryStream(sound.specific());
                    }));
                });
            });
        });
    }

    /** ISO/IEC 14496-14 section 5.6: descriptors of ISO/IEC 14496-1 section 7.2.6. */
    private void elementaryStream(byte[] specific) {
        out.fullBox("esds", 0, 0, () -> {
            out.int8(3).int8(23 + specific.length).int16(AUDIO_TRACK).int8(0);
            out.int8(4).int8(15 + specific.length);
            out.int8(0x40).int8(0x15).zeros(3).int32(0).int32(0); // MPEG-4 audio, an audio stream
            out.int8(5).int8(specific.length).raw(specific);
            out.int8(6).int8(1).int8(2);
        });
    }

    private void trackHeader(int track, int volume, int width, int height) {
        out.fullBox("tkhd", 0, ENABLED_IN_MOVIE, () -> {
            out.zeros(8).int32(track).zeros(16).int16(0).int16(0).int16(volume).int16(0);
            matrix();
            out.int32(width << 16).int32(height << 16);
        });
    }

    private void mediaHeader(int timescale, String handler, String name) {
        out.fullBox(
                "mdhd",
                0,
                0,
                () -> out.zeros(8).int32(timescale).int32(0).int16(NO_LANGUAGE).int16(0));
        out.fullBox(
                "hdlr",
                0,
                0,
                () -> out.int32(0).text(handler).zeros(12).text(name).int8(0));
    }

    private void dataInformation() {
        out.box(
                "dinf",
                () -> out.fullBox("dref", 0, 0, () -> {
                    out.int32(1);
                    out.fullBox("url ", 0, 1, () -> {});
                }));
    }

    private void sampleTable(Runnable entry) {
        out.box("stbl", () -> {
            out.fullBox("stsd", 0, 0, () -> {
                out.int32(1);
                entry.run();
            });
            for (String empty : List.of("stts", "stsc", "stco")) {
                out.fullBox(empty, 0, 0, () -> out.int32(0));
            }
            out.fullBox("stsz", 0, 0, () -> out.int32(0).int32(0));
        });
    }

    private void matrix() {
        out.int32(FIXED_ONE).zeros(12).int32(FIXED_ONE).zeros(12).int32(FIXED_TOP);
    }
}
