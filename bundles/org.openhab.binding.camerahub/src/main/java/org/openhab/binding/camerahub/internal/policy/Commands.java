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
package org.openhab.binding.camerahub.internal.policy;

import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.Switches;

/**
 * The switches that somebody has set by command, and when the last of them was; a switch that nobody touched is null.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Commands(
        @Nullable Boolean stream,
        @Nullable Boolean motionDetection,
        @Nullable Boolean nightMode,
        Instant at) {

    public static final Commands NONE = new Commands(null, null, null, Instant.EPOCH);

    /** These commands and one more. */
    public Commands with(Switch which, boolean on, Instant now) {
        return switch (which) {
            case STREAM -> new Commands(on, motionDetection, nightMode, now);
            case MOTION_DETECTION -> new Commands(stream, on, nightMode, now);
            case NIGHT_MODE -> new Commands(stream, motionDetection, on, now);
        };
    }

    public boolean isEmpty() {
        return stream == null && motionDetection == null && nightMode == null;
    }

    /** The switches after these commands. */
    public Switches over(Switches switches) {
        return new Switches(
                orElse(stream, switches.stream()),
                orElse(motionDetection, switches.motionDetection()),
                orElse(nightMode, switches.nightMode()));
    }

    private static boolean orElse(@Nullable Boolean commanded, boolean decided) {
        return commanded == null ? decided : commanded;
    }
}
