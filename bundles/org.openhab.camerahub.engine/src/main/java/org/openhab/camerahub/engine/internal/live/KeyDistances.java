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
package org.openhab.camerahub.engine.internal.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.hls.segment.SegmentPace;

/**
 * How far apart each camera's key pictures were when it was presented last, so that its next presentation has the right
 * target duration from the first playlist on.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class KeyDistances {

    /** A player that pauses comes back to the same address, whose segments must not be longer than it was told. */
    private static final Duration REMEMBERED_BY_PLAYERS = Duration.ofMinutes(5);

    private record Former(Camera camera, int target, double keySeconds, Instant ended) {}

    private final Clock clock;
    private final Map<String, Former> byCamera = new ConcurrentHashMap<>();

    KeyDistances(Clock clock) {
        this.clock = clock;
    }

    /** A presentation has ended that had this target. */
    void saw(Camera camera, int target, double keySeconds) {
        byCamera.put(camera.id(), new Former(camera, target, keySeconds, clock.instant()));
    }

    /** The target duration for a presentation that begins now; 0 if nothing is known of the camera. */
    int target(Camera camera) {
        return Optional.ofNullable(byCamera.get(camera.id()))
                .filter(former -> former.camera().sameSource(camera))
                .map(this::target)
                .orElse(0);
    }

    private int target(Former former) {
        boolean recent = clock.instant().isBefore(former.ended().plus(REMEMBERED_BY_PLAYERS));
        int wanted = former.keySeconds() == 0 ? former.target() : SegmentPace.targetFor(former.keySeconds());
        return recent ? Math.min(wanted, former.target()) : wanted;
    }
}
