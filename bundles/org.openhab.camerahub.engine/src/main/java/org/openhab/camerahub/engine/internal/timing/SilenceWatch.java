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
package org.openhab.camerahub.engine.internal.timing;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.internal.media.TrackReader;

/**
 * Looks now and then whether a playing camera still sends, and whether every track does: a track that was announced but
 * stays silent (audio switched off in the camera) keeps some viewers from showing anything.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class SilenceWatch {

    /** What is found. */
    public interface Findings {
        /** The set of silent tracks changed. */
        void silentTracks(TreeSet<Integer> indexes);

        /** Not one packet for the limit's time. */
        void silentCamera();
    }

    private final Duration cameraLimit;
    private final Duration period;
    private final Findings findings;
    private final TreeSet<Integer> silent = new TreeSet<>();
    private final Map<Integer, Long> packetsAtStart = new HashMap<>();
    private List<TrackReader> tracks = List.of();
    private @Nullable ScheduledFuture<?> timer;
    private long lastPackets;
    private long quietSince;
    private long lastLook;

    public SilenceWatch(HubLimits limits, Findings findings) {
        this.cameraLimit = limits.cameraSilence();
        Duration half = cameraLimit.dividedBy(2);
        this.period = limits.trackSilence().compareTo(half) < 0 ? limits.trackSilence() : half;
        this.findings = findings;
    }

    /** For the log of a camera of which these tracks are silent. */
    public static String hint(Set<Integer> indexes) {
        return indexes.isEmpty()
                ? "All tracks are heard now"
                : "Tracks " + indexes + " are announced but silent, and some viewers wait for them in vain:"
                        + " switch them on in the camera, or leave silent tracks out";
    }

    /** Tracks that were found to be silent, of this camera session and earlier ones. */
    private TreeSet<Integer> silentTracks() {
        return new TreeSet<>(silent);
    }

    public void start(EventLoop loop, List<TrackReader> playing) {
        stop();
        tracks = List.copyOf(playing);
        packetsAtStart.clear();
        tracks.forEach(track -> packetsAtStart.put(track.track().index(), track.packets()));
        lastPackets = packets();
        quietSince = System.nanoTime();
        lastLook = quietSince;
        timer = loop.scheduleWithFixedDelay(this::look, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void stop() {
        ScheduledFuture<?> running = timer;
        if (running != null) {
            running.cancel(false);
            timer = null;
        }
    }

    private void look() {
        long now = System.nanoTime();
        long packets = packets();
        if (now - lastLook > 2 * period.toNanos()) {
            // The machine or the JVM stood still; what the camera sent meanwhile may not have been read yet.
            quietSince = now;
        }
        lastLook = now;
        if (packets != lastPackets) {
            lastPackets = packets;
            quietSince = now;
            compareTracks();
        } else if (now - quietSince >= cameraLimit.toNanos()) {
            stop();
            findings.silentCamera();
        }
    }

    private void compareTracks() {
        TreeSet<Integer> before = silentTracks();
        for (TrackReader track : tracks) {
            int index = track.track().index();
            boolean heard = track.packets() > packetsAtStart.getOrDefault(index, 0L);
            if (heard) {
                silent.remove(index);
            } else {
                silent.add(index);
            }
        }
        if (!silent.equals(before)) {
            findings.silentTracks(silentTracks());
        }
    }

    private long packets() {
        long sum = 0;
        for (TrackReader track : tracks) {
            sum += track.packets();
        }
        return sum;
    }
}
