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
package org.openhab.camerahub.engine.internal.viewer;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.playout.Runs;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.StreamStart;
import org.openhab.camerahub.engine.internal.stream.StreamSubscriber;
import org.openhab.camerahub.engine.internal.stream.TrackClock;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * A camera's stream in the hand of a test.
 *
 * @author Camera Hub authors - Initial contribution
 */
final class FakeCamera implements CameraStream {

    static final String SDP = """
            v=0
            o=- 1 1 IN IP4 192.0.2.7
            s=Camera at 192.0.2.7
            t=0 0
            m=video 0 RTP/AVP 96
            a=rtpmap:96 H264/90000
            a=fmtp:96 packetization-mode=1;sprop-parameter-sets=Z0LAHg==,aM4G4g==
            a=control:rtsp://192.0.2.7/live/track1
            m=audio 0 RTP/AVP 97
            a=rtpmap:97 mpeg4-generic/16000/1
            a=fmtp:97 mode=AAC-hbr;config=1408;sizelength=13;indexlength=3;indexdeltalength=3
            a=control:rtsp://192.0.2.7/live/track2
            """;

    Camera camera;
    StreamDescription description;
    int describes;
    int prepares;
    final List<StreamSubscriber> subscribers = new ArrayList<>();

    private final List<Promise<StreamDescription>> waiting = new ArrayList<>();
    private boolean answersAtOnce = true;

    FakeCamera(String path) {
        try {
            camera = Camera.of("id-" + path, path, RtspUrl.parse("rtsp://192.0.2.7/live"), null);
            description = new StreamDescription(
                    SessionDescription.parse(SDP), RtspHeaders.EMPTY, List.of(Runs.VIDEO, Runs.AUDIO), Set.of());
        } catch (RtspSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    void holdDescription() {
        answersAtOnce = false;
    }

    void giveDescription() {
        waiting.forEach(promise -> promise.trySuccess(description));
        waiting.clear();
    }

    void fail(HubException fault) {
        waiting.forEach(promise -> promise.tryFailure(fault));
        waiting.clear();
    }

    void start(List<MediaRun> newest, List<TrackClock> clocks) {
        List.copyOf(subscribers).forEach(each -> each.started(new StreamStart(description, newest, clocks)));
    }

    /** Delivers a run and lets go of it. */
    void deliver(MediaRun run) {
        List.copyOf(subscribers).forEach(each -> each.frames(run));
        List.copyOf(subscribers).forEach(StreamSubscriber::flush);
        run.frames().release();
    }

    void end(HubException why) {
        List.copyOf(subscribers).forEach(each -> each.ended(why));
    }

    @Override
    public Camera camera() {
        return camera;
    }

    @Override
    public Future<StreamDescription> describe(EventExecutor executor) {
        describes++;
        Promise<StreamDescription> promise = executor.newPromise();
        if (answersAtOnce) {
            promise.setSuccess(description);
        } else {
            waiting.add(promise);
        }
        return promise;
    }

    @Override
    public void prepare() {
        prepares++;
    }

    @Override
    public Subscription subscribe(StreamSubscriber subscriber) {
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }
}
