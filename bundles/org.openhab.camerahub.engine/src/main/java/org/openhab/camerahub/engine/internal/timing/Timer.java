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
package org.openhab.camerahub.engine.internal.timing;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Something that is due once; starting it anew moves it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Timer {

    private @Nullable ScheduledFuture<?> running;

    public void start(EventLoop loop, Duration time, Runnable task) {
        stop();
        running = loop.schedule(
                () -> {
                    running = null;
                    task.run();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    public void stop() {
        ScheduledFuture<?> pending = running;
        if (pending != null) {
            pending.cancel(false);
            running = null;
        }
    }

    public boolean isRunning() {
        return running != null;
    }
}
