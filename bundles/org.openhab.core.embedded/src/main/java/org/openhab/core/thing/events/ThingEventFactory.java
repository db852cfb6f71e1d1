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

import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.events.AbstractEventFactory;
import org.openhab.core.events.Event;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;

/**
 * Makes events about things.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class ThingEventFactory extends AbstractEventFactory {

    private record Trigger(String event, String channel) {}

    private record Status(
            String status, String statusDetail, @Nullable String description) {

        static Status of(ThingStatusInfo info) {
            return new Status(info.getStatus().name(), info.getStatusDetail().name(), info.getDescription());
        }

        ThingStatusInfo info() {
            return new ThingStatusInfo(
                    ThingStatus.valueOf(status), ThingStatusDetail.valueOf(statusDetail), description);
        }
    }

    public ThingEventFactory() {
        super(Set.of(ChannelTriggeredEvent.TYPE, ThingStatusInfoEvent.TYPE, ThingStatusInfoChangedEvent.TYPE));
    }

    @Override
    protected Event createEventByType(String eventType, String topic, String payload, @Nullable String source)
            throws Exception {
        if (eventType.equals(ChannelTriggeredEvent.TYPE)) {
            Trigger trigger = deserializePayload(payload, Trigger.class);
            return new ChannelTriggeredEvent(
                    topic, payload, source, trigger.event(), new ChannelUID(trigger.channel()));
        }
        ThingUID thing = new ThingUID(getTopicElements(topic)[2]);
        if (eventType.equals(ThingStatusInfoEvent.TYPE)) {
            return new ThingStatusInfoEvent(
                    topic,
                    payload,
                    thing,
                    deserializePayload(payload, Status.class).info());
        }
        Status[] change = deserializePayload(payload, Status[].class);
        return new ThingStatusInfoChangedEvent(topic, payload, thing, change[0].info(), change[1].info());
    }

    public static ChannelTriggeredEvent createTriggerEvent(String event, ChannelUID channelUID) {
        return new ChannelTriggeredEvent(
                "openhab/channels/" + channelUID + "/triggered",
                serializePayload(new Trigger(event, channelUID.getAsString())),
                null,
                event,
                channelUID);
    }

    public static ThingStatusInfoEvent createStatusInfoEvent(ThingUID thingUID, ThingStatusInfo thingStatusInfo) {
        return new ThingStatusInfoEvent(
                "openhab/things/" + thingUID + "/status",
                serializePayload(Status.of(thingStatusInfo)),
                thingUID,
                thingStatusInfo);
    }

    public static ThingStatusInfoChangedEvent createStatusInfoChangedEvent(
            ThingUID thingUID, ThingStatusInfo thingStatusInfo, ThingStatusInfo oldThingStatusInfo) {
        return new ThingStatusInfoChangedEvent(
                "openhab/things/" + thingUID + "/statuschanged",
                serializePayload(List.of(Status.of(thingStatusInfo), Status.of(oldThingStatusInfo))),
                thingUID,
                thingStatusInfo,
                oldThingStatusInfo);
    }
}
