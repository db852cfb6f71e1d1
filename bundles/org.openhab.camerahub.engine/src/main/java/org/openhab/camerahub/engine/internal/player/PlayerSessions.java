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
package org.openhab.camerahub.engine.internal.player;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.http.HttpAnswer;
import org.openhab.camerahub.engine.internal.http.HttpClient;
import org.openhab.camerahub.engine.internal.leg.LegLogFactory;
import org.openhab.camerahub.engine.internal.session.ViewerSession;
import org.openhab.camerahub.engine.internal.session.ViewerSessions;
import org.openhab.camerahub.engine.monitor.SessionInfo;

/**
 * The players as viewers: all requests for a camera by the same program at the same address are one session, however
 * many connections it uses, until it has asked for nothing for a while. Its state lives on one event loop; may be called
 * from any.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class PlayerSessions {

    /** A player reloads its playlist at least once in a target duration. */
    private static final Duration IDLE = Duration.ofSeconds(15);

    private static final long SWEEP_SECONDS = 2;

    /** Players ask again and again, so that ending one needs a moment without an answer. */
    private static final Duration REFUSED = Duration.ofSeconds(10);

    /** @param direct false for a player of another web server */
    private record Key(String cameraId, InetAddress address, String userAgent, boolean direct) {}

    /** A player at one of the camera's addresses: another address, e.g. after the token was renewed, is a new beginning. */
    private record Ended(Key key, String place) {}

    /** A session and what it uses. */
    private static final class Watching {
        private final ViewerSession session;
        private final PlayerLog log;
        private final Set<Channel> channels = new LinkedHashSet<>();
        private final Set<String> places = new HashSet<>();
        private long lastSign;

        private Watching(ViewerSession session, PlayerLog log) {
            this.session = session;
            this.log = log;
        }
    }

    private final EventLoop loop;
    private final ViewerSessions sessions;
    private final LegLogFactory logs;
    /** What those see who do not watch, by the camera: still pictures. */
    private final Map<String, PlayerLog> visitors = new HashMap<>();

    private final Clock clock;
    private final Map<Key, @Nullable Watching> watching = new HashMap<>();
    /** Whom the owner has ended, and when; asked from any thread. */
    private final Map<Ended, Long> ended = new ConcurrentHashMap<>();

    private boolean sweeping;

    public PlayerSessions(EventLoop loop, ViewerSessions sessions, LegLogFactory logs, Clock clock) {
        this.loop = loop;
        this.sessions = sessions;
        this.logs = logs;
        this.clock = clock;
    }

    /** True if the owner has just ended this player. From any thread. */
    public boolean isRefused(String cameraId, HttpCall call) {
        Ended player = new Ended(key(cameraId, call.client()), call.target().place());
        return Optional.ofNullable(ended.get(player))
                .filter(since -> System.nanoTime() - since < REFUSED.toNanos())
                .isPresent();
    }

    /** A player was granted a playlist of a camera. */
    public void asked(String cameraId, HttpCall call) {
        onLoop(() -> {
            Key key = key(cameraId, call.client());
            Watching found = watching.get(key);
            if (found == null) {
                found = open(key, call);
            }
            found.places.add(call.target().place());
            touch(found, call.client().channel());
        });
    }

    /** Somebody got something of a camera, or the reason why not. */
    public void served(String cameraId, HttpCall call, HttpAnswer answer) {
        onLoop(() -> {
            Watching found = watching.get(key(cameraId, call.client()));
            if (found != null) {
                found.session.counters().sent(answer.bytes(), 0);
                touch(found, call.client().channel());
                found.log.answered(call, answer);
            } else {
                visitors.computeIfAbsent(cameraId, id -> new PlayerLog(logs, id, ""))
                        .answered(call, answer);
            }
        });
    }

    private void touch(Watching found, @Nullable Channel channel) {
        found.lastSign = System.nanoTime();
        if (channel != null && channel.isActive() && found.channels.add(channel)) {
            channel.closeFuture().addListener(closed -> onLoop(() -> found.channels.remove(channel)));
        }
    }

    private Watching open(Key key, HttpCall call) {
        HttpClient client = call.client();
        ViewerSession session =
                sessions.open(client.peer(), clock.instant(), reason -> loop.execute(() -> end(key, reason)));
        session.speaks(SessionInfo.Protocol.HLS);
        session.watches(key.cameraId());
        session.callsItself(key.userAgent());
        session.isGranted(call.user());
        client.tls().ifPresent(tls -> session.isSecuredBy(tls.getProtocol(), tls.getCipherSuite()));
        session.isNow(SessionInfo.State.PLAYING);
        Watching made = new Watching(session, new PlayerLog(logs, key.cameraId(), session.name()));
        watching.put(key, made);
        if (!sweeping) {
            sweeping = true;
            loop.schedule(this::sweep, SWEEP_SECONDS, TimeUnit.SECONDS);
        }
        return made;
    }

    private void sweep() {
        long now = System.nanoTime();
        List<Key> idle = new ArrayList<>();
        watching.forEach((key, each) -> {
            if (each != null && now - each.lastSign > IDLE.toNanos()) {
                idle.add(key);
            }
        });
        idle.forEach(key -> close(key, "the player asks no more"));
        sweeping = !watching.isEmpty();
        if (sweeping) {
            loop.schedule(this::sweep, SWEEP_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void end(Key key, String reason) {
        Watching ending = watching.get(key);
        if (ending != null) {
            long now = System.nanoTime();
            ended.values().removeIf(since -> now - since >= REFUSED.toNanos());
            if (reason.equals(ViewerSessions.BY_OWNER)) {
                ending.places.forEach(place -> ended.put(new Ended(key, place), now));
            }
            List.copyOf(ending.channels).forEach(Channel::close);
            close(key, reason);
        }
    }

    private void close(Key key, String reason) {
        Watching ending = watching.remove(key);
        if (ending != null) {
            sessions.close(ending.session, clock.instant(), reason);
        }
    }

    private static Key key(String cameraId, HttpClient client) {
        return new Key(cameraId, client.peer().address(), client.userAgent(), client.channel() != null);
    }

    private void onLoop(Runnable task) {
        if (loop.inEventLoop()) {
            task.run();
        } else {
            loop.execute(task);
        }
    }
}
