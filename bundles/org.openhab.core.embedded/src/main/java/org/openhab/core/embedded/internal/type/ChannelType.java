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

import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;

/**
 * A kind of channel.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ChannelType(
        ChannelTypeUID uid,
        ChannelKind kind,
        @Nullable String itemType,
        String label,
        @Nullable String description,
        Set<String> tags,
        @Nullable AutoUpdatePolicy autoUpdatePolicy) {}
