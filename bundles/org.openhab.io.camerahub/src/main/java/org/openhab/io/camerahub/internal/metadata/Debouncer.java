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
package org.openhab.io.camerahub.internal.metadata;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Runs a task once for a burst of calls, so that a file with fifty cameras is one change. The pause counts from the
 * first call of a burst: calls that never stop do not keep the task from running.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Debouncer {

    private final ScheduledExecutorService scheduler;
    private final Duration pause;
    private final Runnable task;
    private @Nullable ScheduledFuture<?> due;
    private boolean closed;

    /** @param pause between the first call and the run */
    Debouncer(ScheduledExecutorService scheduler, Duration pause, Runnable task) {
        this.scheduler = scheduler;
        this.pause = pause;
        this.task = task;
    }

    synchronized void call() {
        if (due == null && !closed) {
            due = scheduler.schedule(this::run, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The task is not started any more. */
    synchronized void close() {
        closed = true;
        ScheduledFuture<?> waiting = due;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    private void run() {
        synchronized (this) {
            // before the task looks, so that a call during its look is not lost
            due = null;
            if (closed) {
                return;
            }
        }
        task.run();
    }
}
