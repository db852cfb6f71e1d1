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
package org.openhab.core.config.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.thing.ThingUID;

/**
 * Tells the listeners of one service what it has found.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class DiscoveryAudience {

    private final DiscoveryService source;
    private final Map<ThingUID, DiscoveryResult> known = new LinkedHashMap<>();
    private final List<DiscoveryListener> listeners = new CopyOnWriteArrayList<>();

    DiscoveryAudience(DiscoveryService source) {
        this.source = source;
    }

    void add(DiscoveryListener listener) {
        List<DiscoveryResult> results;
        synchronized (known) {
            listeners.add(listener);
            results = List.copyOf(known.values());
        }
        results.forEach(result -> listener.thingDiscovered(source, result));
    }

    void remove(DiscoveryListener listener) {
        listeners.remove(listener);
    }

    void found(DiscoveryResult result) {
        synchronized (known) {
            known.put(result.getThingUID(), result);
        }
        tell(listener -> listener.thingDiscovered(source, result));
    }

    void lost(ThingUID thing) {
        synchronized (known) {
            known.remove(thing);
        }
        tell(listener -> listener.thingRemoved(source, thing));
    }

    private void tell(Consumer<DiscoveryListener> what) {
        ThreadPoolManager.getScheduledPool("discovery").execute(() -> listeners.forEach(what));
    }
}
