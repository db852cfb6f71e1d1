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

import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.delivery.Patience;
import org.openhab.camerahub.engine.internal.delivery.Subscriber;
import org.openhab.camerahub.engine.internal.delivery.Subscribers;
import org.openhab.camerahub.engine.internal.link.CameraTls;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.engine.internal.timing.Attempts;
import org.openhab.camerahub.engine.internal.timing.Stay;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * Keeps the stream of one camera: opened by the first who wants its description or its frames, kept for a while after the
 * last has left, opened again when the camera was lost. All state is confined to {@link Home}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class StreamKeeper implements Visit.Guest {

    private final StreamEnvironment env;
    private final StreamCounters counters;
    private final Home home;
    private final Subscribers subscribers;
    private final Descriptions descriptions;
    private final Relay relay;
    private final Patience patience;
    private final Attempts attempts;
    private final Stay stay;
    private final Visits visits;
    private volatile Camera camera;

    StreamKeeper(Camera camera, StreamEnvironment env, CameraTls tls, StreamCounters counters, Home home) {
        this.home = home;
        this.camera = camera;
        this.env = env;
        this.counters = counters;
        this.subscribers = new Subscribers(counters::dropped);
        this.descriptions = new Descriptions(counters);
        this.patience = new Patience(home::loop, this::reading, System::nanoTime);
        this.relay = new Relay(env, descriptions, subscribers, counters, patience);
        this.visits = new Visits(env, tls, counters, home, relay, descriptions, this);
        this.stay = new Stay(env.limits().viewerAnswer(), System::nanoTime);
        this.attempts = new Attempts(env.limits());
    }

    /** From any thread. */
    Camera camera() {
        return camera;
    }

    /** From any thread. */
    void update(Camera changed) {
        camera = changed;
    }

    /** Nobody is there yet, but is expected soon. */
    void prepare() {
        if (!attempts.areOver()) {
            stay.expect();
            stayForTheNext();
            play();
        }
    }

    /** @param gone succeeds when the camera's connection is closed */
    void remove(HubException why, Promise<@Nullable Void> gone) {
        attempts.end(why);
        descriptions.fail(why);
        subscribers.end(any -> true, why);
        counters.subscribers(0);
        Future<?> closing = visits.close();
        leave(CameraStatistics.State.IDLE);
        if (closing == null) {
            gone.trySuccess(null);
        } else {
            closing.addListener(closed -> gone.trySuccess(null));
        }
    }

    void describe(Promise<StreamDescription> promise) {
        HubException gone = attempts.refusal();
        if (gone != null) {
            promise.tryFailure(gone);
        } else if (visits.isDescribed() && descriptions.answer(promise)) {
            stayForTheNext();
        } else {
            Duration limit = env.limits().viewerAnswer().multipliedBy(9).dividedBy(10);
            descriptions.await(home.loop(), promise, limit, () -> {
                descriptions.failOldest(
                        fault(FaultKind.CAMERA_TIMEOUT, FaultDetail.NO_DESCRIPTION_WITHIN, limit.toMillis()));
                leaveUnlessWanted();
            });
            if (!visits.isOpen()) {
                open();
            }
        }
    }

    void add(Subscriber subscriber) {
        HubException gone = attempts.refusal();
        if (subscriber.isClosed()) {
            return;
        }
        subscribers.add(subscriber);
        if (gone != null) {
            subscribers.end(subscriber::equals, gone);
            return;
        }
        counters.subscribers(subscribers.count());
        stay.hold();
        patience.hasRoom();
        if (visits.isPlaying()) {
            relay.start(subscriber);
        } else {
            play();
        }
    }

    void remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
        patience.hasRoom();
        counters.subscribers(subscribers.count());
        if (!subscriber.target().lingersItself()) {
            stay.left(camera.linger());
        }
        if (!subscribers.isEmpty()) {
            return;
        }
        if (!visits.isOpen()) {
            attempts.stop();
        } else if (stay.isExpecting() && !visits.isPlaying()) {
            stayForTheNext();
        } else {
            stay.linger(home.loop(), this::leaveUnlessWanted);
        }
    }

    /** Sees to it that the camera plays, or will. */
    private void play() {
        if (visits.isOpen()) {
            visits.play(relay.tracks());
        } else if (!attempts.areOver()) {
            open();
        }
    }

    private void open() {
        attempts.stop();
        visits.open(camera);
    }

    @Override
    public void described(SessionDescription sdp, RtspHeaders headers, List<Track> usable) {
        visits.described(sdp, headers, usable);
        List<Track> tracks = tracks(usable);
        if (tracks.isEmpty()) {
            visits.abandon(fault(FaultKind.CAMERA_UNUSABLE, FaultDetail.NO_TRACK_LEFT));
            return;
        }
        relay.prepare(tracks);
        boolean learn = descriptions.described(home.loop(), sdp, headers, tracks);
        stayForTheNext();
        if (learn || stay.isExpecting() || !subscribers.isEmpty()) {
            play();
        }
    }

    /** Those who watch already go on with what they have; a changed choice of tracks is for the next ones. */
    private List<Track> tracks(List<Track> usable) {
        boolean resumed = subscribers.anyVeteran();
        if (resumed && usable.containsAll(relay.tracks())) {
            return relay.tracks();
        }
        List<Track> chosen = descriptions.choose(camera, usable);
        if (resumed && !chosen.isEmpty()) {
            subscribers.end(Subscriber::isVeteran, fault(FaultKind.CAMERA_LOST, FaultDetail.OTHER_TRACKS));
            counters.subscribers(subscribers.count());
        }
        return chosen;
    }

    @Override
    public void playing() {
        attempts.succeeded();
        visits.playing();
        subscribers.inactive().forEach(relay::start);
    }

    /** A subscriber has caught up. */
    void hasRoom() {
        patience.hasRoom();
    }

    private void reading(boolean on) {
        visits.reading(on);
    }

    @Override
    public void failed(HubException why) {
        boolean wanted = isWanted();
        if (wanted) {
            visits.fault(why);
        }
        attempts.failed(why, visits.isPlaying());
        leave(CameraStatistics.State.WAITING);
        subscribers.interrupt(why);
        boolean newcomers = descriptions.isAwaited() || subscribers.anyNewcomer();
        if (newcomers && attempts.secondChance(why)) {
            open();
            return;
        }
        if (wanted) {
            counters.lost();
        }
        descriptions.fail(why);
        subscribers.end(Attempts.isFinal(why) ? any -> true : each -> !each.isVeteran(), why);
        counters.subscribers(subscribers.count());
        if (!subscribers.isEmpty()) {
            attempts.again(home.loop(), this::open);
        }
        settle();
    }

    private void leave(CameraStatistics.State next) {
        patience.stop();
        visits.leave(next);
        stay.stop();
        descriptions.stopLearning();
        attempts.stop();
        relay.stop();
    }

    /** Who got a description, or has announced a viewer, is about to SETUP. */
    private void stayForTheNext() {
        if (subscribers.isEmpty()) {
            stay.await(home.loop(), camera.linger(), this::leaveUnlessWanted);
        }
    }

    private void leaveUnlessWanted() {
        if (!isWanted()) {
            leave(CameraStatistics.State.IDLE);
        }
        settle();
    }

    private boolean isWanted() {
        return !subscribers.isEmpty() || descriptions.isAwaited() || stay.isExpecting();
    }

    private HubException fault(FaultKind kind, FaultDetail seen, Object... values) {
        return new HubException(
                kind,
                camera.label(),
                seen,
                Stream.of(values).map(String::valueOf).toArray(String[]::new));
    }

    /** Comes to rest if nothing is open and nobody waits. */
    void settle() {
        if (!visits.isOpen() && !attempts.arePending() && subscribers.isEmpty() && !descriptions.isAwaited()) {
            stay.stop();
            subscribers.clearLoops();
            attempts.forget();
            counters.state(CameraStatistics.State.IDLE);
            home.leave();
        }
    }
}
