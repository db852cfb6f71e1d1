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
package org.openhab.binding.camerahub.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.presence.Presence;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The states that a Thing's channels were given: only changes go to openHAB, and an item that is linked later gets the
 * state there is. Open between a handler's initialisation and its end: openHAB warns of updates that come later, which
 * a task that runs meanwhile cannot avoid by itself. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ChannelStates {

    private final BiConsumer<String, State> update;
    private final Map<String, @Nullable State> states = new HashMap<>();
    private boolean open;

    /** @param update hands a channel's state to openHAB */
    public ChannelStates(BiConsumer<String, State> update) {
        this.update = update;
    }

    public synchronized void open() {
        open = true;
    }

    /** Waits for an update that is under way; none goes to openHAB afterwards. */
    public synchronized void close() {
        open = false;
    }

    /** Nothing happens if the channel has this state already. */
    public synchronized void set(String channel, State state) {
        if (open && !state.equals(states.put(channel, state))) {
            update.accept(channel, state);
        }
    }

    /** The channel's state goes to openHAB even if it is the same: somebody has asked for it. */
    public synchronized void show(String channel, State state) {
        if (open) {
            states.put(channel, state);
            update.accept(channel, state);
        }
    }

    /** The state of a channel that shows whether somebody is at home. */
    public static State of(Presence presence) {
        return presence == Presence.UNKNOWN ? UnDefType.UNDEF : OnOffType.from(presence == Presence.HOME);
    }

    /** Hands over again what the channel was given. */
    public synchronized void repeat(String channel) {
        @Nullable State state = states.get(channel);
        if (open && state != null) {
            update.accept(channel, state);
        }
    }
}
