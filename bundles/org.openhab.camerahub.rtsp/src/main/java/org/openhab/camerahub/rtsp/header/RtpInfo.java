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
package org.openhab.camerahub.rtsp.header;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * RTP-Info header (RFC 2326 section 12.33): where each stream starts.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record RtpInfo(List<Entry> entries) {

    /** URLs hold commas and semicolons of their own, so only those count that a known name follows. */
    private static final Pattern NEXT_ENTRY = Pattern.compile(",\\s*(?=url\\s*=)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NEXT_PARAMETER =
            Pattern.compile(";\\s*(?=(?:seq|rtptime|ssrc)\\s*=)", Pattern.CASE_INSENSITIVE);

    /**
     * One stream.
     *
     * @param url as written, absolute or not; may hold the camera's address
     * @param seq sequence number of the first packet, null if not said
     * @param rtptime RTP timestamp of the start, unsigned, null if not said
     */
    public record Entry(
            String url, @Nullable Integer seq, @Nullable Long rtptime) {
        @Override
        public String toString() {
            return "url=" + url + (seq == null ? "" : ";seq=" + seq) + (rtptime == null ? "" : ";rtptime=" + rtptime);
        }
    }

    public RtpInfo {
        entries = List.copyOf(entries);
    }

    /** Entries without a URL are left out. */
    public static RtpInfo parse(String text) {
        return new RtpInfo(Arrays.stream(NEXT_ENTRY.split(text))
                .map(RtpInfo::entry)
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Entry> entry(String text) {
        @Nullable String url = null;
        @Nullable Integer seq = null;
        @Nullable Long rtptime = null;
        for (String part : NEXT_PARAMETER.split(text)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String value = FieldText.unquote(part.substring(equals + 1));
            long number = FieldText.number(value);
            switch (name) {
                case "url" -> url = value;
                case "seq" -> seq = number >= 0 && number <= 0xFFFF ? (int) number : null;
                case "rtptime" -> rtptime = number >= 0 && number <= 0xFFFFFFFFL ? number : null;
                default -> {}
            }
        }
        return url == null || url.isEmpty() ? Optional.empty() : Optional.of(new Entry(url, seq, rtptime));
    }

    /** The form that goes over the wire. */
    @Override
    public String toString() {
        return entries.stream().map(Entry::toString).collect(Collectors.joining(","));
    }
}
