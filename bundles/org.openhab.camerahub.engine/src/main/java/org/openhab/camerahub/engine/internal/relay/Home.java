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
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The event loop to which a stream is confined while it does anything. A stream at rest has none and may wake up on
 * the loop of whoever wants it next, so that camera and viewer share a loop and frames need not change threads.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Home {

    private @Nullable EventLoop loop;

    /** Runs {@code task} at home, now if this is the place; {@code preferred} becomes home if there is none. */
    void run(EventLoop preferred, Runnable task) {
        EventLoop home = claim(preferred);
        if (home.inEventLoop()) {
            task.run();
        } else {
            post(home, task);
        }
    }

    /** Like {@link #run}, but never from inside of this call. */
    void runLater(EventLoop preferred, Runnable task) {
        post(claim(preferred), task);
    }

    /** True on the loop where the stream lives. */
    synchronized boolean isHere() {
        EventLoop home = loop;
        return home != null && home.inEventLoop();
    }

    /** Where the stream lives now; to be called at home only. */
    synchronized EventLoop loop() {
        EventLoop home = loop;
        if (home == null) {
            throw new IllegalStateException("The stream is at rest");
        }
        return home;
    }

    /** The stream is at rest: no timer runs, nothing is open. To be called at home only. */
    synchronized void leave() {
        loop = null;
    }

    private synchronized EventLoop claim(EventLoop preferred) {
        EventLoop home = loop;
        if (home == null) {
            home = preferred;
            loop = home;
        }
        return home;
    }

    private void post(EventLoop home, Runnable task) {
        try {
            // Asked again on arrival: by then the stream may have come to rest and moved.
            home.execute(() -> run(home, task));
        } catch (RejectedExecutionException e) {
            // The loops are shut down: with them everything that could be told is gone.
            leave();
        }
    }
}
