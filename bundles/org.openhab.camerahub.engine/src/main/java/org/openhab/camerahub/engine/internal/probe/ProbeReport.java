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
package org.openhab.camerahub.engine.internal.probe;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.check.CameraTrack;
import org.openhab.camerahub.engine.internal.stream.SourceAnswer;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.sdp.MediaDescription;
import org.openhab.camerahub.rtsp.sdp.RtpMap;

/**
 * Reads a camera's answer.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ProbeReport {

    /** What a camera says of itself is shown to people: long enough for that. */
    private static final int MOST_NAME = 80;

    private ProbeReport() {}

    static CameraProbe of(SourceAnswer answer, boolean live) {
        StreamDescription description = answer.description();
        List<CameraTrack> tracks = new ArrayList<>();
        List<MediaDescription> sections = description.sdp().media();
        for (int i = 0; i < sections.size(); i++) {
            tracks.add(track(i, sections.get(i), description));
        }
        return new CameraProbe(
                answer.time(), shown(description.headers().first("Server")), answer.authentication(), tracks, live);
    }

    private static CameraTrack track(int index, MediaDescription section, StreamDescription description) {
        Optional<RtpMap> map = section.rtpMap();
        Optional<Track> usable = description.tracks().stream()
                .filter(track -> track.index() == index)
                .findFirst();
        String codec = usable.map(track -> track.codec().name())
                .orElseGet(() -> map.map(each -> shown(each.encoding()).toUpperCase(Locale.ROOT))
                        .orElse(""));
        Picture picture = picture(codec, section.fmtp());
        return new CameraTrack(
                index,
                section.type(),
                codec,
                picture.profile(),
                picture.width(),
                picture.height(),
                map.map(RtpMap::clockRate).orElse(0),
                usable.isPresent(),
                description.silentTracks().contains(index));
    }

    private static Picture picture(String codec, Map<String, String> parameters) {
        return switch (codec) {
            case "H264" ->
                sets(parameters.getOrDefault("sprop-parameter-sets", "")).stream()
                        .flatMap(set -> PictureReader.ofH264(set).stream())
                        .findFirst()
                        .orElseGet(
                                () -> PictureReader.ofProfileLevelId(parameters.getOrDefault("profile-level-id", "")));
            case "H265" ->
                sets(parameters.getOrDefault("sprop-sps", "")).stream()
                        .flatMap(set -> PictureReader.ofH265(set).stream())
                        .findFirst()
                        .orElse(Picture.UNKNOWN);
            default -> Picture.UNKNOWN;
        };
    }

    /** The parameter sets of a format parameter, without those that are no Base64: cameras write strange things. */
    private static List<byte[]> sets(String value) {
        List<byte[]> sets = new ArrayList<>();
        for (String set : value.split(",")) {
            try {
                sets.add(Base64.getDecoder().decode(set.strip()));
            } catch (IllegalArgumentException e) {
                continue; // the others may be good
            }
        }
        return sets;
    }

    private static String shown(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String printable = text.strip().replaceAll("[^\\x20-\\x7E]", "?");
        return printable.length() > MOST_NAME ? printable.substring(0, MOST_NAME) : printable;
    }
}
