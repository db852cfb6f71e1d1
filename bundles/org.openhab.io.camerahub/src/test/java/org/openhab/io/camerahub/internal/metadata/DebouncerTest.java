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
package org.openhab.io.camerahub.internal.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * @author Camera Hub authors - Initial contribution
 */
class DebouncerTest {

    private final ManualScheduler scheduler = new ManualScheduler();
    private final AtomicInteger runs = new AtomicInteger();
    private final Debouncer debouncer =
            new Debouncer(scheduler.executor(), Duration.ofSeconds(1), runs::incrementAndGet);

    @Test
    void manyCallsAreOneRun() {
        debouncer.call();
        debouncer.call();
        debouncer.call();
        scheduler.pass();

        assertThat(runs.get(), is(1));
    }

    @Test
    void aLaterCallRunsAgain() {
        debouncer.call();
        scheduler.pass();
        debouncer.call();
        scheduler.pass();

        assertThat(runs.get(), is(2));
    }

    @Test
    void callsThatNeverStopDoNotKeepTheTaskFromRunning() {
        debouncer.call();
        assertThat(scheduler.waiting(), is(1));
        debouncer.call();

        assertThat(scheduler.waiting(), is(1));
        scheduler.pass();
        assertThat(runs.get(), is(1));
    }

    @Test
    void aCallDuringTheRunIsNotLost() {
        Debouncer[] holder = new Debouncer[1];
        holder[0] = new Debouncer(scheduler.executor(), Duration.ofSeconds(1), () -> {
            if (runs.incrementAndGet() == 1) {
                holder[0].call();
            }
        });
        holder[0].call();

        scheduler.pass();
        scheduler.pass();

        assertThat(runs.get(), is(2));
    }

    @Test
    void nothingRunsAfterClosing() {
        debouncer.call();
        debouncer.close();
        debouncer.call();
        scheduler.pass();

        assertThat(runs.get(), is(0));
        assertThat(scheduler.waiting(), is(0));
    }
}
