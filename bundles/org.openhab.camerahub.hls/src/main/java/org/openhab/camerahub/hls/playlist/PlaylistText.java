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
package org.openhab.camerahub.hls.playlist;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Writes playlists: RFC 8216 section 4, and draft-pantos-hls-rfc8216bis section 4.4 for parts.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class PlaylistText {

    /** The least version with EXT-X-MAP in a list of ordinary segments (RFC 8216 section 7). */
    private static final int VERSION = 6;

    /** Shortest distance from the live edge that clients of parts keep (8216bis section 4.4.3.8). */
    private static final double PARTS_TO_HOLD_BACK = 3;

    /** As many target durations from the end parts are worth listing (8216bis section 4.4.4.9). */
    private static final int TARGETS_WITH_PARTS = 3;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private PlaylistText() {}

    /** The playlist that names the codecs; {@code ready} must be {@link LivePlaylist#isReady}. */
    public static String entry(LivePlaylist ready) {
        Segment newest = ready.segments().get(ready.segments().size() - 1);
        Initialization init = newest.initialization();
        double bandwidth = ready.segments().stream()
                .mapToDouble(segment -> 8 * segment.bytes() / Math.max(0.1, segment.duration()))
                .max()
                .orElse(1);
        return String.format(
                Locale.ROOT,
                "#EXTM3U\n#EXT-X-VERSION:%d\n#EXT-X-STREAM-INF:BANDWIDTH=%d,CODECS=\"%s\",RESOLUTION=%dx%d\n%s\n",
                VERSION,
                (long) Math.ceil(bandwidth),
                init.codecs(),
                init.width(),
                init.height(),
                Names.LIVE);
    }

    /** The playlist of segments and parts. */
    public static String live(LivePlaylist list) {
        StringBuilder text = new StringBuilder(4096);
        line(text, "#EXTM3U");
        line(text, "#EXT-X-VERSION:" + VERSION);
        line(text, "#EXT-X-TARGETDURATION:" + list.targetDuration());
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=%.3f",
                        PARTS_TO_HOLD_BACK * list.partTarget()));
        line(text, String.format(Locale.ROOT, "#EXT-X-PART-INF:PART-TARGET=%.3f", list.partTarget()));
        line(text, "#EXT-X-MEDIA-SEQUENCE:" + first(list));
        line(text, "#EXT-X-DISCONTINUITY-SEQUENCE:" + list.discontinuitySequence());
        segments(text, list);
        line(text, "#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"" + Names.part(list.nextPart()) + "\"");
        return text.toString();
    }

    private static long first(LivePlaylist list) {
        Segment open = list.open();
        if (!list.segments().isEmpty()) {
            return list.segments().get(0).number();
        }
        return open == null ? 0 : open.number();
    }

    private static void segments(StringBuilder text, LivePlaylist list) {
        Segment open = list.open();
        double fromEnd = list.duration() + (open == null ? 0 : open.duration());
        Initialization initialization = null;
        List<Segment> segments = list.segments();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            fromEnd -= segment.duration();
            initialization = head(text, segment, initialization);
            if (fromEnd < TARGETS_WITH_PARTS * list.targetDuration()) {
                parts(text, segment);
            }
            line(text, String.format(Locale.ROOT, "#EXTINF:%.5f,", segment.duration()));
            line(text, Names.segment(segment.number()));
        }
        if (open != null && !open.parts().isEmpty()) {
            head(text, open, initialization);
            parts(text, open);
        }
    }

    private static Initialization head(StringBuilder text, Segment segment, @Nullable Initialization before) {
        if (segment.discontinuity()) {
            line(text, "#EXT-X-DISCONTINUITY");
        }
        if (segment.initialization() != before) {
            line(
                    text,
                    "#EXT-X-MAP:URI=\""
                            + Names.initialization(segment.initialization().number()) + "\"");
        }
        line(text, "#EXT-X-PROGRAM-DATE-TIME:" + DATE.format(segment.date()));
        return segment.initialization();
    }

    private static void parts(StringBuilder text, Segment segment) {
        for (Part part : segment.parts()) {
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "#EXT-X-PART:DURATION=%.5f,URI=\"%s\"%s",
                            part.duration(),
                            Names.part(part.number()),
                            part.independent() ? ",INDEPENDENT=YES" : ""));
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
