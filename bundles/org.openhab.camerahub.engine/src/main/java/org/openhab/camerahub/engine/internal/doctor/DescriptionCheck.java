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
package org.openhab.camerahub.engine.internal.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.check.CameraTrack;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Finding;

/**
 * Holds what a camera says of its stream against what Alexa's devices can show.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class DescriptionCheck {

    /** A third of an Echo's patience: PLAY and a key picture have to fit in as well. */
    private static final Duration SLOW = Duration.ofSeconds(2);

    private static final int MOST_WIDTH = 1920;
    private static final int MOST_HEIGHT = 1088; // 1080 in whole macroblocks, as some cameras declare it

    private DescriptionCheck() {}

    static List<CheckItem> of(Camera camera, CameraProbe probe) {
        List<CheckItem> items = new ArrayList<>();
        items.add(
                probe.authentication().isEmpty()
                        ? CheckItem.of(Finding.CAMERA_ANSWERS)
                        : CheckItem.of(Finding.CAMERA_ANSWERS_LOGIN, probe.authentication()));
        items.add(CheckItem.of(
                probe.describeTime().compareTo(SLOW) < 0 ? Finding.DESCRIPTION_FAST : Finding.DESCRIPTION_SLOW,
                probe.describeTime().toMillis()));
        video(probe.tracks(), items);
        items.add(audio(camera, probe.tracks()));
        return items;
    }

    private static void video(List<CameraTrack> tracks, List<CheckItem> items) {
        Optional<CameraTrack> shown = first(tracks, "video");
        if (shown.isEmpty()) {
            items.add(CheckItem.of(Finding.VIDEO_MISSING));
            return;
        }
        CameraTrack video = shown.get();
        String what = (name(video.codec()) + " " + video.profile()).strip();
        items.add(CheckItem.of(video.codec().equals("H264") ? Finding.VIDEO_GOOD : Finding.VIDEO_OTHER, what));
        if (video.width() == 0 || video.height() == 0) {
            items.add(CheckItem.of(Finding.RESOLUTION_UNKNOWN));
        } else {
            boolean fits = Math.max(video.width(), video.height()) <= MOST_WIDTH
                    && Math.min(video.width(), video.height()) <= MOST_HEIGHT;
            items.add(CheckItem.of(
                    fits ? Finding.RESOLUTION_GOOD : Finding.RESOLUTION_LARGE, video.width(), video.height()));
        }
    }

    private static CheckItem audio(Camera camera, List<CameraTrack> tracks) {
        Optional<CameraTrack> heard = first(tracks, "audio");
        if (heard.isEmpty()) {
            return CheckItem.of(Finding.AUDIO_MISSING);
        } else if (camera.modifiers().always().contains(Modifier.DEL_AUDIO)) {
            return CheckItem.of(Finding.AUDIO_REMOVED);
        }
        CameraTrack audio = heard.get();
        if (!audio.usable()) {
            return CheckItem.of(Finding.AUDIO_OTHER, name(audio.codec()));
        }
        return CheckItem.of(
                audio.codec().equals("AAC") ? Finding.AUDIO_GOOD : Finding.AUDIO_NOT_IN_HLS,
                name(audio.codec()) + ", " + audio.clockRate() + " Hz");
    }

    /** The first that the hub passes on, else the first at all. */
    private static Optional<CameraTrack> first(List<CameraTrack> tracks, String media) {
        List<CameraTrack> all =
                tracks.stream().filter(track -> track.media().equals(media)).toList();
        return all.stream().filter(CameraTrack::usable).findFirst().or(() -> all.stream()
                .findFirst());
    }

    private static String name(String codec) {
        return switch (codec) {
            case "H264" -> "H.264";
            case "H265" -> "H.265";
            case "PCMU" -> "G.711 \u00b5-law";
            case "PCMA" -> "G.711 A-law";
            case "" -> "of an unnamed kind";
            default -> codec;
        };
    }
}
