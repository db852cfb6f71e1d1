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
package org.openhab.camerahub.engine.internal.relay;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Promise;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;

/**
 * Those who wait for a camera's description, each with a time limit of its own. Confined to the stream's loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Waiters {

    private record Waiter(Promise<StreamDescription> promise, ScheduledFuture<?> limit) {}

    private final List<Waiter> waiting = new ArrayList<>();

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void add(EventLoop loop, Promise<StreamDescription> promise, long limitMillis, Runnable expired) {
        waiting.add(new Waiter(promise, loop.schedule(() -> expired.run(), limitMillis, TimeUnit.MILLISECONDS)));
    }

    /** Fails the oldest one: they have the same limit, so that they expire in order. */
    void failOldest(HubException why) {
        if (!waiting.isEmpty()) {
            waiting.remove(0).promise.tryFailure(why);
        }
    }

    void succeed(StreamDescription description) {
        for (Waiter waiter : take()) {
            waiter.promise.trySuccess(description);
        }
    }

    void fail(HubException why) {
        for (Waiter waiter : take()) {
            waiter.promise.tryFailure(why);
        }
    }

    private List<Waiter> take() {
        List<Waiter> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(waiter -> waiter.limit.cancel(false));
        return all;
    }
}
