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
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * What a thing is made of.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ThingParts(
        ThingTypeUID type,
        ThingUID uid,
        @Nullable ThingUID bridge,
        @Nullable String label,
        @Nullable String location,
        List<Channel> channels,
        Configuration configuration,
        Map<String, String> properties) {}
