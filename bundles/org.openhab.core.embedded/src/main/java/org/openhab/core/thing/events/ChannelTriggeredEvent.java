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
package org.openhab.core.thing.events;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.events.AbstractEvent;
import org.openhab.core.thing.ChannelUID;

/**
 * A channel has triggered.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class ChannelTriggeredEvent extends AbstractEvent {

    public static final String TYPE = ChannelTriggeredEvent.class.getSimpleName();

    private final ChannelUID channel;
    private final String event;

    protected ChannelTriggeredEvent(
            String topic, String payload, @Nullable String source, String event, ChannelUID channel) {
        super(topic, payload, source);
        this.event = event;
        this.channel = channel;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    public ChannelUID getChannel() {
        return channel;
    }

    public String getEvent() {
        return event;
    }

    @Override
    public String toString() {
        return channel + " triggered" + (event.isEmpty() ? "" : " " + event);
    }
}
