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
package org.openhab.camerahub.engine.internal.live;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.ClockReference;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.StreamStart;
import org.openhab.camerahub.engine.internal.stream.StreamSubscriber;
import org.openhab.camerahub.hls.HlsMuxer;
import org.openhab.camerahub.hls.HlsSettings;
import org.openhab.camerahub.hls.HlsSource;
import org.openhab.camerahub.hls.playlist.LivePlaylist;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.rtp.NtpTime;

/**
 * A camera's stream as a live presentation, for all players together: one subscriber of the stream, one muxer. Ends by
 * itself when nobody has asked for anything for a while.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class LivePresentation implements StreamSubscriber {

    /** Players ask at least once in a target duration. */
    private static final Duration LEAST_IDLE = Duration.ofSeconds(15);

    private final EventLoop loop;
    private final CameraStream stream;
    private final HlsSettings settings;
    private final Consumer<LivePresentation> whenEnded;
    private final PlaylistWaiters waiters;
    private CameraStream.@Nullable Subscription subscription;
    private volatile @Nullable HlsMuxer muxer;
    private volatile long lastAsked = System.nanoTime();
    private volatile boolean ended;
    private @Nullable StreamStart start;
    private @Nullable Future<?> watch;

    /** @param whenEnded called once, on the loop */
    LivePresentation(EventLoop loop, CameraStream stream, HlsSettings settings, Consumer<LivePresentation> whenEnded) {
        this.loop = loop;
        this.stream = stream;
        this.settings = settings;
        this.whenEnded = whenEnded;
        this.waiters = new PlaylistWaiters(loop, this::late);
    }

    /** From any thread. */
    void begin() {
        loop.execute(() -> {
            watch = loop.scheduleWithFixedDelay(this::endIfIdle, 1, 1, TimeUnit.SECONDS);
            CameraStream.Subscription made = stream.subscribe(this);
            if (ended) {
                made.close();
            } else {
                subscription = made;
            }
        });
    }

    /** From any thread; those who wait are told why. */
    public void end(HubException why) {
        loop.execute(() -> finish(why));
    }

    public boolean isEnded() {
        return ended;
    }

    CameraStream stream() {
        return stream;
    }

    /** As {@link #current}, for those who do not watch. */
    @Nullable
    LivePlaylist last() {
        HlsMuxer made = muxer;
        return made == null ? null : made.playlist();
    }

    /** The longest time from one key picture to the next, in seconds; 0 if it is not known. On the loop. */
    double keyDistance() {
        HlsMuxer made = muxer;
        return made == null ? 0 : made.keyDistance();
    }

    /** The presentation as it is; null before the camera plays. Any thread may ask. */
    public @Nullable LivePlaylist current() {
        lastAsked = System.nanoTime();
        return last();
    }

    /**
     * The presentation as soon as it is as wanted.
     *
     * @param executor where the future is notified
     * @return fails with a {@link HubException} if the camera cannot be had, or if it takes too long
     */
    public Future<LivePlaylist> when(Predicate<LivePlaylist> wanted, Duration patience, EventExecutor executor) {
        LivePlaylist now = current();
        if (now != null && wanted.test(now)) {
            return executor.newSucceededFuture(now);
        }
        Promise<LivePlaylist> promise = executor.newPromise();
        loop.execute(() -> await(wanted, promise, patience));
        return promise;
    }

    private void await(Predicate<LivePlaylist> wanted, Promise<LivePlaylist> promise, Duration patience) {
        LivePlaylist now = last();
        if (ended) {
            promise.tryFailure(lost("the stream has ended"));
        } else if (now != null && wanted.test(now)) {
            promise.trySuccess(now);
        } else {
            waiters.add(wanted, promise, patience);
        }
    }

    private HubException late() {
        FaultKind kind = muxer == null ? FaultKind.CAMERA_TIMEOUT : FaultKind.CAMERA_SILENT;
        return new HubException(kind, stream.camera().label(), FaultDetail.NO_START);
    }

    private void published() {
        LivePlaylist now = last();
        if (now != null) {
            waiters.published(now);
        }
    }

    @Override
    public EventLoop loop() {
        return loop;
    }

    @Override
    public boolean lingersItself() {
        return true;
    }

    @Override
    public void started(StreamStart begin) {
        start = begin;
        HlsMuxer made = muxer;
        if (made == null) {
            HlsSource source = HlsSource.of(begin.description().sdp().media());
            if (stream.camera().modifiers().always().contains(Modifier.DEL_AUDIO)) {
                source = new HlsSource(source.video(), null, source.leftOut());
            }
            if (source.video() == null) {
                finish(new HubException(
                        FaultKind.CAMERA_UNUSABLE, stream.camera().label(), FaultDetail.NO_VIDEO));
                return;
            }
            made = new HlsMuxer(source, settings, this::published);
            muxer = made;
        }
        tellTime(made);
        begin.newestPictures().forEach(this::frames);
    }

    @Override
    public void frames(MediaRun run) {
        HlsMuxer made = muxer;
        if (ended || made == null) {
            return;
        }
        FrameRun frames = run.frames();
        boolean reports = false;
        for (int i = 0; i < frames.count(); i++) {
            if (run.is(i, MediaRun.RTCP)) {
                reports = true;
            } else {
                made.rtp(
                        frames.channel(i) / 2,
                        frames.data(),
                        frames.payloadOffset(i),
                        frames.length(i),
                        run.arrivalNanos());
            }
        }
        if (reports) {
            tellTime(made);
        }
    }

    private void tellTime(HlsMuxer made) {
        StreamStart known = start;
        if (known != null) {
            for (ClockReference clockOfTrack : known.clocks()) {
                made.reference(clockOfTrack.track(), clockOfTrack.rtpTime(), NtpTime.toInstant(clockOfTrack.ntpTime()));
            }
        }
    }

    @Override
    public void flush() {
        // Parts are published when they are whole.
    }

    @Override
    public void interrupted(HubException why) {
        HlsMuxer made = muxer;
        if (made != null) {
            made.interrupt();
        }
    }

    @Override
    public void ended(HubException why) {
        finish(why);
    }

    /** The camera's linger, and long enough for players, who ask now and then. */
    private void endIfIdle() {
        Duration linger = stream.camera().linger();
        Duration idle = linger.compareTo(LEAST_IDLE) > 0 ? linger : LEAST_IDLE;
        if (waiters.isEmpty() && System.nanoTime() - lastAsked > idle.toNanos()) {
            finish(lost("nobody watches"));
        }
    }

    private void finish(HubException why) {
        if (ended) {
            return;
        }
        ended = true;
        Future<?> watching = watch;
        if (watching != null) {
            watching.cancel(false);
        }
        CameraStream.Subscription held = subscription;
        subscription = null;
        if (held != null) {
            held.close();
        }
        waiters.fail(why);
        whenEnded.accept(this);
    }

    private HubException lost(String detail) {
        return new HubException(FaultKind.CAMERA_LOST, stream.camera().label(), detail);
    }
}
