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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.Promise;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.hls.playlist.LivePlaylist;

/**
 * Players that wait for the next part.
 *
 * @author Camera Hub authors - Initial contribution
 */
class PlaylistWaitersTest {

    private static final HubException LATE = new HubException(FaultKind.CAMERA_SILENT, "Door", "");
    private static final HubException LOST = new HubException(FaultKind.CAMERA_LOST, "Door", "");
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final PlaylistWaiters waiters = new PlaylistWaiters(channel.eventLoop(), () -> LATE);

    @BeforeEach
    void standStill() {
        channel.freezeTime();
    }

    @AfterEach
    void close() {
        channel.close();
    }

    private Promise<LivePlaylist> waitFor(long part) {
        Promise<LivePlaylist> promise = channel.eventLoop().newPromise();
        waiters.add(list -> list.nextPart() >= part, promise, PATIENCE);
        return promise;
    }

    private static LivePlaylist upTo(long part) {
        return new LivePlaylist(2, 0.5, List.of(), null, List.of(), 0, part);
    }

    private void pass(long seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runPendingTasks();
    }

    @Test
    void eachIsServedByTheFirstPlaylistThatIsAsItWants() {
        Promise<LivePlaylist> next = waitFor(7);
        Promise<LivePlaylist> later = waitFor(8);
        LivePlaylist list = upTo(7);
        waiters.published(list);
        assertThat(next.getNow(), is(sameInstance(list)));
        assertThat(later.isDone(), is(false));
        waiters.published(upTo(8));
        assertThat(later.isSuccess(), is(true));
        assertThat(waiters.isEmpty(), is(true));
    }

    @Test
    void whoHasWaitedForTooLongIsToldSo() {
        Promise<LivePlaylist> promise = waitFor(7);
        pass(5);
        assertThat(promise.isDone(), is(false));
        pass(1);
        assertThat(promise.cause(), is(sameInstance(LATE)));
        assertThat(waiters.isEmpty(), is(true));
    }

    @Test
    void whoWaitsNoMoreIsForgotten() {
        waitFor(7).cancel(false);
        channel.runPendingTasks();
        assertThat(waiters.isEmpty(), is(true));
    }

    @Test
    void theEndOfThePresentationIsToldToAll() {
        Promise<LivePlaylist> one = waitFor(7);
        Promise<LivePlaylist> other = waitFor(8);
        waiters.fail(LOST);
        assertThat(one.cause(), is(sameInstance(LOST)));
        assertThat(other.cause(), is(sameInstance(LOST)));
        assertThat(waiters.isEmpty(), is(true));
    }
}
