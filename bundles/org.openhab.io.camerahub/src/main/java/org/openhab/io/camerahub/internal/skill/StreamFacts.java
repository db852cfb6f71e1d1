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
package org.openhab.io.camerahub.internal.skill;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.check.CameraTrack;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.io.camerahub.internal.original.StreamOffer;
import org.openhab.io.camerahub.internal.original.StreamOffer.Resolution;

/**
 * What a stream is like for Alexa. What the camera itself says counts; of a camera that cannot be asked, what its
 * metadata says; else what most cameras send.
 *
 * @param fault why the camera cannot show it now, null if it can
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record StreamFacts(
        SkillCamera.Stream stream,
        Resolution resolution,
        String videoCodec,
        String audioCodec,
        @Nullable HubException fault) {

    static final String H264 = "H264";
    static final String NO_SOUND = "NONE";

    private static final String G711 = "G711";
    private static final String AAC = "AAC";
    private static final Resolution USUAL = new Resolution(1280, 720);

    /** @param tracks as the camera announces them, empty if they are not known */
    static StreamFacts of(SkillCamera.Stream stream, List<CameraTrack> tracks, @Nullable HubException fault) {
        Optional<CameraTrack> video = first(tracks, "video");
        StreamOffer offer = stream.offer();
        Resolution stated =
                offer.resolutions().isEmpty() ? USUAL : offer.resolutions().get(0);
        return new StreamFacts(
                stream,
                video.filter(track -> track.width() > 0 && track.height() > 0)
                        .map(track -> new Resolution(track.width(), track.height()))
                        .orElse(stated),
                video.map(CameraTrack::codec).orElse(H264),
                sound(stream, tracks),
                fault);
    }

    /** An Echo shows nothing else. */
    boolean canBeShown() {
        return videoCodec.equalsIgnoreCase(H264);
    }

    private static String sound(SkillCamera.Stream stream, List<CameraTrack> tracks) {
        if (stream.camera().modifiers().always().contains(Modifier.DEL_AUDIO)) {
            return NO_SOUND;
        }
        if (tracks.isEmpty()) {
            return stream.offer().audioCodecs().stream().findFirst().orElse(AAC);
        }
        boolean silentOnesAreLeftOut = stream.camera().skipSilentTracks();
        return first(tracks, "audio")
                .filter(track -> !(track.silent() && silentOnesAreLeftOut))
                .map(track -> word(track.codec()))
                .orElse(NO_SOUND);
    }

    private static String word(String codec) {
        return switch (codec.toUpperCase(Locale.ROOT)) {
            case "AAC" -> AAC;
            case "PCMU", "PCMA" -> G711;
            default -> NO_SOUND;
        };
    }

    private static Optional<CameraTrack> first(List<CameraTrack> tracks, String media) {
        return tracks.stream()
                .filter(track -> track.usable() && track.media().equals(media))
                .findFirst();
    }
}
