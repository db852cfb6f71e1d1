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

import io.netty.buffer.ByteBuf;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.hls.codec.AudioConfig;
import org.openhab.camerahub.hls.playlist.LivePlaylist;
import org.openhab.camerahub.hls.playlist.SegmentList;
import org.openhab.camerahub.hls.segment.SegmentPace;
import org.openhab.camerahub.hls.segment.Segmenter;
import org.openhab.camerahub.hls.time.TrackTime;
import org.openhab.camerahub.hls.unit.AacDepacketizer;
import org.openhab.camerahub.hls.unit.Depacketizer;
import org.openhab.camerahub.hls.unit.VideoDepacketizer;
import org.openhab.camerahub.rtsp.rtp.NtpTime;
import org.openhab.camerahub.rtsp.rtp.Rtcp;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;

/**
 * Makes a live presentation (RFC 8216) out of the RTP packets of a camera. Belongs to one thread; only
 * {@link #playlist} may be asked by any.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class HlsMuxer {

    private final SegmentPace pace;
    private final Segmenter segmenter;
    private final Input video;
    private final @Nullable Input audio;
    private final VideoTrack pictures;
    private final @Nullable AudioTrack sound;

    private record Input(int track, Depacketizer depacketizer, LongConsumer arrival, TrackTime time) {}

    /**
     * @param source with a video track
     * @param published called whenever there is more in the {@link #playlist}
     * @throws IllegalArgumentException if there is no video
     */
    public HlsMuxer(HlsSource source, HlsSettings settings, Runnable published) {
        HlsSource.Video videoSource = source.video();
        HlsSource.Audio audioSource = source.audio();
        if (videoSource == null) {
            throw new IllegalArgumentException("There is no video to present");
        }
        AudioConfig audioConfig = audioSource == null ? null : audioSource.config();
        pace = new SegmentPace(settings.targetDuration());
        segmenter = new Segmenter(
                new SegmentList(settings.mostBytes(), settings.firstNumber()),
                pace,
                videoSource.clockRate(),
                audioConfig,
                audioSource == null ? 1 : audioSource.clockRate(),
                published);
        pictures = new VideoTrack(videoSource, segmenter, pace, new ArrivalClock(settings.clock()));
        video = new Input(
                videoSource.track(),
                new VideoDepacketizer(videoSource.codec(), settings.mostPictureBytes(), pictures),
                pictures::at,
                pictures.time());
        if (audioSource == null || audioConfig == null) {
            sound = null;
            audio = null;
        } else {
            AudioTrack track = new AudioTrack(audioSource, segmenter, pictures);
            sound = track;
            audio = new Input(
                    audioSource.track(),
                    new AacDepacketizer(
                            AacDepacketizer.HeaderFields.of(audioSource.media().fmtp()),
                            audioConfig.samplesPerFrame() * audioSource.clockRate() / audioConfig.sampleRate(),
                            track),
                    track::at,
                    track.time());
        }
    }

    /** The presentation as it is now. */
    public LivePlaylist playlist() {
        return segmenter.current();
    }

    /** The longest time from one key picture to the next, in seconds; 0 if it is not known yet. */
    public double keyDistance() {
        return pace.keyDistance();
    }

    /** Pictures that could not be put together because packets are missing. */
    public long lostPictures() {
        return pictures.lost();
    }

    /**
     * An RTP packet; others of other tracks are ignored.
     *
     * @param track index of its section in the session description
     * @param arrivalNanos {@link System#nanoTime()} when it came
     */
    public void rtp(int track, ByteBuf buf, int index, int length, long arrivalNanos) {
        Input input = input(track);
        if (input != null && RtpHeader.isValid(buf, index, length)) {
            input.arrival().accept(arrivalNanos);
            input.depacketizer().packet(buf, index, length);
        }
    }

    /** An RTCP packet: sender reports keep pictures and sound together. */
    public void rtcp(int track, ByteBuf buf, int index, int length) {
        int report = Rtcp.isRtcp(buf, index, length) ? Rtcp.senderReportOffset(buf, index, length) : -1;
        if (report >= 0) {
            reference(track, Rtcp.rtpTime(buf, report), NtpTime.toInstant(Rtcp.ntpTime(buf, report)));
        }
    }

    /** Tells at which time a track's timestamp was taken. */
    public void reference(int track, long timestamp, Instant wallClock) {
        Input input = input(track);
        if (input != null) {
            input.time().reference(timestamp, wallClock);
            AudioTrack listening = sound;
            if (listening != null) {
                listening.check();
            }
        }
    }

    /** The camera is lost, or starts anew: its packets to come do not follow on those that came. */
    public void interrupt() {
        video.depacketizer().reset();
        pictures.interrupt();
        Input other = audio;
        if (other != null) {
            other.depacketizer().reset();
        }
    }

    private @Nullable Input input(int track) {
        Input other = audio;
        if (track == video.track()) {
            return video;
        }
        return other != null && track == other.track() ? other : null;
    }
}
