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
package org.openhab.camerahub.engine.internal.relay;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Promise;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.media.Knowledge;
import org.openhab.camerahub.engine.internal.media.ParameterSets;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.engine.internal.timing.Timer;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * Tells those who ask what the camera's stream is like, after it has been learnt as far as it can be in a short time.
 * Confined to the stream's loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Descriptions {

    /** For how long a description waits for parameter sets: longer than most cameras' key frame interval. */
    private static final Duration LEARNING = Duration.ofMillis(2500);

    private final StreamCounters counters;
    private final Knowledge knowledge = new Knowledge();
    private final Waiters waiters = new Waiters();
    private final Timer learning = new Timer();

    Descriptions(StreamCounters counters) {
        this.counters = counters;
    }

    boolean isAwaited() {
        return !waiters.isEmpty();
    }

    /** The newest description, null before the first. */
    @Nullable
    StreamDescription newest() {
        return knowledge.description();
    }

    Map<Track, ParameterSets> parameterSets() {
        return knowledge.parameterSets();
    }

    /** See {@link Knowledge#choose}. */
    List<Track> choose(Camera camera, List<Track> usable) {
        return knowledge.choose(camera, usable);
    }

    /** Answers at once; false if that cannot be done. */
    boolean answer(Promise<StreamDescription> promise) {
        StreamDescription known = knowledge.description();
        if (known == null || learning.isRunning()) {
            return false;
        }
        promise.trySuccess(known);
        return true;
    }

    void await(EventLoop loop, Promise<StreamDescription> promise, Duration limit, Runnable expired) {
        waiters.add(loop, promise, limit.toMillis(), expired);
    }

    void failOldest(HubException why) {
        waiters.failOldest(why);
    }

    void fail(HubException why) {
        waiters.fail(why);
    }

    /**
     * The camera has described its stream.
     *
     * @return true if its frames are needed to complete the description
     */
    boolean described(EventLoop loop, SessionDescription sdp, RtspHeaders headers, List<Track> tracks) {
        knowledge.described(sdp, headers, tracks);
        boolean learn = isAwaited() && !knowledge.isComplete();
        if (learn) {
            learning.start(loop, LEARNING, this::answerAll);
        } else {
            answerAll();
        }
        return learn;
    }

    /** Something new is known of the parameter sets. */
    void learnt() {
        knowledge.refresh();
        if (knowledge.isComplete()) {
            answerAll();
        }
    }

    void stopLearning() {
        learning.stop();
    }

    void silentTracks(Set<Integer> indexes) {
        knowledge.silentTracks(indexes);
        count();
    }

    private void answerAll() {
        learning.stop();
        count();
        StreamDescription known = knowledge.description();
        if (known != null) {
            waiters.succeed(known);
        }
    }

    private void count() {
        StreamDescription known = knowledge.description();
        if (known != null) {
            counters.described(known);
        }
    }
}
