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
package org.openhab.camerahub.engine.internal.playout;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The timestamps of the pictures that a viewer gets when it joins.
 *
 * @author Camera Hub authors - Initial contribution
 */
class JoinTimelineTest {

    private static Arguments line(String name, long[] before, long[] after) {
        return Arguments.of(name, before, after);
    }

    private static long[] times(long... times) {
        return times;
    }

    static Stream<Arguments> timelines() {
        return Stream.of(
                line("nothing", times(), times()),
                line("one picture stays", times(3000), times(3000)),
                line("one picture of several packets", times(3000, 3000, 3000), times(3000, 3000, 3000)),
                line(
                        "old pictures move up to the newest",
                        times(0, 3000, 6000, 9000),
                        times(9000 - 270, 9000 - 180, 9000 - 90, 9000)),
                line(
                        "packets of one picture stay together",
                        times(0, 0, 3000, 3000, 6000),
                        times(5820, 5820, 5910, 5910, 6000)),
                line("pictures closer than the spacing do not move back", times(0, 10, 20), times(0, 10, 20)),
                line("a long pause is passed over", times(0, 900_000, 903_000), times(902_820, 902_910, 903_000)),
                line(
                        "timestamps that wrap around",
                        times(0xFFFF_F000L, 0xFFFF_FBB8L, 0x0000_0770L),
                        times(0x0000_0770L - 180, 0x0000_0770L - 90, 0x0000_0770L)),
                line(
                        "B-frames keep their order of display", // I0 P3 B1 B2 P6 B4 B5
                        times(0, 9000, 3000, 6000, 18_000, 12_000, 15_000),
                        // reordering is 6000, so what is older than 12000 moves in front of that
                        times(12_000 - 360, 12_000 - 90, 12_000 - 270, 12_000 - 180, 18_000, 12_000, 15_000)),
                line(
                        "a B-frame that is still to come finds its place", // I0 P3 B1 B2 P6, then live B4 = 12000
                        times(0, 9000, 3000, 6000, 18_000),
                        times(12_000 - 360, 12_000 - 90, 12_000 - 270, 12_000 - 180, 18_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("timelines")
    void picturesMoveToJustBeforeTheLivePoint(String name, long[] before, long[] after) {
        assertThat(JoinTimeline.compressed(before, 90), is(after));
    }

    @Test
    void aGroupOfTwoSecondsBecomesFiftyMilliseconds() {
        long[] moved = JoinTimeline.compressed(
                LongStream.range(0, 50).map(i -> i * 3600).toArray(), 90);
        assertThat(moved[49] - moved[0], is(49L * 90));
    }

    @Test
    void whateverComesTheOrderOfDisplayStaysAndNothingMovesBack() {
        java.util.Random random = new java.util.Random(42);
        for (int round = 0; round < 500; round++) {
            long start = random.nextLong() & 0xFFFF_FFFFL;
            long[] offsets = random.longs(1 + random.nextInt(60), 0, 500_000).toArray();
            long[] before = Arrays.stream(offsets)
                    .map(each -> (start + each) & 0xFFFF_FFFFL)
                    .toArray();
            long[] after = JoinTimeline.compressed(before, 90);
            for (int i = 0; i < before.length; i++) {
                assertThat((int) (after[i] - before[i]) >= 0, is(true));
                for (int j = 0; j < before.length; j++) {
                    int orderBefore = Integer.signum((int) (before[i] - before[j]));
                    int orderAfter = Integer.signum((int) (after[i] - after[j]));
                    assertThat(orderAfter, is(orderBefore));
                }
            }
        }
    }
}
