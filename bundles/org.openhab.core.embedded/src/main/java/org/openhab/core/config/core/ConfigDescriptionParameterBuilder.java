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
 * Makes parameters, whose values it holds.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class ConfigDescriptionParameterBuilder {

    final String name;
    final ConfigDescriptionParameter.Type type;

    @Nullable
    String label;

    @Nullable
    String description;

    @Nullable
    String context;

    @Nullable
    String defaultValue;

    @Nullable
    String groupName;

    @Nullable
    String unit;

    @Nullable
    BigDecimal minimum;

    @Nullable
    BigDecimal maximum;

    List<ParameterOption> options = List.of();
    boolean advanced;
    boolean required;
    boolean multiple;

    private ConfigDescriptionParameterBuilder(String name, ConfigDescriptionParameter.Type type) {
        this.name = name;
        this.type = type;
    }

    public static ConfigDescriptionParameterBuilder create(String name, ConfigDescriptionParameter.Type type) {
        return new ConfigDescriptionParameterBuilder(name, type);
    }

    public ConfigDescriptionParameterBuilder withLabel(@Nullable String value) {
        label = value;
        return this;
    }

    public ConfigDescriptionParameterBuilder withDescription(@Nullable String value) {
        description = value;
        return this;
    }

    public ConfigDescriptionParameterBuilder withContext(@Nullable String value) {
        context = value;
        return this;
    }

    public ConfigDescriptionParameterBuilder withDefault(@Nullable String value) {
        defaultValue = value;
        return this;
    }

    public ConfigDescriptionParameterBuilder withGroupName(@Nullable String value) {
        groupName = value;
        return this;
    }

    public ConfigDescriptionParameterBuilder withUnit(@Nullable String value) {
        unit = value;
        return this;
    }

    public ConfigDescriptionParameterBuilder withMinimum(@Nullable BigDecimal value) {
        minimum = value;
        return this;
    }

    public ConfigDescriptionParameterBuilder withMaximum(@Nullable BigDecimal value) {
        maximum = value;
        return this;
    }

    public ConfigDescriptionParameterBuilder withOptions(@Nullable List<ParameterOption> values) {
        options = values == null ? List.of() : List.copyOf(values);
        return this;
    }

    public ConfigDescriptionParameterBuilder withAdvanced(@Nullable Boolean value) {
        advanced = Boolean.TRUE.equals(value);
        return this;
    }

    public ConfigDescriptionParameterBuilder withRequired(@Nullable Boolean value) {
        required = Boolean.TRUE.equals(value);
        return this;
    }

    public ConfigDescriptionParameterBuilder withMultiple(@Nullable Boolean value) {
        multiple = Boolean.TRUE.equals(value);
        return this;
    }

    public ConfigDescriptionParameter build() {
        return new ConfigDescriptionParameter(this);
    }
}
