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

import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * 64-bit NTP timestamps (RFC 3550 section 4): seconds since 1900 in the upper half, their fraction in the lower half.
 * The seconds wrap in 2036; values whose top bit is not set are taken for the time after that, until 2104.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class NtpTime {

    /** From 1900 to 1970. */
    private static final long UNIX_EPOCH = 2_208_988_800L;

    private static final long NANOS = 1_000_000_000L;

    private NtpTime() {}

    public static long of(Instant instant) {
        return (instant.getEpochSecond() + UNIX_EPOCH) << 32 | fraction(instant.getNano());
    }

    public static Instant toInstant(long ntpTime) {
        long seconds = ntpTime >>> 32;
        long era = seconds < 1L << 31 ? 1L << 32 : 0;
        long nanos = (ntpTime & 0xFFFFFFFFL) * NANOS + (1L << 31) >>> 32;
        return Instant.ofEpochSecond(seconds + era - UNIX_EPOCH, nanos);
    }

    /** @param nanos may be negative */
    public static long plusNanos(long ntpTime, long nanos) {
        return ntpTime + (Math.floorDiv(nanos, NANOS) << 32) + fraction(Math.floorMod(nanos, NANOS));
    }

    /** The middle 32 bits, by which receiver reports refer to sender reports (RFC 3550 section 6.4.1, LSR). */
    public static long middle(long ntpTime) {
        return ntpTime >>> 16 & 0xFFFFFFFFL;
    }

    private static long fraction(long nanos) {
        return (nanos << 32) / NANOS;
    }
}
