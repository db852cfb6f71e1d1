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

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What a payload type of RTP means: the value of {@code a=rtpmap} (RFC 8866 section 6.6), or the fixed meaning that
 * RFC 3551 section 6 gives to the types below 96.
 *
 * @param payloadType 0 to 127
 * @param encoding name as written, to be compared without regard to case
 * @param clockRate of the RTP timestamps, Hz
 * @param channels of audio, 1 if not stated
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record RtpMap(int payloadType, String encoding, int clockRate, int channels) {

    /** Video of any kind has this clock; cameras that leave the clock out of their rtpmap are video cameras. */
    private static final int VIDEO_CLOCK = 90_000;

    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,3})\\s+([^\\s/]+)\\s*(?:/\\s*(\\d{1,9})?\\s*(?:/\\s*(\\d{1,3})?.*)?)?", Pattern.DOTALL);

    public RtpMap {
        if (payloadType < 0 || payloadType > 127 || encoding.isEmpty() || clockRate <= 0 || channels <= 0) {
            throw new IllegalArgumentException("Not a payload type: " + payloadType + " " + encoding);
        }
    }

    /**
     * Reads the value of an {@code a=rtpmap}. A missing clock rate, which some cameras leave out, is taken from RFC 3551
     * where the payload type is a fixed one, and is that of video elsewhere.
     *
     * @return empty if nothing sensible is written there
     */
    public static Optional<RtpMap> parse(String value) {
        Matcher matcher = FORM.matcher(value.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int payloadType = Integer.parseInt(matcher.group(1));
        int clockRate = number(matcher.group(3), 0);
        int channels = Math.max(1, number(matcher.group(4), 1));
        if (clockRate == 0) {
            clockRate = ofStatic(payloadType).map(RtpMap::clockRate).orElse(VIDEO_CLOCK);
        }
        String encoding = matcher.group(2);
        return payloadType > 127 || encoding == null
                ? Optional.empty()
                : Optional.of(new RtpMap(payloadType, encoding, clockRate, channels));
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** The fixed meaning of a payload type (RFC 3551 tables 4 and 5); empty for the dynamic and unassigned ones. */
    public static Optional<RtpMap> ofStatic(int payloadType) {
        return switch (payloadType) {
            case 0 -> audio(payloadType, "PCMU", 8_000);
            case 3 -> audio(payloadType, "GSM", 8_000);
            case 4 -> audio(payloadType, "G723", 8_000);
            case 5 -> audio(payloadType, "DVI4", 8_000);
            case 6 -> audio(payloadType, "DVI4", 16_000);
            case 7 -> audio(payloadType, "LPC", 8_000);
            case 8 -> audio(payloadType, "PCMA", 8_000);
            case 9 -> audio(payloadType, "G722", 8_000);
            case 10 -> Optional.of(new RtpMap(payloadType, "L16", 44_100, 2));
            case 11 -> audio(payloadType, "L16", 44_100);
            case 12 -> audio(payloadType, "QCELP", 8_000);
            case 13 -> audio(payloadType, "CN", 8_000);
            case 14 -> audio(payloadType, "MPA", 90_000);
            case 15 -> audio(payloadType, "G728", 8_000);
            case 16 -> audio(payloadType, "DVI4", 11_025);
            case 17 -> audio(payloadType, "DVI4", 22_050);
            case 18 -> audio(payloadType, "G729", 8_000);
            case 25 -> video(payloadType, "CelB");
            case 26 -> video(payloadType, "JPEG");
            case 28 -> video(payloadType, "nv");
            case 31 -> video(payloadType, "H261");
            case 32 -> video(payloadType, "MPV");
            case 33 -> video(payloadType, "MP2T");
            case 34 -> video(payloadType, "H263");
            default -> Optional.empty();
        };
    }

    private static Optional<RtpMap> audio(int payloadType, String encoding, int clockRate) {
        return Optional.of(new RtpMap(payloadType, encoding, clockRate, 1));
    }

    private static Optional<RtpMap> video(int payloadType, String encoding) {
        return Optional.of(new RtpMap(payloadType, encoding, VIDEO_CLOCK, 1));
    }

    /** Whether this is the encoding of that name; names differ in case between cameras. */
    public boolean isEncoding(String name) {
        return encoding.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }

    /** The value of {@code a=rtpmap}. */
    @Override
    public String toString() {
        return payloadType + " " + encoding + "/" + clockRate + (channels > 1 ? "/" + channels : "");
    }
}
