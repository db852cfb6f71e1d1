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
package org.openhab.camerahub.engine.internal.probe;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.link.CameraTls;
import org.openhab.camerahub.engine.internal.source.CameraSession;
import org.openhab.camerahub.engine.internal.source.ChannelMap;
import org.openhab.camerahub.engine.internal.source.SourceListener;
import org.openhab.camerahub.engine.internal.stream.SourceAnswer;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * One look at a camera: DESCRIBE and away. Fails as its stream would: with the same words, within the same time, and
 * after the same second attempt at a camera that hangs up. Confined to its loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ProbeVisit implements SourceListener {

    /** Hears the end once; on the loop. */
    interface Listener {
        /** The camera has answered and its connection is closed. */
        void answered(SourceAnswer answer);

        void failed(HubException why);
    }

    private final Camera camera;
    private final StreamEnvironment env;
    private final CameraTls tls;
    private final Listener listener;
    private final EventLoop loop;
    private @Nullable CameraSession session;
    private @Nullable ScheduledFuture<?> timer;
    private long begun;
    private boolean secondChanceTaken;
    private boolean over;

    ProbeVisit(Camera camera, StreamEnvironment env, CameraTls tls, Listener listener) {
        this.camera = camera;
        this.env = env;
        this.tls = tls;
        this.listener = listener;
        this.loop = env.loops().next();
    }

    void begin() {
        loop.execute(() -> {
            Duration limit = env.limits().viewerAnswer().multipliedBy(9).dividedBy(10);
            timer = loop.schedule(() -> expired(limit), limit.toMillis(), TimeUnit.MILLISECONDS);
            open();
        });
    }

    private void open() {
        begun = System.nanoTime();
        CameraSession opened = new CameraSession(camera, loop, env, tls, this);
        session = opened;
        opened.open();
    }

    @Override
    public void described(SessionDescription sdp, RtspHeaders headers, List<Track> usable) {
        Duration time = Duration.ofNanos(System.nanoTime() - begun);
        CameraSession open = session;
        if (over || open == null) {
            return;
        }
        end();
        SourceAnswer answer =
                new SourceAnswer(new StreamDescription(sdp, headers, usable, Set.of()), time, open.authentication());
        open.close().addListener(closed -> listener.answered(answer));
    }

    @Override
    public void failed(HubException why) {
        if (over) {
            return;
        }
        if (why.kind() == FaultKind.CAMERA_LOST && !secondChanceTaken) {
            secondChanceTaken = true;
            open();
            return;
        }
        end();
        CameraSession open = session;
        if (open != null) {
            open.log().note(Direction.FAULT, String.valueOf(why.getMessage()));
        }
        listener.failed(why);
    }

    private void expired(Duration limit) {
        CameraSession open = session;
        if (open != null) {
            open.close();
        }
        failed(new HubException(
                FaultKind.CAMERA_TIMEOUT,
                camera.label(),
                FaultDetail.NO_DESCRIPTION_WITHIN,
                String.valueOf(limit.toMillis())));
    }

    private void end() {
        over = true;
        ScheduledFuture<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
    }

    @Override
    public void playing(ChannelMap channels) {
        // is never asked to
    }

    @Override
    public void frames(FrameRun run) {
        // of a camera that sends without being asked: nobody wants them
    }

    @Override
    public void flush() {
        // nothing to flush
    }
}
