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

import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.hls.codec.ParameterSets;
import org.openhab.camerahub.hls.codec.VideoConfig;
import org.openhab.camerahub.hls.segment.SegmentPace;
import org.openhab.camerahub.hls.segment.Segmenter;
import org.openhab.camerahub.hls.segment.TimedSample;
import org.openhab.camerahub.hls.time.DecodeOrder;
import org.openhab.camerahub.hls.time.TrackTime;
import org.openhab.camerahub.hls.unit.AccessUnit;
import org.openhab.camerahub.hls.unit.UnitSink;

/**
 * Gives pictures their times, from the first key picture on whose parameter sets are known.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class VideoTrack implements UnitSink {

    /** Where the line of time begins: late enough for what is decoded before it is shown. */
    private static final double BEGIN_SECONDS = 2;

    /** What a picture lasts that nothing is known of. */
    private static final double USUAL_SECONDS = 0.04;

    private static final double NANOS = 1e9;

    private final Segmenter segmenter;
    private final SegmentPace pace;
    private final ParameterSets sets;
    private final TrackTime time;
    private final DecodeOrder order;
    private final ArrivalClock arrivals;
    private @Nullable VideoConfig config;
    private boolean waitsForKey = true;
    private boolean interrupted;
    private boolean begun;
    private long begin;
    private long arrival;
    private long newest;
    private long newestArrival;
    private long newestTimestamp;
    private long lost;

    VideoTrack(HlsSource.Video source, Segmenter segmenter, SegmentPace pace, ArrivalClock arrivals) {
        this.segmenter = segmenter;
        this.pace = pace;
        this.arrivals = arrivals;
        this.sets = new ParameterSets(source.codec());
        this.time = new TrackTime(source.clockRate());
        this.order = new DecodeOrder(source.clockRate());
        sets.addFrom(source.media().fmtp());
    }

    TrackTime time() {
        return time;
    }

    /** Pictures that could not be put together. */
    long lost() {
        return lost;
    }

    /** Where the newest picture is shown, in seconds. */
    double newestSeconds() {
        return time.seconds(newest);
    }

    /** When the newest picture's last packet came. */
    long newestArrival() {
        return newestArrival;
    }

    /** When the newest picture was made; null if the camera has not told yet. */
    @Nullable
    Instant newestWallClock() {
        return time.wallClock(newestTimestamp);
    }

    /** The next packets came at this time. */
    void at(long arrivalNanos) {
        arrival = arrivalNanos;
        if (!begun) {
            begun = true;
            begin = arrivalNanos;
        }
    }

    /** The camera was away: what comes begins with a key picture. */
    void interrupt() {
        interrupted = true;
        waitsForKey = true;
    }

    @Override
    public void lost(boolean key) {
        lost++;
        waitsForKey |= key;
    }

    @Override
    public void unit(AccessUnit unit) {
        if (unit.key()) {
            sets.addAll(unit.parameterSets());
        } else {
            unit.parameterSets().forEach(sets::add);
        }
        if (time.hasJumped(unit.timestamp(), arrival)) {
            time.anchor(unit.timestamp(), newest + time.ofSeconds(USUAL_SECONDS));
            interrupt();
        }
        if (waitsForKey && !unit.key()) {
            return;
        }
        VideoConfig current = unit.key() ? renewedConfig() : config;
        if (current != null) {
            present(unit, current);
        }
    }

    private void present(AccessUnit unit, VideoConfig current) {
        if (interrupted) {
            segmenter.interrupt();
            order.restart();
            interrupted = false;
        }
        waitsForKey = false;
        if (!time.isAnchored()) {
            pace.waited((arrival - begin) / NANOS);
            time.anchor(unit.timestamp(), time.ofSeconds(BEGIN_SECONDS));
        }
        long show = time.ticks(unit.timestamp(), arrival);
        newest = show;
        newestArrival = arrival;
        newestTimestamp = unit.timestamp();
        Instant known = time.wallClock(unit.timestamp());
        segmenter.video(
                new TimedSample(
                        unit.data(),
                        order.next(show),
                        show,
                        unit.key(),
                        known == null ? arrivals.wallClock(arrival) : known),
                current);
    }

    private @Nullable VideoConfig renewedConfig() {
        if (sets.takeChange() || config == null) {
            sets.config().ifPresent(found -> {
                config = found;
                order.expect(found.picture().reorder());
            });
        }
        return config;
    }
}
