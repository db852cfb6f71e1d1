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
import static org.hamcrest.Matchers.is;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How long the hub stays at a camera that nobody watches.
 *
 * @author Camera Hub authors - Initial contribution
 */
class StayTest {

    private static final Duration GRACE = Duration.ofSeconds(6);

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private long now;
    private final Stay stay = new Stay(GRACE, () -> now);
    private int left;

    @BeforeEach
    void standStill() {
        channel.freezeTime();
    }

    @AfterEach
    void close() {
        channel.close();
    }

    private void pass(long seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }

    private void leave() {
        left++;
    }

    @Test
    void whoeverIsExpectedHasTheGraceHoweverShortTheCameraLingers() {
        stay.expect();
        stay.await(channel.eventLoop(), Duration.ZERO, this::leave);
        pass(5);
        assertThat(stay.isExpecting(), is(true));
        assertThat(left, is(0));
        pass(1);
        assertThat(stay.isExpecting(), is(false));
        assertThat(left, is(1));
    }

    @Test
    void aCameraThatLingersLongerThanTheGraceIsKeptForAsLong() {
        stay.await(channel.eventLoop(), Duration.ofSeconds(30), this::leave);
        pass(29);
        assertThat(left, is(0));
        pass(1);
        assertThat(left, is(1));
    }

    @Test
    void lingeringCountsFromTheTimeWhenSomebodyLeftForWhomTheCameraIsKept() {
        stay.left(Duration.ofSeconds(10));
        pass(4); // another one, who needs no lingering, is still there
        stay.linger(channel.eventLoop(), this::leave);
        pass(5);
        assertThat(left, is(0));
        pass(1);
        assertThat(left, is(1));
    }

    @Test
    void withNobodyToLingerForTheCameraIsLeftAtOnce() {
        stay.linger(channel.eventLoop(), this::leave);
        pass(0);
        assertThat(left, is(1));
    }

    @Test
    void whoeverComesInTimeEndsTheWait() {
        stay.expect();
        stay.await(channel.eventLoop(), Duration.ZERO, this::leave);
        pass(3);
        stay.hold();
        pass(60);
        assertThat(left, is(0));
        assertThat(stay.isExpecting(), is(true));
    }

    @Test
    void aCameraThatWasLeftExpectsNobody() {
        stay.expect();
        stay.await(channel.eventLoop(), Duration.ZERO, this::leave);
        stay.stop();
        pass(60);
        assertThat(stay.isExpecting(), is(false));
        assertThat(left, is(0));
    }
}
