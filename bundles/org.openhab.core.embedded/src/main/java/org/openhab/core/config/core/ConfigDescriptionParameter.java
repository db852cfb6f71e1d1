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
package org.openhab.core.config.core;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A parameter of a configuration.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class ConfigDescriptionParameter {

    /** What its values are. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN
    }

    private final ConfigDescriptionParameterBuilder made;

    ConfigDescriptionParameter(ConfigDescriptionParameterBuilder made) {
        this.made = made;
    }

    public String getName() {
        return made.name;
    }

    public Type getType() {
        return made.type;
    }

    public @Nullable String getLabel() {
        return made.label;
    }

    public @Nullable String getDescription() {
        return made.description;
    }

    public @Nullable String getContext() {
        return made.context;
    }

    public @Nullable String getDefault() {
        return made.defaultValue;
    }

    public @Nullable String getGroupName() {
        return made.groupName;
    }

    public @Nullable String getUnit() {
        return made.unit;
    }

    public @Nullable BigDecimal getMinimum() {
        return made.minimum;
    }

    public @Nullable BigDecimal getMaximum() {
        return made.maximum;
    }

    public List<ParameterOption> getOptions() {
        return made.options;
    }

    public boolean isAdvanced() {
        return made.advanced;
    }

    public boolean isRequired() {
        return made.required;
    }

    public boolean isMultiple() {
        return made.multiple;
    }
}
