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
package org.openhab.camerahub.rtsp.rtp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * @author Camera Hub authors - Initial contribution
 */
class NtpTimeTest {

    @Test
    void knowsTheEpochOfUnix() {
        assertThat(NtpTime.of(Instant.EPOCH), is(2_208_988_800L << 32));
        assertThat(NtpTime.toInstant(2_208_988_800L << 32), is(Instant.EPOCH));
    }

    @Test
    void halfASecondIsHalfOfTheFraction() {
        assertThat(NtpTime.of(Instant.ofEpochMilli(500)) & 0xFFFFFFFFL, is(0x80000000L));
    }

    @Test
    void comesBackToTheNanosecond() {
        Instant now = Instant.parse("2026-11-22T10:33:21.123456789Z");
        for (int i = 0; i < 1000; i++) {
            Instant moment = now.plusNanos(i * 999_983L);
            assertThat(NtpTime.toInstant(NtpTime.of(moment)), is(moment));
        }
    }

    @Test
    void goesOnAfterTheWrapOf2036() {
        Instant later = Instant.parse("2040-01-01T00:00:00.25Z");
        assertThat(NtpTime.toInstant(NtpTime.of(later)), is(later));
    }

    @Test
    void addsNanosecondsForwardAndBackward() {
        Instant start = Instant.parse("2026-11-22T10:33:21.9Z");
        for (long nanos :
                new long[] {0, 1, 100_000_000, 5_200_000_000L, -1, -900_000_000, -1_000_000_000, -3_700_000_000L}) {
            Instant sum = NtpTime.toInstant(NtpTime.plusNanos(NtpTime.of(start), nanos));
            Duration error = Duration.between(start.plusNanos(nanos), sum).abs();
            assertThat(nanos + " ns", error.toNanos(), is(lessThanOrEqualTo(1L)));
        }
    }

    @Test
    void theMiddleIsWhatReceiverReportsQuote() {
        assertThat(NtpTime.middle(0xb44db7051c0de4a7L), is(0xb7051c0dL));
    }
}
