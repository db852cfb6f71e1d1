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
package org.openhab.camerahub.engine.internal.viewer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.HubLimits;

/**
 * Whether a viewer is still there.
 *
 * @author Camera Hub authors - Initial contribution
 */
class SignsOfLifeTest {

    private static final Duration STALLED = HubLimits.DEFAULTS.stalledViewer();
    private static final Duration SILENT = HubLimits.DEFAULTS.sessionTimeout();

    private long now;
    private boolean takes = true;
    private long bytes;
    private final SignsOfLife life = new SignsOfLife(HubLimits.DEFAULTS, () -> now, () -> takes, () -> bytes);

    private Optional<String> lookAfter(Duration time) {
        now += time.toNanos();
        return life.look();
    }

    @Test
    void aViewerThatAsksForNothingAndGetsNothingIsGivenUpAfterTheSessionsTimeout() {
        assertThat(lookAfter(SILENT), is(Optional.empty()));
        assertThat(lookAfter(Duration.ofNanos(1)), is(Optional.of("no request in time")));
    }

    @Test
    void aRequestOrAReportCountsFromItsArrival() {
        lookAfter(SILENT);
        life.sign();
        assertThat(lookAfter(SILENT), is(Optional.empty()));
        assertThat(lookAfter(Duration.ofNanos(1)), is(Optional.of("no request in time")));
    }

    @Test
    void whoTakesFramesNeedNotAskForAnything() {
        for (int i = 0; i < 10; i++) {
            bytes += 1400;
            assertThat(lookAfter(SILENT), is(Optional.empty()));
        }
    }

    @Test
    void whoTakesNothingOfWhatWaitsIsStalled() {
        lookAfter(Duration.ZERO);
        takes = false;
        life.sign();
        assertThat(lookAfter(STALLED), is(Optional.empty()));
        assertThat(lookAfter(Duration.ofNanos(1)), is(Optional.of("the viewer takes no data")));
    }

    @Test
    void whoHasCaughtUpIsNotStalled() {
        takes = false;
        lookAfter(STALLED);
        takes = true;
        lookAfter(Duration.ofNanos(1));
        takes = false;
        life.sign();
        assertThat(lookAfter(STALLED), is(Optional.empty()));
    }
}
