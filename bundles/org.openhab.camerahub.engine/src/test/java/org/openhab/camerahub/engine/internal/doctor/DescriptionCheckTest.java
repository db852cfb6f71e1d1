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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.check.CameraTrack;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Finding;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * What is said about a camera's description.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class DescriptionCheckTest {

    private static final Camera DOOR = Camera.of("door", "door", new RtspUrl("rtsp", "192.0.2.1", -1, "/"), null);
    private static final CameraTrack HD = video("H264", "High 4.0", 1920, 1080);
    private static final CameraTrack AAC = new CameraTrack(1, "audio", "AAC", "", 0, 0, 16000, true, false);

    @Test
    void aCameraAsAlexaLikesIt() {
        assertThat(
                check(120, "Digest MD5", HD, AAC),
                contains(
                        CheckItem.of(Finding.CAMERA_ANSWERS_LOGIN, "Digest MD5"),
                        CheckItem.of(Finding.DESCRIPTION_FAST, "120"),
                        CheckItem.of(Finding.VIDEO_GOOD, "H.264 High 4.0"),
                        CheckItem.of(Finding.RESOLUTION_GOOD, "1920", "1080"),
                        CheckItem.of(Finding.AUDIO_GOOD, "AAC, 16000 Hz")));
    }

    @Test
    void anH265CameraIsToldToUseH264() {
        List<CheckItem> items = check(10, "", video("H265", "Main 5.0", 3840, 2160));

        assertThat(items, hasItem(CheckItem.of(Finding.VIDEO_OTHER, "H.265 Main 5.0")));
        assertThat(items, hasItem(CheckItem.of(Finding.RESOLUTION_LARGE, "3840", "2160")));
        assertThat(items, hasItem(CheckItem.of(Finding.AUDIO_MISSING)));
        assertThat(
                items.get(2).text() + " " + items.get(2).advice(),
                is(
                        "The video is H.265 Main 5.0; an Echo shows H.264 only. Set the camera to H.264, or take the address of"
                                + " its second stream, which often is."));
    }

    @Test
    void aPortraitPictureOfFullHdIsNotTooLarge() {
        assertThat(
                check(10, "", video("H264", "", 1080, 1920)),
                hasItem(CheckItem.of(Finding.RESOLUTION_GOOD, "1080", "1920")));
    }

    @Test
    void anUnknownSizeIsSaid() {
        assertThat(check(10, "", video("H264", "", 0, 0)), hasItem(CheckItem.of(Finding.RESOLUTION_UNKNOWN)));
    }

    @Test
    void aCameraForSoundOnlyHasNoVideo() {
        assertThat(check(10, "", AAC), hasItem(CheckItem.of(Finding.VIDEO_MISSING)));
    }

    @Test
    void aSlowDescriptionTakesFromAnEchosPatience() {
        assertThat(check(2000, "", HD), hasItem(CheckItem.of(Finding.DESCRIPTION_SLOW, "2000")));
    }

    @Test
    void soundThatOnlyRtspCarriesIsSaidToBeMissingInBrowsers() {
        CameraTrack g711 = new CameraTrack(1, "audio", "PCMA", "", 0, 0, 8000, true, false);

        assertThat(check(10, "", HD, g711), hasItem(CheckItem.of(Finding.AUDIO_NOT_IN_HLS, "G.711 A-law, 8000 Hz")));
    }

    @Test
    void soundThatTheHubLeavesOutIsNamed() {
        CameraTrack g726 = new CameraTrack(1, "audio", "G726-32", "", 0, 0, 8000, false, false);

        assertThat(check(10, "", HD, g726), hasItem(CheckItem.of(Finding.AUDIO_OTHER, "G726-32")));
    }

    @Test
    void soundThatTheOwnerLeavesOutIsFine() {
        Camera mute = DOOR.withModifiers(new ModifierRules(Set.of(Modifier.DEL_AUDIO), List.of()));

        assertThat(DescriptionCheck.of(mute, probe(10, "", HD, AAC)), hasItem(CheckItem.of(Finding.AUDIO_REMOVED)));
    }

    private static CameraTrack video(String codec, String profile, int width, int height) {
        return new CameraTrack(0, "video", codec, profile, width, height, 90000, true, false);
    }

    private static List<CheckItem> check(int millis, String authentication, CameraTrack... tracks) {
        return DescriptionCheck.of(DOOR, probe(millis, authentication, tracks));
    }

    private static CameraProbe probe(int millis, String authentication, CameraTrack... tracks) {
        return new CameraProbe(Duration.ofMillis(millis), "", authentication, List.of(tracks), false);
    }
}
