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
package org.openhab.camerahub.engine.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.camerahub.rtsp.sdp.MediaDescription;
import org.openhab.camerahub.rtsp.sdp.RtpMap;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * What of a camera's description can be set up, and by which URLs (RFC 2326 appendix C.1.1).
 *
 * @param aggregate URL of PLAY and TEARDOWN
 * @param tracks in the order of their sections
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record TrackPlan(String aggregate, List<Entry> tracks) {

    /** A channel number is one byte and each track needs two. */
    private static final int MOST_TRACKS = 128;

    record Entry(Track track, String url) {}

    TrackPlan {
        tracks = List.copyOf(tracks);
    }

    /**
     * @param requested URL of the DESCRIBE request
     * @param headers of its answer
     */
    static TrackPlan of(RtspUrl requested, RtspHeaders headers, SessionDescription sdp) {
        RtspUrl base = base(requested, headers);
        RtspUrl aggregate = resolve(base, sdp.attribute("control"));
        List<Entry> entries = new ArrayList<>();
        List<MediaDescription> sections = sdp.media();
        for (int i = 0; i < sections.size() && i < MOST_TRACKS; i++) {
            MediaDescription section = sections.get(i);
            Track track = usable(i, section);
            if (track != null && !isBackchannel(section, sections)) {
                entries.add(
                        new Entry(track, resolve(aggregate, section.control()).toString()));
            }
        }
        return new TrackPlan(aggregate.toString(), entries);
    }

    List<Track> usable() {
        return tracks.stream().map(Entry::track).toList();
    }

    /** The encodings that the camera offers, for the message that none of them can be shown. */
    static String offered(SessionDescription sdp) {
        List<String> names = new ArrayList<>();
        for (MediaDescription section : sdp.media()) {
            names.add(section.type() + " "
                    + section.rtpMap().map(RtpMap::encoding).orElse("?"));
        }
        return String.join(", ", names);
    }

    private static RtspUrl base(RtspUrl requested, RtspHeaders headers) {
        String base = headers.first("Content-Base");
        String named = base == null || base.isBlank() ? headers.first("Content-Location") : base;
        // Without a scheme it would look like a path.
        return resolve(
                requested, named != null && named.strip().startsWith(requested.host()) ? "//" + named.strip() : named);
    }

    /** A reference that cannot be read is as good as none: cameras send {@code (null)} and worse. */
    private static RtspUrl resolve(RtspUrl base, @Nullable String reference) {
        if (reference == null || reference.isBlank() || "*".equals(reference.strip())) {
            return base;
        }
        try {
            return base.resolve(reference.strip());
        } catch (RtspSyntaxException e) {
            return base;
        }
    }

    private static @Nullable Track usable(int index, MediaDescription section) {
        Optional<RtpMap> map = section.rtpMap();
        Track.Kind kind = kind(section.type());
        boolean plainRtp = section.protocol().toUpperCase(Locale.ROOT).startsWith("RTP/AVP");
        if (map.isEmpty() || kind == Track.Kind.OTHER || !plainRtp) {
            return null;
        }
        Track.Codec codec = codec(map.get().encoding());
        boolean fits =
                switch (codec) {
                    case H264, H265 -> kind == Track.Kind.VIDEO;
                    case AAC, PCMU, PCMA -> kind == Track.Kind.AUDIO;
                    case OTHER -> false;
                };
        return fits
                ? new Track(
                        index, kind, codec, map.get().payloadType(), map.get().clockRate())
                : null;
    }

    /**
     * ONVIF (Streaming Specification, 5.3) marks sound that the camera wants to receive as {@code sendonly}, beside what it
     * sends. A camera that marks everything so means its own point of view.
     */
    private static boolean isBackchannel(MediaDescription section, List<MediaDescription> all) {
        return section.isBackchannel()
                && kind(section.type()) == Track.Kind.AUDIO
                && all.stream().anyMatch(other -> !other.isBackchannel() && usable(0, other) != null);
    }

    private static Track.Kind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "video" -> Track.Kind.VIDEO;
            case "audio" -> Track.Kind.AUDIO;
            default -> Track.Kind.OTHER;
        };
    }

    private static Track.Codec codec(String encoding) {
        return switch (encoding.toUpperCase(Locale.ROOT)) {
            case "H264" -> Track.Codec.H264;
            case "H265", "HEVC" -> Track.Codec.H265;
            case "MPEG4-GENERIC" -> Track.Codec.AAC;
            case "PCMU" -> Track.Codec.PCMU;
            case "PCMA" -> Track.Codec.PCMA;
            default -> Track.Codec.OTHER;
        };
    }
}
