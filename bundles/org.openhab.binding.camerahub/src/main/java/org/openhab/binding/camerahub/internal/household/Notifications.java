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

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners in the order of events, one at a time and outside all locks: added under the teller's lock, sent after
 * it. So a listener may call back, and two that tell each other cannot lock each other out.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class Notifications {

    private final Logger logger = LoggerFactory.getLogger(Notifications.class);
    private final Queue<@Nullable Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unsent = new AtomicInteger();

    /** To be called with the lock that guards the state which is told. */
    public void add(Runnable notification) {
        waiting.add(notification);
    }

    /** To be called without that lock; if another thread is sending already, that one sends these as well. */
    public void send() {
        if (unsent.getAndIncrement() > 0) {
            return;
        }
        int seen = 1;
        while (seen != 0) {
            for (@Nullable Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                run(next);
            }
            seen = unsent.addAndGet(-seen);
        }
    }

    private void run(Runnable notification) {
        try {
            notification.run();
        } catch (RuntimeException e) {
            logger.warn("A listener of the household failed; this is a fault of the add-on", e);
        }
    }
}
