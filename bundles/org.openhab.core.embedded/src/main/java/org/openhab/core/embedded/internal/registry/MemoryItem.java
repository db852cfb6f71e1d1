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
package org.openhab.core.embedded.internal.registry;

import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.items.GenericItem;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;

/**
 * An item of whatever type.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class MemoryItem extends GenericItem {

    private final ItemKind kind;

    public MemoryItem(String name, String type, @Nullable String label) {
        super(type, name);
        this.kind = ItemKind.of(type);
        setLabel(label);
    }

    @Override
    public List<Class<? extends State>> getAcceptedDataTypes() {
        return kind.states();
    }

    @Override
    public List<Class<? extends Command>> getAcceptedCommandTypes() {
        return kind.commands();
    }

    /** True if a file says the same about both; the state does not matter. */
    public boolean isDefinedAs(MemoryItem other) {
        return getName().equals(other.getName())
                && getType().equals(other.getType())
                && Objects.equals(getLabel(), other.getLabel())
                && Objects.equals(getCategory(), other.getCategory())
                && getTags().equals(other.getTags())
                && getGroupNames().equals(other.getGroupNames());
    }
}
