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
package org.openhab.camerahub.engine.internal.media;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.rtp.AccessUnits;
import org.openhab.camerahub.rtsp.sdp.MediaDescription;

/**
 * The parameter sets of a video track (RFC 6184 section 8.1, RFC 7798 section 7.1), learnt from the stream if the
 * camera's description leaves them out: Android's client ignores H.264 tracks without them (ECHO.md 21).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ParameterSets {

    /** More than any camera has; bounds what a broken one can make us keep. */
    private static final int MOST = 8;

    private static final int H264_SPS = 7;
    private static final int H264_PPS = 8;
    private static final int H265_VPS = 32;
    private static final int H265_SPS = 33;
    private static final int H265_PPS = 34;

    private final AccessUnits.@Nullable Codec codec;
    private final List<byte[]> learnt = new ArrayList<>();
    private boolean given;
    private boolean news;

    public ParameterSets(Track track) {
        this.codec = switch (track.codec()) {
            case H264 -> AccessUnits.Codec.H264;
            case H265 -> AccessUnits.Codec.H265;
            default -> null;
        };
    }

    /** Looks whether the camera names its parameter sets itself. */
    public void described(MediaDescription section) {
        Map<String, String> parameters = section.fmtp();
        given = codec == null
                || (codec == AccessUnits.Codec.H264
                        ? isSet(parameters, "sprop-parameter-sets")
                        : isSet(parameters, "sprop-sps") && isSet(parameters, "sprop-pps"));
    }

    /** True if they are in the description, or all have been seen. */
    public boolean areComplete() {
        return given
                || codec == null
                || (codec == AccessUnits.Codec.H264
                        ? !ofType(H264_SPS).isEmpty() && !ofType(H264_PPS).isEmpty()
                        : !ofType(H265_VPS).isEmpty()
                                && !ofType(H265_SPS).isEmpty()
                                && !ofType(H265_PPS).isEmpty());
    }

    /** True once after something new was learnt that makes, or changes, a complete collection. */
    public boolean takeNews() {
        boolean fresh = news && areComplete();
        if (fresh) {
            news = false;
        }
        return fresh;
    }

    /** The section with the parameter sets; the same section if the camera named them or they are not known yet. */
    public MediaDescription complete(MediaDescription section) {
        if (given || codec == null || !areComplete()) {
            return section;
        }
        if (codec == AccessUnits.Codec.H264) {
            List<String> sets = new ArrayList<>(ofType(H264_SPS));
            sets.addAll(ofType(H264_PPS));
            return section.withFormatParameter("sprop-parameter-sets", String.join(",", sets));
        }
        return section.withFormatParameter("sprop-vps", String.join(",", ofType(H265_VPS)))
                .withFormatParameter("sprop-sps", String.join(",", ofType(H265_SPS)))
                .withFormatParameter("sprop-pps", String.join(",", ofType(H265_PPS)));
    }

    /** Takes the parameter sets out of an RTP payload that has some. */
    void learn(ByteBuf data, int index, int length) {
        AccessUnits.Codec known = codec;
        if (given || known == null) {
            return;
        }
        for (byte[] set : AccessUnits.extractParameterSets(known, data, index, length)) {
            if (learnt.stream().noneMatch(each -> Arrays.equals(each, set))) {
                // A new sequence parameter set replaces what belonged to the old one.
                if (isSequence(type(set))) {
                    learnt.removeIf(each -> type(each) >= type(set));
                }
                if (learnt.size() < MOST) {
                    learnt.add(set);
                    news = true;
                }
            }
        }
    }

    private boolean isSequence(int type) {
        return codec == AccessUnits.Codec.H264 ? type == H264_SPS : type == H265_SPS;
    }

    private List<String> ofType(int type) {
        return learnt.stream()
                .filter(set -> type(set) == type)
                .map(set -> Base64.getEncoder().encodeToString(set))
                .toList();
    }

    private int type(byte[] set) {
        return codec == AccessUnits.Codec.H264 ? set[0] & 0x1F : set[0] >> 1 & 0x3F;
    }

    private static boolean isSet(Map<String, String> parameters, String name) {
        return !parameters.getOrDefault(name, "").isBlank();
    }
}
