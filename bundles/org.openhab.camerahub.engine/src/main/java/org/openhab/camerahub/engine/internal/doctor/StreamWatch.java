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

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.ClockReference;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.StreamStart;
import org.openhab.camerahub.engine.internal.stream.StreamSubscriber;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.rtp.Rtcp;

/**
 * Watches a camera for a few seconds, as one more viewer of its stream who shows nothing to anybody. Confined to its
 * loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class StreamWatch implements StreamSubscriber {

    private final CameraStream stream;
    private final EventLoop loop;
    private final Duration most;
    private final CompletableFuture<Observation> result = new CompletableFuture<>();
    private final Map<Integer, Duration> heard = new HashMap<>();
    private final Map<Integer, Duration> reported = new HashMap<>();
    private List<Track> tracks = List.of();
    private @Nullable Duration firstPicture;
    private CameraStream.@Nullable Subscription subscription;
    private @Nullable ScheduledFuture<?> timer;
    private long begun;

    /** @param most so long at most; it ends earlier when all is seen */
    StreamWatch(CameraStream stream, EventLoop loop, Duration most) {
        this.stream = stream;
        this.loop = loop;
        this.most = most;
    }

    /** Completes on the loop, never exceptionally. */
    CompletableFuture<Observation> begin() {
        loop.execute(() -> {
            begun = System.nanoTime();
            timer = loop.schedule(() -> end(null), most.toMillis(), TimeUnit.MILLISECONDS);
            stream.describe(loop).addListener((Future<StreamDescription> described) -> {
                if (described.cause() instanceof HubException why) {
                    end(why);
                } else if (!result.isDone()) {
                    subscription = stream.subscribe(this);
                }
            });
        });
        return result;
    }

    @Override
    public EventLoop loop() {
        return loop;
    }

    @Override
    public void started(StreamStart start) {
        tracks = start.description().tracks();
        for (ClockReference clock : start.clocks()) {
            heard.putIfAbsent(clock.track(), since());
            if (clock.fromCamera()) {
                reported.putIfAbsent(clock.track(), since());
            }
        }
        start.newestPictures().forEach(this::frames);
    }

    @Override
    public void frames(MediaRun run) {
        FrameRun frames = run.frames();
        for (int i = 0; i < frames.count(); i++) {
            int track = frames.channel(i) / 2;
            if (!run.is(i, MediaRun.RTCP)) {
                heard.computeIfAbsent(track, first -> since());
                if (firstPicture == null && run.is(i, MediaRun.KEY_START)) {
                    firstPicture = since();
                }
            } else if (Rtcp.senderReportOffset(frames.data(), frames.payloadOffset(i), frames.length(i)) >= 0) {
                reported.computeIfAbsent(track, first -> since());
            }
        }
    }

    @Override
    public void flush() {
        boolean all = tracks.stream()
                .allMatch(track -> heard.containsKey(track.index()) && reported.containsKey(track.index()));
        if (all && (firstPicture != null || tracks.stream().noneMatch(track -> track.kind() == Track.Kind.VIDEO))) {
            end(null);
        }
    }

    @Override
    public void interrupted(HubException why) {
        end(why);
    }

    @Override
    public void ended(HubException why) {
        end(why);
    }

    private void end(@Nullable HubException why) {
        ScheduledFuture<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
        CameraStream.Subscription open = subscription;
        if (open != null) {
            open.close();
        }
        result.complete(new Observation(tracks, heard, reported, firstPicture, since(), why));
    }

    private Duration since() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
