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
package org.openhab.binding.camerahub.internal.household;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.ThreadPoolManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The household's time by the clock of the machine. That clock may be set, and stands still while a machine sleeps, so
 * a distant moment is looked at again every few minutes.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = HouseholdClock.class)
public class SystemClock implements HouseholdClock {

    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(5);

    private final Logger logger = LoggerFactory.getLogger(SystemClock.class);
    private final ScheduledExecutorService scheduler = ThreadPoolManager.getScheduledPool("camerahub-household");

    private final ScheduledExecutorService slow = ThreadPoolManager.getScheduledPool("camerahub-household-slow");

    @Activate
    public SystemClock() {}

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Runnable at(Instant moment, Runnable task) {
        Job job = new Job(moment, task);
        job.sleep();
        return job::cancel;
    }

    @Override
    public void offload(Runnable task) {
        slow.execute(() -> run(task));
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            logger.warn("A task of the household failed; this is a fault of the add-on", e);
        }
    }

    private final class Job implements Runnable {

        private final Instant moment;
        private final Runnable task;
        private final AtomicReference<@Nullable Future<?>> sleeping = new AtomicReference<>();
        private volatile boolean cancelled;

        Job(Instant moment, Runnable task) {
            this.moment = moment;
            this.task = task;
        }

        void sleep() {
            long millis = Duration.between(now(), moment).toMillis();
            long part = Math.max(0, Math.min(millis, LONGEST_SLEEP.toMillis()));
            sleeping.set(scheduler.schedule(this, part, TimeUnit.MILLISECONDS));
            if (cancelled) {
                cancel();
            }
        }

        void cancel() {
            cancelled = true;
            Future<?> future = sleeping.get();
            if (future != null) {
                future.cancel(false);
            }
        }

        @Override
        public void run() {
            if (cancelled) {
                return;
            }
            if (now().isBefore(moment)) {
                sleep();
                return;
            }
            SystemClock.this.run(task);
        }
    }
}
