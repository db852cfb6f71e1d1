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
package org.openhab.core.thing.link;

import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.registry.Identifiable;
import org.openhab.core.thing.UID;

/**
 * Connects an item with something else.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractLink implements Identifiable<String> {

    private final String itemName;

    protected AbstractLink(String itemName) {
        this.itemName = itemName;
    }

    public static String getIDFor(String itemName, UID uid) {
        return itemName + " -> " + uid;
    }

    @Override
    public String getUID() {
        return getIDFor(itemName, getLinkedUID());
    }

    public abstract UID getLinkedUID();

    public String getItemName() {
        return itemName;
    }

    @Override
    public int hashCode() {
        return Objects.hash(itemName, getLinkedUID());
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof AbstractLink other
                && itemName.equals(other.itemName)
                && getLinkedUID().equals(other.getLinkedUID());
    }

    @Override
    public String toString() {
        return getUID();
    }
}
