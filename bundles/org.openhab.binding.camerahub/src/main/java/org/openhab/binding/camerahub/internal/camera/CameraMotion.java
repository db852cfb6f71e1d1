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
package org.openhab.binding.camerahub.internal.camera;

import static org.openhab.binding.camerahub.internal.CameraHubBindingConstants.*;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.ChannelStates;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.RawType;

/**
 * A camera's motion: ON with each report, OFF a while after the last one. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class CameraMotion {

    private static final String MEMORY = "lastMotion";

    private final ScheduledExecutorService scheduler;
    private final ChannelStates states;
    private final CameraMemory memory;
    private final Duration duration;
    private @Nullable ScheduledFuture<?> end;

    CameraMotion(ScheduledExecutorService scheduler, ChannelStates states, CameraMemory memory, Duration duration) {
        this.scheduler = scheduler;
        this.states = states;
        this.memory = memory;
        this.duration = duration;
    }

    /** Shows what was known before a restart. */
    void restore() {
        states.set(CHANNEL_MOTION, OnOffType.OFF);
        Instant last = last(memory);
        if (last != null) {
            showLast(last);
        }
    }

    /** When the camera has seen its last motion, also before a restart. */
    static @Nullable Instant last(CameraMemory memory) {
        return memory.time(MEMORY);
    }

    synchronized void begin(Instant at, byte @Nullable [] jpeg) {
        cancel();
        if (jpeg != null) {
            states.set(CHANNEL_MOTION_IMAGE, new RawType(jpeg, "image/jpeg"));
        }
        memory.keep(MEMORY, at.toString());
        showLast(at);
        states.set(CHANNEL_MOTION, OnOffType.ON);
        end = scheduler.schedule(this::end, duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized void end() {
        cancel();
        states.set(CHANNEL_MOTION, OnOffType.OFF);
    }

    /** Nothing will happen by itself any more. */
    synchronized void close() {
        cancel();
    }

    private void cancel() {
        ScheduledFuture<?> job = end;
        if (job != null) {
            job.cancel(false);
        }
        end = null;
    }

    private void showLast(Instant at) {
        states.set(CHANNEL_LAST_MOTION, new DateTimeType(at));
    }
}
