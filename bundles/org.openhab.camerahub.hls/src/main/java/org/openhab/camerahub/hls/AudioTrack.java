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

import java.time.Duration;
import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.hls.segment.Segmenter;
import org.openhab.camerahub.hls.segment.TimedSample;
import org.openhab.camerahub.hls.time.TrackTime;
import org.openhab.camerahub.hls.unit.AccessUnit;
import org.openhab.camerahub.hls.unit.UnitSink;

/**
 * Gives frames of sound their times: those of the pictures that were made at the same moment, as the sender reports of
 * both tracks tell; until they do, those of the pictures that came at the same moment.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class AudioTrack implements UnitSink {

    private static final double NANOS = 1e9;

    /** Less is not noticed, and not worth a jump. */
    private static final double LARGEST_ERROR_SECONDS = 0.15;

    private final Segmenter segmenter;
    private final VideoTrack video;
    private final TrackTime time;
    private boolean checked;
    private long arrival;

    AudioTrack(HlsSource.Audio source, Segmenter segmenter, VideoTrack video) {
        this.segmenter = segmenter;
        this.video = video;
        this.time = new TrackTime(source.clockRate());
    }

    TrackTime time() {
        return time;
    }

    /** The next packets came at this time. */
    void at(long arrivalNanos) {
        arrival = arrivalNanos;
    }

    /** One of the tracks has a new relation to the wall clock. */
    void check() {
        checked = false;
    }

    @Override
    public void lost(boolean key) {
        // A frame of sound more or less is heard by nobody; its time is filled by the next ones.
    }

    @Override
    public void unit(AccessUnit unit) {
        if (!video.time().isAnchored()) {
            return; // nothing to sound with yet
        }
        if (!time.isAnchored() || time.hasJumped(unit.timestamp(), arrival)) {
            time.anchor(unit.timestamp(), place(unit.timestamp()));
        } else if (!checked) {
            long right = place(unit.timestamp());
            if (Math.abs(time.seconds(right - time.peek(unit.timestamp()))) > LARGEST_ERROR_SECONDS) {
                time.anchor(unit.timestamp(), right);
            }
        }
        checked = true;
        long at = time.ticks(unit.timestamp(), arrival);
        if (at >= 0) {
            segmenter.audio(new TimedSample(unit.data(), at, at, true, Instant.EPOCH));
        }
    }

    private long place(long timestamp) {
        Instant mine = time.wallClock(timestamp);
        Instant pictures = video.time().isReferenced() ? video.newestWallClock() : null;
        double later = mine != null && pictures != null
                ? seconds(Duration.between(pictures, mine))
                : (arrival - video.newestArrival()) / NANOS;
        return time.ofSeconds(video.newestSeconds() + later);
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS;
    }
}
