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
package org.openhab.camerahub.engine.internal.live;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.hls.playlist.LivePlaylist;

/**
 * Players that wait until a live presentation is as they want it. Confined to the presentation's loop, but for the
 * promises, which anybody may cancel.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class PlaylistWaiters {

    private record Waiter(Predicate<LivePlaylist> wanted, Promise<LivePlaylist> promise) {}

    private final EventLoop loop;
    private final Supplier<HubException> late;
    private final List<Waiter> waiting = new ArrayList<>();

    /** @param late what those are told who have waited for too long */
    PlaylistWaiters(EventLoop loop, Supplier<HubException> late) {
        this.loop = loop;
        this.late = late;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** @param promise succeeds with the first playlist that is as {@code wanted}, fails after {@code patience} */
    void add(Predicate<LivePlaylist> wanted, Promise<LivePlaylist> promise, Duration patience) {
        Waiter waiter = new Waiter(wanted, promise);
        waiting.add(waiter);
        Future<?> end = loop.schedule(() -> giveUp(waiter), patience.toMillis(), TimeUnit.MILLISECONDS);
        promise.addListener(done -> {
            end.cancel(false);
            if (done.isCancelled()) {
                loop.execute(() -> waiting.remove(waiter));
            }
        });
    }

    private void giveUp(Waiter waiter) {
        if (waiting.remove(waiter)) {
            waiter.promise().tryFailure(late.get());
        }
    }

    void published(LivePlaylist now) {
        for (Iterator<Waiter> each = waiting.iterator(); each.hasNext(); ) {
            Waiter waiter = each.next();
            if (waiter.wanted().test(now)) {
                each.remove();
                waiter.promise().trySuccess(now);
            }
        }
    }

    /** Nothing is published any more. */
    void fail(HubException why) {
        waiting.forEach(waiter -> waiter.promise().tryFailure(why));
        waiting.clear();
    }
}
