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
package org.openhab.camerahub.hls.codec;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a decoder of AAC has to know: the AudioSpecificConfig (ISO/IEC 14496-3 section 1.6.2.1) of the session
 * description.
 *
 * @param specific the AudioSpecificConfig
 * @param sampleRate of the core coder, Hz
 * @param channels 1 to 8
 * @param samplesPerFrame 1024 or 960
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@SuppressWarnings("java:S6218") // never compared as a whole
public record AudioConfig(byte[] specific, int objectType, int sampleRate, int channels, int samplesPerFrame) {

    private static final List<Integer> RATES =
            List.of(96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350);
    private static final int EXPLICIT_RATE = 15;
    private static final int EXTENDED_TYPE = 31;
    private static final int SPECTRAL_BAND_REPLICATION = 5;
    private static final int PARAMETRIC_STEREO = 29;

    /** Of the format parameter {@code config}; empty if there is none that makes sense. */
    public static Optional<AudioConfig> of(Map<String, String> fmtp) {
        try {
            return parse(HexFormat.of().parseHex(fmtp.getOrDefault("config", "").strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Name of the codec (RFC 6381 section 3.3). */
    public String codecs() {
        return "mp4a.40." + objectType;
    }

    private static Optional<AudioConfig> parse(byte[] specific) {
        if (specific.length < 2) {
            return Optional.empty();
        }
        BitReader in = BitReader.plain(specific);
        int type = type(in);
        int rate = rate(in);
        int channels = in.bits(4);
        if (type == SPECTRAL_BAND_REPLICATION || type == PARAMETRIC_STEREO) {
            rate(in); // what comes out; the core's rate, which counts here, came first
            type(in);
        }
        int samples = in.flag() ? 960 : 1024;
        boolean sensible = type > 0 && rate > 0 && channels > 0 && channels <= 7;
        return sensible
                ? Optional.of(new AudioConfig(specific, type, rate, channels == 7 ? 8 : channels, samples))
                : Optional.empty();
    }

    private static int type(BitReader in) {
        int type = in.bits(5);
        return type == EXTENDED_TYPE ? 32 + in.bits(6) : type;
    }

    private static int rate(BitReader in) {
        int index = in.bits(4);
        if (index == EXPLICIT_RATE) {
            return in.bits(24);
        }
        return index < RATES.size() ? RATES.get(index) : 0;
    }
}
