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

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.io.camerahub.CameraHubControl;

/**
 * Counts a camera's viewers and what they were sent: asked for when a viewer comes or leaves, and again and again only
 * as long as somebody watches. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ViewerWatch {

    /**
     * What was counted.
     *
     * @param bytes that viewers were sent since the hub started
     */
    record Count(int viewers, long bytes) {}

    private static final Duration SETTLED = Duration.ofSeconds(1);
    private static final Duration WHILE_WATCHED = Duration.ofSeconds(10);

    private final CameraHubControl control;
    private final ScheduledExecutorService scheduler;
    private final String cameraId;
    private final Consumer<Count> counted;
    private @Nullable ScheduledFuture<?> next;
    private boolean closed;

    /** @param counted takes every count, one call at a time */
    ViewerWatch(
            CameraHubControl control, ScheduledExecutorService scheduler, String cameraId, Consumer<Count> counted) {
        this.control = control;
        this.scheduler = scheduler;
        this.cameraId = cameraId;
        this.counted = counted;
    }

    /** Counts now and in a moment: the hub tells of a viewer a little before its numbers show it. */
    synchronized void countTwice() {
        count();
        if (!closed) {
            schedule(SETTLED);
        }
    }

    /** Counts now, and again as long as there are viewers. */
    synchronized void count() {
        ScheduledFuture<?> job = next;
        if (job != null) {
            job.cancel(false);
            next = null;
        }
        if (closed) {
            return;
        }
        Count count = control.camera(cameraId)
                .map(status -> new Count(status.viewers(), status.statistics().bytesToViewers()))
                .orElse(new Count(0, 0));
        if (count.viewers() > 0) {
            schedule(WHILE_WATCHED);
        }
        counted.accept(count);
    }

    private void schedule(Duration delay) {
        ScheduledFuture<?> job = next;
        if (job != null) {
            job.cancel(false);
        }
        next = scheduler.schedule(this::count, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized void close() {
        closed = true;
        ScheduledFuture<?> job = next;
        if (job != null) {
            job.cancel(false);
        }
    }
}
