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
package org.openhab.camerahub.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.hls.codec.AudioConfig;
import org.openhab.camerahub.rtsp.rtp.AccessUnits;
import org.openhab.camerahub.rtsp.sdp.MediaDescription;
import org.openhab.camerahub.rtsp.sdp.RtpMap;

/**
 * Which of a camera's tracks become a presentation: the first video in H.264 or H.265, and the first sound in AAC. Other
 * sound, such as G.711, is left out: browsers and Echo devices take AAC only in HLS, and there is no encoder for it in
 * Java.
 *
 * @param video null if there is none: then there is nothing to present
 * @param audio null without sound
 * @param leftOut what is not presented and why, for people to read
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HlsSource(@Nullable Video video, @Nullable Audio audio, List<String> leftOut) {

    private static final int VIDEO_RATE = 90000;

    /** @param track index of its section in the session description */
    public record Video(int track, AccessUnits.Codec codec, int clockRate, MediaDescription media) {}

    /** @param track index of its section in the session description */
    public record Audio(int track, AudioConfig config, int clockRate, MediaDescription media) {}

    public HlsSource {
        leftOut = List.copyOf(leftOut);
    }

    /** @param media the sections of a session description */
    public static HlsSource of(List<MediaDescription> media) {
        Video video = null;
        Audio audio = null;
        List<String> leftOut = new ArrayList<>();
        for (int i = 0; i < media.size(); i++) {
            MediaDescription section = media.get(i);
            Optional<Video> picture = video == null ? video(i, section) : Optional.empty();
            Optional<Audio> sound = audio == null ? audio(i, section) : Optional.empty();
            if (picture.isPresent()) {
                video = picture.get();
            } else if (sound.isPresent()) {
                audio = sound.get();
            } else {
                leftOut.add(reason(i, section));
            }
        }
        return new HlsSource(video, audio, leftOut);
    }

    private static Optional<Video> video(int track, MediaDescription section) {
        Optional<RtpMap> mapped = section.rtpMap();
        if (mapped.isEmpty() || !"video".equals(section.type())) {
            return Optional.empty();
        }
        RtpMap map = mapped.get();
        int rate = map.clockRate() > 0 ? map.clockRate() : VIDEO_RATE;
        if (map.isEncoding("H264")) {
            return Optional.of(new Video(track, AccessUnits.Codec.H264, rate, section));
        }
        return map.isEncoding("H265")
                ? Optional.of(new Video(track, AccessUnits.Codec.H265, rate, section))
                : Optional.empty();
    }

    private static Optional<Audio> audio(int track, MediaDescription section) {
        Optional<RtpMap> map = section.rtpMap();
        boolean usable = "audio".equals(section.type())
                && !section.isBackchannel()
                && map.filter(each -> each.isEncoding("mpeg4-generic")).isPresent();
        if (!usable) {
            return Optional.empty();
        }
        int rate = map.map(RtpMap::clockRate).orElse(0);
        return AudioConfig.of(section.fmtp())
                .map(config -> new Audio(track, config, rate > 0 ? rate : config.sampleRate(), section));
    }

    private static String reason(int track, MediaDescription section) {
        String encoding = section.rtpMap().map(RtpMap::encoding).orElse("unknown");
        String name = section.type() + " track " + track + " (" + encoding + ")";
        if (section.isBackchannel()) {
            return name + " is for talking to the camera";
        }
        if ("audio".equals(section.type()) && !"mpeg4-generic".equalsIgnoreCase(encoding)) {
            return name + " is left out of HLS: it takes AAC only. Set the camera's audio to AAC";
        }
        return name + " is left out of HLS";
    }
}
