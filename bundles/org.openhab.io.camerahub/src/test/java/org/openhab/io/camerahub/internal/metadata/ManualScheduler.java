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

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;

/**
 * A scheduler whose time passes when the test says so.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ManualScheduler {

    private final List<Runnable> due = new ArrayList<>();
    private final ScheduledExecutorService executor = mock(ScheduledExecutorService.class);

    ManualScheduler() {
        when(executor.schedule(any(Runnable.class), anyLong(), any())).thenAnswer(call -> {
            Runnable task = call.getArgument(0);
            // a task of its own, since the same one may be due twice
            Runnable entry = task::run;
            due.add(entry);
            ScheduledFuture<?> future = mock(ScheduledFuture.class);
            when(future.cancel(anyBoolean())).thenAnswer(cancel -> due.remove(entry));
            return future;
        });
    }

    ScheduledExecutorService executor() {
        return executor;
    }

    int waiting() {
        return due.size();
    }

    /** Runs what is due. */
    void pass() {
        List<Runnable> now = List.copyOf(due);
        due.clear();
        now.forEach(Runnable::run);
    }
}
