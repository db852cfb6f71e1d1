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
package org.openhab.camerahub.engine.internal.delivery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * @author Camera Hub authors - Initial contribution
 */
class PatienceTest {

    private long nanos = 7;
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final List<String> camera = new ArrayList<>();
    private final Patience patience =
            new Patience(channel::eventLoop, on -> camera.add(on ? "read" : "wait"), () -> nanos);

    @BeforeEach
    void setUp() {
        channel.freezeTime();
    }

    @AfterEach
    void tearDown() {
        channel.close();
    }

    @Test
    void theCameraWaitsWhileNobodyTakesItsFrames() {
        patience.flushed(false);
        assertThat(camera, empty());

        patience.flushed(true);
        patience.flushed(true);
        assertThat(camera, contains("wait"));

        patience.hasRoom();
        assertThat(camera, contains("wait", "read"));
    }

    @Test
    void aStalledViewerKeepsTheCameraWaitingForATenthOfASecond() {
        patience.flushed(true);
        pass(Patience.MOST.minusMillis(1));
        assertThat(camera, contains("wait"));

        pass(Duration.ofMillis(1));
        assertThat(camera, contains("wait", "read"));
    }

    @Test
    void onlyAfterSomebodyHasCaughtUpTheCameraWaitsAgain() {
        patience.flushed(true);
        pass(Patience.MOST);
        patience.flushed(true);
        assertThat(camera, contains("wait", "read"));

        patience.hasRoom();
        patience.flushed(true);
        assertThat(camera, contains("wait", "read", "wait"));
    }

    @Test
    void eachWaitHasItsOwnTenthOfASecond() {
        patience.flushed(true);
        pass(Duration.ofMillis(60));
        patience.hasRoom();
        patience.flushed(true);
        pass(Duration.ofMillis(60));
        assertThat(camera, contains("wait", "read", "wait"));

        pass(Duration.ofMillis(40));
        assertThat(camera, contains("wait", "read", "wait", "read"));
    }

    @Test
    void aCameraThatIsLetGoIsHeardToTheEnd() {
        patience.flushed(true);
        patience.stop();
        assertThat(camera, contains("wait", "read"));
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        channel.advanceTimeBy(time.toNanos(), TimeUnit.NANOSECONDS);
        channel.runScheduledPendingTasks();
    }
}
