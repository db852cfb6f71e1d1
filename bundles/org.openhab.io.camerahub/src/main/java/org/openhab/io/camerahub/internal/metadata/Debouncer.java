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
 * Runs a task once after a burst of calls, so that a file with fifty cameras is one change.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Debouncer {

    private final ScheduledExecutorService scheduler;
    private final Duration quiet;
    private final Runnable task;
    private @Nullable ScheduledFuture<?> due;
    private boolean closed;

    /** @param quiet without a call, then the task runs */
    Debouncer(ScheduledExecutorService scheduler, Duration quiet, Runnable task) {
        this.scheduler = scheduler;
        this.quiet = quiet;
        this.task = task;
    }

    synchronized void call() {
        cancel();
        if (!closed) {
            due = scheduler.schedule(task, quiet.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The task is not started any more. */
    synchronized void close() {
        closed = true;
        cancel();
    }

    private void cancel() {
        ScheduledFuture<?> before = due;
        if (before != null) {
            before.cancel(false);
            due = null;
        }
    }
}
