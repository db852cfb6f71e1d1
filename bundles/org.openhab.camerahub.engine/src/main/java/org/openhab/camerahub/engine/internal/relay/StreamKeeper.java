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
import java.util.TreeSet;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.delivery.Patience;
import org.openhab.camerahub.engine.internal.delivery.Subscriber;
import org.openhab.camerahub.engine.internal.delivery.Subscribers;
import org.openhab.camerahub.engine.internal.link.CameraTls;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * Keeps the stream of one camera: opened by the first who wants its description or its frames, kept for a while after the
 * last has left, opened again when the camera was lost. All state is confined to {@link Home}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class StreamKeeper implements Visit.Guest, SilenceWatch.Findings {

    private final StreamEnvironment env;
    private final CameraTls tls;
    private final StreamCounters counters;
    private final Home home;
    private final Subscribers subscribers;
    private final Descriptions descriptions;
    private final Relay relay;
    private final Patience patience;
    private final SilenceWatch watch;
    private final Attempts attempts;
    private final Timer holding = new Timer();
    private volatile Camera camera;
    private @Nullable Visit visit;
    private @Nullable HubException removed;
    private boolean prepared;
    private long lingersUntil = System.nanoTime();

    StreamKeeper(Camera camera, StreamEnvironment env, CameraTls tls, StreamCounters counters, Home home) {
        this.home = home;
        this.camera = camera;
        this.env = env;
        this.tls = tls;
        this.counters = counters;
        this.subscribers = new Subscribers(counters::dropped);
        this.descriptions = new Descriptions(counters);
        this.patience = new Patience(home::loop, this::reading, System::nanoTime);
        this.relay = new Relay(env, descriptions, subscribers, counters, patience);
        this.watch = new SilenceWatch(env.limits(), this);
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
        prepared = removed == null;
        if (subscribers.isEmpty()) {
            hold(grace());
        }
        play();
    }

    /** @param gone succeeds when the camera's connection is closed */
    void remove(HubException why, Promise<@Nullable Void> gone) {
        removed = why;
        descriptions.fail(why);
        subscribers.end(any -> true, why);
        counters.subscribers(0);
        Visit open = visit;
        Future<?> closing = open == null ? null : open.close();
        leaveVisit(CameraStatistics.State.IDLE);
        if (closing == null) {
            gone.trySuccess(null);
        } else {
            closing.addListener(closed -> gone.trySuccess(null));
        }
    }

    void describe(Promise<StreamDescription> promise) {
        HubException gone = refusal();
        Visit open = visit;
        if (gone != null) {
            promise.tryFailure(gone);
        } else if (open != null && !open.isConnecting() && descriptions.answer(promise)) {
            if (subscribers.isEmpty()) {
                hold(grace());
            }
        } else {
            Duration limit = env.limits().viewerAnswer().multipliedBy(9).dividedBy(10);
            descriptions.await(home.loop(), promise, limit, () -> {
                descriptions.failOldest(
                        fault(FaultKind.CAMERA_TIMEOUT, "no description within " + limit.toMillis() + " ms"));
                abandonIfUnwanted();
                settle();
            });
            if (open == null) {
                open();
            }
        }
    }

    void add(Subscriber subscriber) {
        HubException gone = refusal();
        if (subscriber.isClosed()) {
            return;
        }
        subscribers.add(subscriber);
        if (gone != null) {
            subscribers.end(subscriber::equals, gone);
            return;
        }
        counters.subscribers(subscribers.count());
        holding.stop();
        Visit open = visit;
        patience.hasRoom();
        if (open != null && open.isPlaying()) {
            relay.start(subscriber);
        } else {
            play();
        }
    }

    void remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
        patience.hasRoom();
        counters.subscribers(subscribers.count());
        long now = System.nanoTime();
        if (!subscriber.target().lingersItself()) {
            lingersUntil = now + camera.linger().toNanos();
        }
        if (subscribers.isEmpty() && visit != null) {
            hold(prepared && !visitIsPlaying() ? grace() : Duration.ofNanos(Math.max(0, lingersUntil - now)));
        } else if (subscribers.isEmpty()) {
            attempts.stop();
        }
    }

    /** Sees to it that the camera plays, or will. */
    private void play() {
        Visit open = visit;
        if (removed != null) {
            return;
        }
        if (open == null) {
            open();
        } else {
            open.play(relay.tracks());
        }
    }

    private void open() {
        attempts.stop();
        counters.connecting();
        counters.state(CameraStatistics.State.CONNECTING);
        Visit opened = new Visit(camera, env, tls, home.loop(), this, relay);
        visit = opened;
        opened.open();
    }

    @Override
    public void described(SessionDescription sdp, RtspHeaders headers, List<Track> usable) {
        Visit open = visit;
        if (open != null) {
            counters.answered(open.answer(sdp, headers, usable));
        }
        List<Track> tracks = tracks(usable);
        if (tracks.isEmpty()) {
            abandon(fault(FaultKind.CAMERA_UNUSABLE, "its modifiers leave no track"));
            return;
        }
        relay.prepare(tracks);
        boolean learn = descriptions.described(home.loop(), sdp, headers, tracks);
        if (subscribers.isEmpty()) {
            hold(grace());
        }
        if (learn || prepared || !subscribers.isEmpty()) {
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
            subscribers.end(Subscriber::isVeteran, fault(FaultKind.CAMERA_LOST, "it came back with other tracks"));
            counters.subscribers(subscribers.count());
        }
        return chosen;
    }

    @Override
    public void playing() {
        attempts.succeeded();
        counters.state(CameraStatistics.State.PLAYING);
        counters.played(env.clock().instant());
        watch.start(home.loop(), relay.readers());
        subscribers.inactive().forEach(relay::start);
    }

    /** A subscriber has caught up. */
    void hasRoom() {
        patience.hasRoom();
    }

    private void reading(boolean on) {
        Visit open = visit;
        if (open != null) {
            open.reading(on);
        }
    }

    @Override
    public void silentTracks(TreeSet<Integer> indexes) {
        descriptions.silentTracks(indexes);
        Visit open = visit;
        if (open != null) {
            open.log().note(Direction.HINT, SilenceWatch.hint(indexes));
        }
    }

    @Override
    public void silentCamera() {
        long seconds = env.limits().cameraSilence().toSeconds();
        abandon(fault(FaultKind.CAMERA_SILENT, "not one packet for " + seconds + " s"));
    }

    /** The hub itself gives the visit up. */
    private void abandon(HubException why) {
        Visit open = visit;
        if (open != null) {
            open.close();
            failed(why);
        }
    }

    @Override
    public void failed(HubException why) {
        boolean wanted = !subscribers.isEmpty() || descriptions.isAwaited() || prepared;
        Visit lost = visit;
        if (lost != null && wanted) {
            lost.log().fault(why);
            counters.fault(why);
        }
        attempts.failed(why, visitIsPlaying());
        leaveVisit(CameraStatistics.State.WAITING);
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

    private void leaveVisit(CameraStatistics.State next) {
        patience.stop();
        Visit open = visit;
        visit = null;
        if (open != null) {
            open.close();
            counters.ended(env.clock().instant());
        }
        prepared = false;
        descriptions.stopLearning();
        holding.stop();
        attempts.stop();
        watch.stop();
        relay.stop();
        counters.state(next);
    }

    /** Closes the camera's connection unless somebody wants it by then. */
    private void hold(Duration time) {
        holding.start(home.loop(), time, () -> {
            prepared = false;
            abandonIfUnwanted();
            settle();
        });
    }

    private void abandonIfUnwanted() {
        if (subscribers.isEmpty() && !descriptions.isAwaited() && !prepared) {
            leaveVisit(CameraStatistics.State.IDLE);
        }
    }

    /** A viewer that got a description is about to SETUP, which must not find the door shut. */
    private Duration grace() {
        Duration least = env.limits().viewerAnswer();
        return camera.linger().compareTo(least) > 0 ? camera.linger() : least;
    }

    private boolean visitIsPlaying() {
        Visit open = visit;
        return open != null && open.isPlaying();
    }

    /** Why nobody is served: the camera was removed, or has just refused the password. */
    private @Nullable HubException refusal() {
        HubException gone = removed;
        return gone == null ? attempts.lock() : gone;
    }

    private HubException fault(FaultKind kind, String detail) {
        return new HubException(kind, camera.label(), detail);
    }

    /** Comes to rest if nothing is open and nobody waits. */
    void settle() {
        if (visit == null && !attempts.arePending() && subscribers.isEmpty() && !descriptions.isAwaited()) {
            holding.stop();
            subscribers.clearLoops();
            attempts.forget();
            counters.state(CameraStatistics.State.IDLE);
            home.leave();
        }
    }
}
