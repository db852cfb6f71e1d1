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
package org.openhab.camerahub.engine.internal.timing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;

/**
 * Whether and when a camera that failed is tried again.
 *
 * @author Camera Hub authors - Initial contribution
 */
class AttemptsTest {

    private static final HubException LOST = new HubException(FaultKind.CAMERA_LOST, "Door", "it hung up");
    private static final HubException PASSWORD = new HubException(FaultKind.CAMERA_CREDENTIALS, "Door", "401");
    private static final HubException REMOVED = new HubException(FaultKind.CAMERA_UNKNOWN, "Door", "it was removed");

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final Attempts attempts = new Attempts(HubLimits.DEFAULTS);

    @BeforeEach
    void standStill() {
        channel.freezeTime();
    }

    @AfterEach
    void close() {
        channel.close();
    }

    /** Milliseconds until the next attempt. */
    private long pause() {
        boolean[] tried = {false};
        attempts.again(channel.eventLoop(), () -> tried[0] = true);
        long millis = 0;
        while (!tried[0]) {
            channel.advanceTimeBy(500, TimeUnit.MILLISECONDS);
            channel.runScheduledPendingTasks();
            millis += 500;
        }
        return millis;
    }

    @Test
    void pausesAreDoubledUpToTheMost() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pauses.add(pause());
        }
        assertThat(pauses, contains(500L, 1000L, 2000L, 4000L, 8000L, 16000L, 30_000L, 30_000L));
    }

    @Test
    void whoeverWantsTheCameraAnewFindsShortPauses() {
        pause();
        pause();
        attempts.forget();
        assertThat(pause(), is(500L));
    }

    @Test
    void aCameraThatHungUpGetsOneSecondChanceUntilItPlays() {
        assertThat(attempts.secondChance(LOST), is(true));
        assertThat(attempts.secondChance(LOST), is(false));
        attempts.succeeded();
        assertThat(attempts.secondChance(LOST), is(true));
        assertThat(new Attempts(HubLimits.DEFAULTS).secondChance(PASSWORD), is(false));
    }

    @Test
    void aRefusedPasswordKeepsEverybodyOffForAWhile() {
        attempts.failed(LOST, false);
        assertThat(attempts.refusal(), is(nullValue()));
        attempts.failed(PASSWORD, false);
        assertThat(attempts.refusal(), is(sameInstance(PASSWORD)));
    }

    @Test
    void aRemovedCameraIsNeverTriedAgain() {
        assertThat(attempts.areOver(), is(false));
        attempts.end(REMOVED);
        assertThat(attempts.areOver(), is(true));
        assertThat(attempts.refusal(), is(sameInstance(REMOVED)));
    }
}
