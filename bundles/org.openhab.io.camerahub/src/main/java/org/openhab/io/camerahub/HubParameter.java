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
package org.openhab.io.camerahub;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A parameter of the service as an editor shows it.
 *
 * @param name in the configuration
 * @param type {@code text}, {@code integer} or {@code boolean}
 * @param group label of the group it belongs to
 * @param unit of a number, empty if it has none
 * @param multiple whether the value is a list
 * @param password whether it is a secret: then {@code value} is null
 * @param defaultValue as text, empty if there is none
 * @param options the values that may be chosen, all that is allowed unless empty
 * @param isSet whether the configuration has a value of its own
 * @param value what is configured, else the default: a text, a number, a truth value or a list of texts; null for secrets
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HubParameter(
        String name,
        String label,
        String description,
        String type,
        String group,
        String unit,
        boolean advanced,
        boolean required,
        boolean multiple,
        boolean password,
        String defaultValue,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<Option> options,
        boolean isSet,
        @Nullable Object value) {

    /** A value and what it is called. */
    public record Option(String value, String label) {}

    public HubParameter {
        options = List.copyOf(options);
    }

    /** Without the value: accounts among others. */
    @Override
    public String toString() {
        return "HubParameter[" + name + "]";
    }
}
