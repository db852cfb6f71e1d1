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
package org.openhab.core.embedded.internal.handler;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.events.EventPublisher;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.events.ThingEventFactory;

/**
 * Sets statuses of things and tells of them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ThingStatuses {

    private final EventPublisher events;

    ThingStatuses(EventPublisher events) {
        this.events = events;
    }

    void set(Thing thing, ThingStatus status, ThingStatusDetail detail, @Nullable String description) {
        set(thing, new ThingStatusInfo(status, detail, description));
    }

    /** @return the former status */
    ThingStatusInfo set(Thing thing, ThingStatusInfo status) {
        ThingStatusInfo former;
        synchronized (thing) {
            former = thing.getStatusInfo();
            thing.setStatusInfo(status);
        }
        events.post(ThingEventFactory.createStatusInfoEvent(thing.getUID(), status));
        if (!former.equals(status)) {
            events.post(ThingEventFactory.createStatusInfoChangedEvent(thing.getUID(), status, former));
        }
        return former;
    }
}
