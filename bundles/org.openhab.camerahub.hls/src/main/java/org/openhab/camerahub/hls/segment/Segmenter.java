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
package org.openhab.camerahub.hls.segment;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.hls.codec.AudioConfig;
import org.openhab.camerahub.hls.codec.VideoConfig;
import org.openhab.camerahub.hls.mp4.Fragment;
import org.openhab.camerahub.hls.mp4.InitSegment;
import org.openhab.camerahub.hls.mp4.Sample;
import org.openhab.camerahub.hls.mp4.SampleRun;
import org.openhab.camerahub.hls.playlist.Initialization;
import org.openhab.camerahub.hls.playlist.LivePlaylist;
import org.openhab.camerahub.hls.playlist.SegmentList;

/**
 * Cuts a stream of pictures, and the sound of the same time, into parts and segments.
 *
 * <p>Segments begin at key pictures. Two exceptions, which RFC 8216 allows and which players handle as long as they play
 * on: the very first segment ends after a second, so that players need not wait for the second key picture; and a
 * segment that would get longer than the target duration, because the camera sends key pictures more seldom, ends there.
 *
 * <p>Sound is part of a presentation while it is heard: a track that is announced but silent would stop every player.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Segmenter {

    /** Key pictures that come faster than this are not worth a segment each. */
    private static final double SHORTEST_SECONDS = 0.9;

    /** Without sound for so long, the presentation goes on without. */
    private static final double SILENCE_SECONDS = 3;

    private static final int USUAL_RATE = 25;

    private final SegmentList list;
    private final SegmentPace pace;
    private final int videoRate;
    private final @Nullable AudioConfig audio;
    private final int audioRate;
    private final @Nullable AudioQueue sound;
    private final PartPace parts = new PartPace();
    private final Runnable published;

    private volatile LivePlaylist current;
    private @Nullable VideoConfig video;
    private @Nullable Initialization initialization;
    private @Nullable TimedSample pending;
    private @Nullable TimedSample segmentStart;
    private long keyStart;
    private final List<Sample> samples = new ArrayList<>();
    private long partStart;
    private boolean partKey;
    private boolean begun;
    private boolean discontinuity;
    private long interval;
    private int fragments;

    /**
     * @param audio null without sound
     * @param published called after each change of {@link #current}
     */
    public Segmenter(
            SegmentList list,
            SegmentPace pace,
            int videoRate,
            @Nullable AudioConfig audio,
            int audioRate,
            Runnable published) {
        this.list = list;
        this.pace = pace;
        this.videoRate = videoRate;
        this.audio = audio;
        this.audioRate = audioRate;
        this.published = published;
        this.sound = audio == null
                ? null
                : new AudioQueue(audioRate, audio.samplesPerFrame() * audioRate / Math.max(1, audio.sampleRate()));
        this.interval = videoRate / USUAL_RATE;
        this.current = list.snapshot(0, 1);
    }

    /** The presentation as it is now; may be asked by any thread. */
    public LivePlaylist current() {
        return current;
    }

    /** What is to come does not follow on what was: begins with a key picture. */
    public void interrupt() {
        discontinuity = begun;
    }

    /** A frame of sound. */
    public void audio(TimedSample frame) {
        AudioQueue queue = sound;
        if (queue != null) {
            queue.add(frame);
        }
    }

    /**
     * A picture, in decoding order; the first one, and the first one after {@link #interrupt}, is a key picture.
     *
     * @param config of this picture
     */
    public void video(TimedSample next, VideoConfig config) {
        finishPending(next);
        boolean changed = config != video;
        boolean news = false;
        if (mustCut(next, changed)) {
            news = closePart();
            list.end(pace.target());
            begin(next, config, changed);
        } else {
            parts.learn(partSeconds(), samples.size());
            if (parts.isFull(partSeconds(), seconds(interval))) {
                news = closePart();
            }
        }
        if (news) {
            current = list.snapshot(pace.target(), parts.target());
            published.run();
        }
        if (samples.isEmpty()) {
            partStart = next.decodeTime();
            partKey = next.key();
        }
        pending = next;
    }

    private void finishPending(TimedSample next) {
        TimedSample before = pending;
        if (before == null) {
            return;
        }
        long step = next.decodeTime() - before.decodeTime();
        if (!discontinuity && step > 1) {
            interval = step;
        }
        long duration = discontinuity ? interval : Math.max(1, step);
        samples.add(new Sample(
                before.data(), (int) duration, (int) (before.showTime() - before.decodeTime()), before.key()));
    }

    private boolean mustCut(TimedSample next, boolean changed) {
        TimedSample start = segmentStart;
        if (start == null) {
            return true;
        }
        double length = seconds(next.decodeTime() - start.decodeTime());
        if (discontinuity || changed) {
            pace.settle(length);
            return true;
        }
        if (next.key() && (length >= SHORTEST_SECONDS || !start.key())) {
            pace.keyAfter(seconds(next.decodeTime() - keyStart));
            return true;
        }
        boolean first = !current.isReady() && list.nextSegment() == current.newest() + 1;
        if (first && pace.isEnoughToBegin(length) && parts.isFull(partSeconds(), seconds(interval))) {
            pace.settle(length);
            return true;
        }
        return pace.isTooLong(length + seconds(interval));
    }

    private void begin(TimedSample start, VideoConfig config, boolean changed) {
        boolean audible = isAudible(start);
        Initialization before = initialization;
        boolean other = changed || before != null && before.audio() != audible && start.key();
        segmentStart = start;
        if (start.key()) {
            keyStart = start.decodeTime();
        }
        video = config;
        AudioQueue queue = sound;
        if (queue != null && (other || discontinuity)) {
            queue.skipTo(seconds(start.decodeTime()));
        }
        if (!begun) {
            // Whether there is sound is decided when the first part is whole.
            begun = true;
        } else {
            if (other || before == null) {
                before = describe(config, audible);
            }
            list.begin(before, discontinuity || other, start.date());
        }
        discontinuity = false;
    }

    private boolean isAudible(TimedSample start) {
        AudioQueue queue = sound;
        return queue != null && queue.newest() > seconds(start.decodeTime()) - SILENCE_SECONDS;
    }

    private Initialization describe(VideoConfig config, boolean audible) {
        AudioConfig speaking = audible ? audio : null;
        Initialization made = new Initialization(
                list.nextSegment(),
                InitSegment.encode(config, videoRate, speaking, audioRate),
                speaking == null ? config.codecs() : config.codecs() + "," + speaking.codecs(),
                config.picture().width(),
                config.picture().height(),
                speaking != null);
        initialization = made;
        return made;
    }

    /** @return false if there was nothing to close */
    private boolean closePart() {
        VideoConfig config = video;
        TimedSample start = segmentStart;
        if (samples.isEmpty() || config == null || start == null) {
            return false;
        }
        parts.settle(partSeconds(), samples.size());
        Initialization described = initialization;
        if (described == null) {
            described = describe(config, isAudible(start));
            list.begin(described, false, start.date());
        }
        List<SampleRun> runs = new ArrayList<>();
        runs.add(new SampleRun(InitSegment.VIDEO_TRACK, partStart, List.copyOf(samples)));
        double length = partSeconds();
        AudioQueue queue = sound;
        if (queue != null && described.audio()) {
            SampleRun frames = queue.take(seconds(partStart) + length);
            if (frames != null) {
                runs.add(frames);
            }
        }
        list.add(Fragment.encode(++fragments, runs), length, partKey);
        samples.clear();
        return true;
    }

    private double partSeconds() {
        long sum = 0;
        for (int i = 0; i < samples.size(); i++) {
            sum += samples.get(i).duration();
        }
        return seconds(sum);
    }

    private double seconds(long ticks) {
        return (double) ticks / videoRate;
    }
}
