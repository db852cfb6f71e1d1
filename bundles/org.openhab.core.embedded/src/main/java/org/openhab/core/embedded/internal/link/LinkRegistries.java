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
package org.openhab.core.embedded.internal.link;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.items.ItemRegistry;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;

/**
 * Makes the registry of links, whose class lets nobody else do so.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class LinkRegistries {

    private static final AtomicReference<BiFunction<ThingRegistry, ItemRegistry, ItemChannelLinkRegistry>> CONSTRUCTOR =
            new AtomicReference<>();

    private LinkRegistries() {}

    /** Called by the class itself when it is loaded. */
    public static void acceptConstructor(BiFunction<ThingRegistry, ItemRegistry, ItemChannelLinkRegistry> constructor) {
        CONSTRUCTOR.set(constructor);
    }

    public static ItemChannelLinkRegistry create(ThingRegistry things, ItemRegistry items) {
        try {
            Class.forName(
                    ItemChannelLinkRegistry.class.getName(), true, ItemChannelLinkRegistry.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return CONSTRUCTOR.get().apply(things, items);
    }
}
