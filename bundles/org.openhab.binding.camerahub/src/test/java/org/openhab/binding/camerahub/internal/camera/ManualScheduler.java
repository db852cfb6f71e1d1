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

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A scheduler whose time passes when the test says so; what is to be done at once is done at once.
 *
 * @author Camera Hub authors - Initial contribution
 */
public class ManualScheduler {

    private record Task(long due, Runnable run) {}

    private final List<Task> waiting = new ArrayList<>();
    private final ScheduledExecutorService executor = mock(ScheduledExecutorService.class);
    private long now;

    public ManualScheduler() {
        doAnswer(call -> {
                    call.<Runnable>getArgument(0).run();
                    return null;
                })
                .when(executor)
                .execute(any());
        when(executor.schedule(any(Runnable.class), anyLong(), any())).thenAnswer(call -> {
            TimeUnit unit = call.getArgument(2);
            Task task = new Task(now + unit.toNanos(call.<Long>getArgument(1)), call.getArgument(0));
            waiting.add(task);
            ScheduledFuture<?> future = mock(ScheduledFuture.class);
            when(future.cancel(anyBoolean())).thenAnswer(cancel -> waiting.removeIf(one -> one == task));
            return future;
        });
    }

    public ScheduledExecutorService executor() {
        return executor;
    }

    /** How many tasks are due some time. */
    public int waiting() {
        return waiting.size();
    }

    /** Lets time pass, and runs what becomes due in it. */
    public void pass(Duration time) {
        long end = now + time.toNanos();
        for (Optional<Task> next = next(end); next.isPresent(); next = next(end)) {
            waiting.remove(next.get());
            now = Math.max(now, next.get().due());
            next.get().run().run();
        }
        now = end;
    }

    private Optional<Task> next(long end) {
        return waiting.stream().filter(task -> task.due() <= end).min(Comparator.comparingLong(Task::due));
    }
}
