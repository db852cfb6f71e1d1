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

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.OpenClosedType;
import org.openhab.core.library.types.PercentType;
import org.openhab.core.library.types.PointType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * What items of a type take. The order matters: a text becomes the first type that understands it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record ItemKind(List<Class<? extends State>> states, List<Class<? extends Command>> commands) {

    /** @param type may have a dimension: {@code Number:DataAmount} */
    static ItemKind of(String type) {
        return switch (type.split(":")[0]) {
            case "Switch" -> kind(OnOffType.class).with(OnOffType.class);
            case "Contact" -> kind(OpenClosedType.class);
            case "Dimmer" -> kind(PercentType.class, OnOffType.class).with(PercentType.class, OnOffType.class);
            case "Number" -> number(type);
            case "DateTime" -> kind(DateTimeType.class).with(DateTimeType.class);
            case "Image" -> kind(RawType.class);
            case "Location" -> kind(PointType.class).with(PointType.class);
            default -> kind(StringType.class, DateTimeType.class).with(StringType.class);
        };
    }

    private static ItemKind number(String type) {
        return type.contains(":")
                ? kind(QuantityType.class, DecimalType.class).with(QuantityType.class, DecimalType.class)
                : kind(DecimalType.class, QuantityType.class).with(DecimalType.class, QuantityType.class);
    }

    @SafeVarargs
    private static ItemKind kind(Class<? extends State>... states) {
        List<Class<? extends State>> all = new ArrayList<>(List.of(states));
        all.add(UnDefType.class);
        return new ItemKind(List.copyOf(all), List.of(RefreshType.class));
    }

    @SafeVarargs
    private ItemKind with(Class<? extends Command>... commands) {
        List<Class<? extends Command>> all = new ArrayList<>(List.of(commands));
        all.add(RefreshType.class);
        return new ItemKind(states, List.copyOf(all));
    }
}
