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
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.type.ChannelTypeUID;

/**
 * A kind of thing.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ThingType(
        ThingTypeUID uid,
        boolean bridge,
        String label,
        List<ChannelEntry> channels,
        Map<String, String> properties,
        @Nullable String configUri,
        List<Parameter> ownParameters) {

    /** A channel that all things of this kind have. */
    public record ChannelEntry(
            String id,
            ChannelTypeUID type,
            @Nullable String label,
            @Nullable String description) {}
}
