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
package org.openhab.core.service;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Chooses markers by type and identifier; without either it takes all.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ReadyMarkerFilter {

    private final @Nullable String type;
    private final @Nullable String identifier;

    public ReadyMarkerFilter() {
        this(null, null);
    }

    private ReadyMarkerFilter(@Nullable String type, @Nullable String identifier) {
        this.type = type;
        this.identifier = identifier;
    }

    public ReadyMarkerFilter withType(@Nullable String newType) {
        return new ReadyMarkerFilter(newType, identifier);
    }

    public ReadyMarkerFilter withIdentifier(@Nullable String newIdentifier) {
        return new ReadyMarkerFilter(type, newIdentifier);
    }

    public boolean apply(ReadyMarker readyMarker) {
        return (type == null || readyMarker.getType().equals(type))
                && (identifier == null || readyMarker.getIdentifier().equals(identifier));
    }
}
