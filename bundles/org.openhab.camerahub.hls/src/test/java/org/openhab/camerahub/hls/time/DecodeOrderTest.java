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
package org.openhab.camerahub.hls.time;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import org.junit.jupiter.api.Test;

/**
 * Times of decoding out of times of showing.
 *
 * @author Camera Hub authors - Initial contribution
 */
class DecodeOrderTest {

    private final DecodeOrder order = new DecodeOrder(90000);

    @Test
    void withoutBPicturesBothAreTheSame() {
        assertThat(order.next(100), is(100L));
        assertThat(order.next(3700), is(3700L));
    }

    @Test
    void withBPicturesEachIsDecodedBeforeItIsShown() {
        order.expect(2);
        long[] shown = {4000, 16000, 8000, 6000, 12000, 28000, 20000, 18000, 24000};
        long last = Long.MIN_VALUE;
        for (long each : shown) {
            long decoded = order.next(each);
            assertThat(decoded, greaterThan(last));
            assertThat(decoded, lessThanOrEqualTo(each));
            last = decoded;
        }
    }

    @Test
    void bPicturesThatNobodyAnnouncedAreFoundOut() {
        long last = Long.MIN_VALUE;
        for (int group = 0; group < 10; group++) {
            for (long each : new long[] {8000, 4000}) {
                long shown = group * 8000L + each;
                long decoded = order.next(shown);
                assertThat(decoded, greaterThan(last));
                if (group > 1) {
                    assertThat(decoded, lessThanOrEqualTo(shown));
                }
                last = decoded;
            }
        }
    }

    @Test
    void twoPicturesOfTheSameTimeStillFollowEachOther() {
        assertThat(order.next(100), is(100L));
        assertThat(order.next(100), is(101L));
    }
}
