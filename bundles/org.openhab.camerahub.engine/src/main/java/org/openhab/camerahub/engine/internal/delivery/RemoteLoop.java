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
package org.openhab.camerahub.engine.internal.delivery;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.media.RunSlices;
import org.openhab.camerahub.engine.internal.stream.MediaRun;

/**
 * The subscribers on one other event loop. They get the runs of a read as one task. If that loop cannot keep up, runs
 * are dropped until it has and a key picture comes, so that neither memory nor delay grow.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class RemoteLoop {

    private static final long MOST_BYTES_UNDERWAY = 8 << 20;

    private final EventLoop loop;
    private final IntConsumer dropped;
    private final AtomicLong underway = new AtomicLong();
    private List<MediaRun> pending = new ArrayList<>();
    private Subscriber[] targets = {};
    private boolean dropping;

    /** @param dropped hears how many packets, counted for each subscriber, were left out */
    public RemoteLoop(EventLoop loop, IntConsumer dropped) {
        this.loop = loop;
        this.dropped = dropped;
    }

    public EventLoop loop() {
        return loop;
    }

    public boolean hasTargets() {
        return targets.length > 0;
    }

    /** Sends what is pending to whom it was meant for first. */
    public void targets(Subscriber[] now) {
        send();
        targets = now;
    }

    /**
     * @param key index of the last frame that starts a key picture, -1 if none does
     * @param waitForKey false if the stream has no video
     * @return bytes that are handed on, to all subscribers together
     */
    public long add(MediaRun run, int key, boolean waitForKey) {
        if (targets.length == 0) {
            return 0;
        }
        long behind = underway.get();
        if (dropping) {
            if (behind > MOST_BYTES_UNDERWAY / 2 || waitForKey && key < 0) {
                return drop(run.frames().count());
            }
            dropping = false;
            int first = Math.max(key, 0);
            drop(first);
            return enqueue(RunSlices.slice(run, first, run.frames().count()));
        }
        if (behind > MOST_BYTES_UNDERWAY) {
            dropping = true;
            return drop(run.frames().count());
        }
        run.frames().retain();
        return enqueue(run);
    }

    private long enqueue(MediaRun run) {
        long bytes = run.frames().data().readableBytes();
        underway.addAndGet(bytes);
        pending.add(run);
        return bytes * targets.length;
    }

    private long drop(int packets) {
        dropped.accept(packets * targets.length);
        return 0;
    }

    /** One task for everything that came since the last time. */
    public void send() {
        if (pending.isEmpty()) {
            return;
        }
        List<MediaRun> batch = pending;
        Subscriber[] to = targets;
        pending = new ArrayList<>(batch.size() + 2);
        post(() -> deliver(batch, to), batch);
    }

    /** Runs {@code task} behind everything that was sent so far; releases {@code borrowed} afterwards in any case. */
    public void post(Runnable task, List<MediaRun> borrowed) {
        try {
            loop.execute(() -> {
                try {
                    task.run();
                } finally {
                    borrowed.forEach(run -> run.frames().release());
                }
            });
        } catch (RejectedExecutionException e) {
            borrowed.forEach(run -> run.frames().release());
        }
    }

    private void deliver(List<MediaRun> batch, Subscriber[] to) {
        for (MediaRun run : batch) {
            underway.addAndGet(-run.frames().data().readableBytes());
            for (Subscriber subscriber : to) {
                subscriber.frames(run);
            }
        }
        for (Subscriber subscriber : to) {
            subscriber.flush();
        }
    }
}
