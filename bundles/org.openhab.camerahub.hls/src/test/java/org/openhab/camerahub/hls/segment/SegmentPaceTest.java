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
package org.openhab.camerahub.hls.segment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

/**
 * The target duration.
 *
 * @author Camera Hub authors - Initial contribution
 */
class SegmentPaceTest {

    @Test
    void theTargetIsTheDistanceOfKeyPicturesWithSomeRoomForJitter() {
        assertThat(SegmentPace.targetFor(0.5), is(2));
        assertThat(SegmentPace.targetFor(1), is(2));
        assertThat(SegmentPace.targetFor(2), is(2));
        assertThat(SegmentPace.targetFor(4), is(4));
        assertThat(SegmentPace.targetFor(8), is(9));
        assertThat("players stay three targets behind", SegmentPace.targetFor(60), is(10));
        assertThat("unknown", SegmentPace.targetFor(0), is(0));
    }

    @Test
    void theSecondKeyPictureFindsTheTarget_whichThenStays() {
        SegmentPace pace = new SegmentPace(0);
        assertThat(pace.target(), is(0));
        pace.keyAfter(2);
        assertThat(pace.target(), is(2));
        pace.keyAfter(8);
        pace.settle(3);
        assertThat(pace.target(), is(2));
        assertThat("for the next time", pace.keyDistance(), is(8.0));
    }

    @Test
    void aCameraWithRareKeyPicturesGetsATargetBeforeItsSecondOne() {
        SegmentPace pace = new SegmentPace(0);
        assertThat(pace.isEnoughToBegin(2), is(false));
        assertThat(pace.isEnoughToBegin(2.3), is(true));
        pace.settle(2.3);
        assertThat(pace.target(), is(6));
    }

    @Test
    void whoHasWaitedForTheFirstKeyPictureNeedNotWaitForTheSecondOneToo() {
        SegmentPace pace = new SegmentPace(0);
        pace.waited(1.8);
        assertThat(pace.isEnoughToBegin(1.2), is(false));
        assertThat(pace.isEnoughToBegin(1.4), is(true));
        pace.settle(1.4);
        assertThat(pace.target(), is(3));

        pace.waited(5);
        assertThat(pace.isEnoughToBegin(0.9), is(false));
        assertThat(pace.isEnoughToBegin(1), is(true));
    }

    @Test
    void withAKnownTargetPlayersBeginEarlier() {
        assertThat(new SegmentPace(3).isEnoughToBegin(1), is(true));
    }

    /** EXTINF, rounded, must not be greater (RFC 8216 section 4.3.3.1). */
    @Test
    void aSegmentIsTooLongIfItsRoundedDurationIsGreaterThanTheTarget() {
        SegmentPace pace = new SegmentPace(3);
        assertThat(pace.isTooLong(3.48), is(false));
        assertThat(pace.isTooLong(3.5), is(true));
        assertThat("nothing is too long as long as nobody was told", new SegmentPace(0).isTooLong(9), is(false));
    }
}
