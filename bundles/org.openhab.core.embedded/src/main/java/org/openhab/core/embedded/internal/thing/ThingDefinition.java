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
package org.openhab.core.embedded.internal.thing;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.type.ChannelKind;

/**
 * A thing as a file describes it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ThingDefinition(
        ThingUID uid,
        boolean bridge,
        @Nullable ThingUID bridgeUid,
        @Nullable String label,
        @Nullable String location,
        Map<String, Object> configuration,
        List<ChannelDefinition> channels) {

    /** A channel that this thing has, beyond those that its type gives it, or with other parameters. */
    public record ChannelDefinition(
            String id,
            @Nullable String type,
            ChannelKind kind,
            @Nullable String itemType,
            @Nullable String label,
            @Nullable String description,
            Map<String, Object> configuration) {}

    /** The second segment of the name is the thing's type. */
    public ThingTypeUID type() {
        String[] segments = uid.getAsString().split(":");
        return new ThingTypeUID(segments[0], segments[1]);
    }
}
