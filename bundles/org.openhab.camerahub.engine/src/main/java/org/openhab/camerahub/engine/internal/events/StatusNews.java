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
package org.openhab.camerahub.engine.internal.events;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.log.RingLog;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.camerahub.engine.monitor.Registration;

/**
 * Tells listeners and the log what is new in the hub's status, one change after the other.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class StatusNews {

    private final Supplier<HubStatus> status;
    private final RingLog log;
    private final List<Consumer<HubStatus>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable HubStatus told;

    /** @param status gives the status of the moment; may take the hub's lock, which callers here must not hold */
    public StatusNews(Supplier<HubStatus> status, RingLog log) {
        this.status = status;
        this.log = log;
    }

    public synchronized Registration listen(Consumer<HubStatus> listener) {
        listeners.add(listener);
        listener.accept(status.get());
        return () -> listeners.remove(listener);
    }

    public synchronized void publish() {
        HubStatus now = status.get();
        HubStatus before = told;
        if (now.equals(before)) {
            return;
        }
        told = now;
        write(before, now);
        listeners.forEach(listener -> listener.accept(now));
    }

    private void write(@Nullable HubStatus before, HubStatus now) {
        for (HubException fault : now.faults()) {
            if (before == null || !before.faults().contains(fault)) {
                log.fault(fault);
            }
        }
        InetSocketAddress listening = now.listening();
        if (listening != null && (before == null || !listening.equals(before.listening()))) {
            log.note(
                    Direction.NOTE,
                    "open " + listening,
                    "Viewers are served on " + listening + " with " + now.tls() + " and " + now.transport());
        }
        for (HubWarning warning : now.warnings()) {
            if (before == null || !before.warnings().contains(warning)) {
                log.warning(warning.message());
            }
        }
    }
}
