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
package org.openhab.camerahub.engine.internal.viewer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The requests of a viewer, each in its turn: the next one is handled when the last one is answered, because answers
 * have to come in the order of their requests. Confined to the viewer's event loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Turns {

    /** Requests that may wait; no viewer has more than three under way. */
    private static final int MOST_WAITING = 32;

    private final Deque<Exchange> waiting = new ArrayDeque<>();
    private final Consumer<Exchange> handler;
    private @Nullable Exchange current;
    private boolean handling;
    private boolean over;

    /** @param handler answers a request, now or later */
    Turns(Consumer<Exchange> handler) {
        this.handler = handler;
    }

    boolean areFull() {
        return waiting.size() == MOST_WAITING;
    }

    void add(Exchange exchange) {
        waiting.add(exchange);
    }

    /** A loop, not a recursion: many requests may come in one read. */
    void next() {
        if (handling) {
            return;
        }
        handling = true;
        while (current == null && !waiting.isEmpty() && !over) {
            Exchange exchange = waiting.remove();
            current = exchange;
            handler.accept(exchange);
        }
        handling = false;
    }

    void answered(Exchange exchange) {
        if (current == exchange) {
            current = null;
            next();
        }
    }

    /** No other one is handled any more; the one that is may still be answered. */
    void end() {
        over = true;
    }

    /** Nobody is there to be answered. */
    void abandon() {
        Exchange open = current;
        if (open != null) {
            open.abandon();
        }
        current = null;
        waiting.clear();
    }
}
