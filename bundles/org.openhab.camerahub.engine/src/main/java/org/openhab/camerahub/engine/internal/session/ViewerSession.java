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
package org.openhab.camerahub.engine.internal.session;

import java.time.Instant;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.events.CameraEvents;
import org.openhab.camerahub.engine.internal.playout.SessionCounters;
import org.openhab.camerahub.engine.monitor.CameraEvent;
import org.openhab.camerahub.engine.monitor.SessionInfo;

/**
 * A viewer's connection as the registry sees it. Written by the viewer's event loop, read by any thread.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ViewerSession {

    private record Tls(String protocol, String cipher) {}

    private final String name;
    private final Peer peer;
    private final Instant started;
    private final Consumer<String> ender;
    private final CameraEvents events;
    private final SessionCounters counters = new SessionCounters();
    /** The camera that was told to be watched, empty if none; of interest to the event loop only. */
    private String watched = "";

    private volatile String cameraId = "";
    private volatile String userAgent = "";
    private volatile String user = "";
    private volatile SessionInfo.Protocol protocol = SessionInfo.Protocol.RTSP;
    private volatile Tls tls = new Tls("", "");
    private volatile SessionInfo.State state = SessionInfo.State.INIT;
    private volatile @Nullable Instant ended;
    private volatile String endReason = "";

    /**
     * @param ender ends the session, given a reason; may be called from any thread
     * @param events hears when it begins and ceases to watch
     */
    ViewerSession(String name, Peer peer, Instant started, Consumer<String> ender, CameraEvents events) {
        this.name = name;
        this.peer = peer;
        this.started = started;
        this.ender = ender;
        this.events = events;
    }

    public String name() {
        return name;
    }

    public String cameraId() {
        return cameraId;
    }

    public SessionCounters counters() {
        return counters;
    }

    public void watches(String camera) {
        cameraId = camera;
    }

    public void callsItself(String newUserAgent) {
        if (!newUserAgent.isEmpty()) { // some say it once
            userAgent = newUserAgent;
        }
    }

    public void isGranted(String account) {
        user = account;
    }

    /** Watches by another protocol than RTSP. */
    public void speaks(SessionInfo.Protocol other) {
        protocol = other;
    }

    public void isSecuredBy(String protocol, String cipher) {
        tls = new Tls(protocol, cipher);
    }

    public void isNow(SessionInfo.State newState) {
        state = newState;
        if (newState == SessionInfo.State.PLAYING && watched.isEmpty()) {
            watched = cameraId;
            events.tell(watched, CameraEvent.Kind.VIEWER_CONNECTED, userAgent);
        } else if (newState == SessionInfo.State.INIT) {
            watchesNoMore();
        }
    }

    private void watchesNoMore() {
        if (!watched.isEmpty()) {
            events.tell(watched, CameraEvent.Kind.VIEWER_LEFT, userAgent);
            watched = "";
        }
    }

    void hasEnded(Instant when, String reason) {
        endReason = reason;
        ended = when;
        state = SessionInfo.State.ENDED;
        watchesNoMore();
    }

    /** Asks the viewer's event loop to end it. */
    void end(String reason) {
        ender.accept(reason);
    }

    SessionInfo info() {
        Tls secured = tls;
        return new SessionInfo(
                name,
                cameraId,
                peer.toString(),
                userAgent,
                user,
                protocol,
                state,
                secured.protocol(),
                secured.cipher(),
                counters.bytes(),
                counters.packets(),
                counters.droppedPackets(),
                counters.droppedPictures(),
                started,
                ended,
                endReason);
    }
}
