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
 * Says that something is ready.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ReadyMarker {

    private final String type;
    private final String identifier;

    public ReadyMarker(String type, String identifier) {
        this.type = type;
        this.identifier = identifier;
    }

    public String getType() {
        return type;
    }

    public String getIdentifier() {
        return identifier;
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof ReadyMarker other && type.equals(other.type) && identifier.equals(other.identifier);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + identifier.hashCode();
    }

    @Override
    public String toString() {
        return type + "=" + identifier;
    }
}
