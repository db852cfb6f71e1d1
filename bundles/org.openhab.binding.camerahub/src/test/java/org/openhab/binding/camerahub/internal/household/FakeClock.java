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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A clock that the test turns.
 *
 * @author Camera Hub authors - Initial contribution
 */
public class FakeClock implements HouseholdClock {

    private final List<Job> jobs = new ArrayList<>();
    private Instant now;

    public FakeClock(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized Runnable at(Instant moment, Runnable task) {
        Job job = new Job(moment, task);
        jobs.add(job);
        return () -> cancel(job);
    }

    @Override
    public void offload(Runnable task) {
        at(now(), task);
    }

    /** Lets time pass, and runs in their order the tasks that are due. */
    public void pass(Duration time) {
        Instant end = now().plus(time);
        for (Optional<Job> due = nextUntil(end); due.isPresent(); due = nextUntil(end)) {
            due.get().task.run();
        }
        turnTo(end);
    }

    /** How many tasks wait. */
    public synchronized int waiting() {
        return jobs.size();
    }

    private synchronized Optional<Job> nextUntil(Instant end) {
        Optional<Job> next =
                jobs.stream().filter(job -> !job.moment.isAfter(end)).min(Comparator.comparing(Job::moment));
        next.ifPresent(job -> {
            jobs.remove(job);
            turnTo(job.moment);
        });
        return next;
    }

    private synchronized void turnTo(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }

    private synchronized void cancel(Job job) {
        jobs.removeIf(other -> other == job);
    }

    private record Job(Instant moment, Runnable task) {}
}
