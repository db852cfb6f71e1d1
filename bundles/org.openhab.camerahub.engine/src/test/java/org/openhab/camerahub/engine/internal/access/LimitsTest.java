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
package org.openhab.camerahub.engine.internal.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.internal.access.ConnectionLimits.Admission;
import org.openhab.camerahub.engine.testing.ManualClock;

/**
 * What one address, and all together, may use up.
 *
 * @author Camera Hub authors - Initial contribution
 */
class LimitsTest {

    @Test
    void oneAddressCannotTakeEverything() throws UnknownHostException {
        ConnectionLimits limits = new ConnectionLimits(4, 2);
        InetAddress greedy = InetAddress.getByName("192.0.2.1");

        assertThat(limits.admit(greedy), is(Admission.ADMITTED));
        assertThat(limits.admit(greedy), is(Admission.ADMITTED));
        assertThat(limits.admit(greedy), is(Admission.TOO_MANY_FROM_ADDRESS));
        assertThat(limits.admit(InetAddress.getByName("192.0.2.2")), is(Admission.ADMITTED));
        assertThat(limits.admit(InetAddress.getByName("192.0.2.3")), is(Admission.ADMITTED));
        assertThat(limits.admit(InetAddress.getByName("192.0.2.4")), is(Admission.TOO_MANY));

        limits.release(greedy);
        assertThat(limits.admit(InetAddress.getByName("192.0.2.4")), is(Admission.ADMITTED));
        assertThat(limits.open(), is(4));
    }

    @Test
    void theManyAddressesOfOneIpv6HostCountAsOne() throws UnknownHostException {
        ConnectionLimits limits = new ConnectionLimits(10, 1);

        assertThat(limits.admit(InetAddress.getByName("2001:db8::1")), is(Admission.ADMITTED));
        assertThat(limits.admit(InetAddress.getByName("2001:db8::ffff:2")), is(Admission.TOO_MANY_FROM_ADDRESS));
        assertThat(limits.admit(InetAddress.getByName("2001:db8:0:1::1")), is(Admission.ADMITTED));
    }

    @Test
    void loweredLimitsHoldForThoseToCome() throws UnknownHostException {
        ConnectionLimits limits = new ConnectionLimits(10, 10);
        limits.admit(InetAddress.getByName("192.0.2.1"));
        limits.admit(InetAddress.getByName("192.0.2.1"));

        limits.change(1, 1);

        assertThat(limits.open(), is(2));
        assertThat(limits.admit(InetAddress.getByName("192.0.2.9")), is(Admission.TOO_MANY));
    }

    @Test
    void theMemoryOfFailuresIsBounded() throws UnknownHostException {
        FailureThrottle throttle = new FailureThrottle(new ManualClock(), 1, Duration.ofMinutes(5));
        for (int i = 0; i < 20_000; i++) {
            throttle.failed(InetAddress.getByAddress(new byte[] {10, (byte) (i >> 16), (byte) (i >> 8), (byte) i}));
        }

        assertThat(throttle.hosts(), is(lessThanOrEqualTo(4096)));
        assertThat(throttle.refuses(InetAddress.getByAddress(new byte[] {10, 0, 0x4e, 0x1f})), is(true));
    }

    @Test
    void aClockThatGoesBackRefusesNobodyForEver() throws UnknownHostException {
        ManualClock clock = new ManualClock();
        FailureThrottle throttle = new FailureThrottle(clock, 1, Duration.ofMinutes(5));
        InetAddress address = InetAddress.getByName("192.0.2.1");
        throttle.failed(address);
        assertThat(throttle.refuses(address), is(true));

        clock.advance(Duration.ofDays(-365));

        assertThat(throttle.refuses(address), is(false));
    }
}
