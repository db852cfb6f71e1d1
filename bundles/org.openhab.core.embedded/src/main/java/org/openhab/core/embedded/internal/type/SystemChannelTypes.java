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
package org.openhab.core.embedded.internal.type;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;

/**
 * The kinds of channels that openHAB itself brings, as far as cameras and persons may have a use for them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class SystemChannelTypes {

    private static final String SYSTEM = "system";

    private static final List<ChannelType> ALL = List.of(
            state("motion", "Switch", "Motion", "Status", "Presence"),
            state("power", "Switch", "Power", "Switch", "Power"),
            state("location", "Location", "Location", "Measurement"),
            state("mute", "Switch", "Mute", "Switch", "SoundVolume"),
            state("volume", "Dimmer", "Volume", "Control", "SoundVolume"),
            state("signal-strength", "Number", "Signal Strength", "Measurement", "Level"),
            state("low-battery", "Switch", "Low Battery", "LowBattery", "Energy"),
            state("battery-level", "Number", "Battery Level", "Measurement", "Energy"),
            state("brightness", "Dimmer", "Brightness", "Control", "Light"),
            trigger("trigger", "Trigger"),
            trigger("rawbutton", "Raw Button"),
            trigger("button", "Button"),
            trigger("rawrocker", "Raw Rocker Button"));

    private SystemChannelTypes() {}

    static Map<ChannelTypeUID, ChannelType> all() {
        return ALL.stream().collect(Collectors.toMap(ChannelType::uid, type -> type));
    }

    private static ChannelType state(String id, String itemType, String label, String... tags) {
        return new ChannelType(
                new ChannelTypeUID(SYSTEM, id), ChannelKind.STATE, itemType, label, null, Set.of(tags), null);
    }

    private static ChannelType trigger(String id, String label) {
        return new ChannelType(new ChannelTypeUID(SYSTEM, id), ChannelKind.TRIGGER, null, label, null, Set.of(), null);
    }
}
