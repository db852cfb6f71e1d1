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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.internal.events.CameraEvents;
import org.openhab.camerahub.engine.monitor.SessionInfo;

/**
 * The registry of viewers.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ViewerSessionsTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final ViewerSessions sessions = new ViewerSessions(CameraEvents.NONE);
    private final List<String> ended = new ArrayList<>();

    private ViewerSession open(String camera) throws Exception {
        String[] name = {""};
        ViewerSession session = sessions.open(
                new Peer(InetAddress.getByName("::1"), 4711), START, reason -> ended.add(name[0] + ": " + reason));
        name[0] = session.name();
        session.watches(camera);
        return session;
    }

    @Test
    void theOldestComesFirstAmongTheRunningAndTheNewestAmongTheEnded() throws Exception {
        ViewerSession first = open("door");
        ViewerSession second = open("garden");
        assertThat(sessions.running().stream().map(SessionInfo::name).toList(), contains("viewer-1", "viewer-2"));
        sessions.close(first, START.plusSeconds(5), "gone");
        sessions.close(second, START.plusSeconds(7), "gone too");
        assertThat(sessions.count(), is(0));
        assertThat(sessions.recent().stream().map(SessionInfo::name).toList(), contains("viewer-2", "viewer-1"));
        assertThat(sessions.recent().get(0).state(), is(SessionInfo.State.ENDED));
        assertThat(sessions.recent().get(0).duration(START.plusSeconds(100)), is(Duration.ofSeconds(7)));
    }

    @Test
    void sessionsAreEndedByNameByCameraOrAll() throws Exception {
        open("door");
        open("garden");
        open("door");
        assertThat(sessions.end("viewer-2", "by hand"), is(true));
        assertThat(sessions.end("viewer-9", "by hand"), is(false));
        assertThat(sessions.endAll("door", "switched off"), is(2));
        assertThat(sessions.endAll("closing"), is(3));
        assertThat(
                ended,
                contains(
                        "viewer-2: by hand",
                        "viewer-1: switched off",
                        "viewer-3: switched off",
                        "viewer-1: closing",
                        "viewer-2: closing",
                        "viewer-3: closing"));
    }

    @Test
    void onlyTheNewestEndedOnesAreRemembered() throws Exception {
        for (int i = 0; i < ViewerSessions.RECENT + 5; i++) {
            sessions.close(open("door"), START, "gone");
        }
        assertThat(sessions.recent().size(), is(ViewerSessions.RECENT));
        assertThat(sessions.recent().get(0).name(), is("viewer-" + (ViewerSessions.RECENT + 5)));
    }

    @Test
    void anIpv6PeerIsShownInBrackets() throws Exception {
        open("door");
        assertThat(sessions.running().get(0).peer(), is("[0:0:0:0:0:0:0:1]:4711"));
    }
}
