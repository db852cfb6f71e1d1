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
package org.openhab.ui.camerahub.internal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.monitor.SessionInfo;

/**
 * How fast viewers are sent to, measured between two looks at their counters, however many readers look. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Throughput {

    /** Shorter ones tell of bursts: pictures come 25 times a second at most. */
    private static final Duration LEAST = Duration.ofMillis(900);

    /** After such a pause the counters tell of the time in which nobody looked. */
    private static final Duration MOST = Duration.ofSeconds(30);

    private static final int BITS = 8;

    private record Sample(Instant at, long bytes, long bitsPerSecond) {}

    private final Map<String, @Nullable Sample> samples = new HashMap<>();

    /** Bits per second by the session's name. */
    synchronized Map<String, Long> measure(List<SessionInfo> sessions, Instant now) {
        Set<String> names = sessions.stream().map(SessionInfo::name).collect(Collectors.toSet());
        samples.keySet().retainAll(names);
        Map<String, Long> rates = new HashMap<>();
        for (SessionInfo session : sessions) {
            Sample sample = next(session, now);
            samples.put(session.name(), sample);
            rates.put(session.name(), sample.bitsPerSecond());
        }
        return rates;
    }

    private Sample next(SessionInfo session, Instant now) {
        Sample before = samples.get(session.name());
        if (before == null || Duration.between(before.at(), now).compareTo(MOST) > 0) {
            return new Sample(now, session.bytes(), rate(session.bytes(), session.duration(now)));
        }
        Duration passed = Duration.between(before.at(), now);
        return passed.compareTo(LEAST) < 0
                ? before
                : new Sample(now, session.bytes(), rate(session.bytes() - before.bytes(), passed));
    }

    private static long rate(long bytes, Duration time) {
        return Math.max(0, bytes) * BITS * 1000 / Math.max(1, time.toMillis());
    }
}
