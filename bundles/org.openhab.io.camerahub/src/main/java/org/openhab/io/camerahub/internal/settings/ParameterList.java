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
package org.openhab.io.camerahub.internal.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.ConfigDescription;
import org.openhab.core.config.core.ConfigDescriptionParameter;
import org.openhab.core.config.core.ConfigDescriptionParameter.Type;
import org.openhab.core.config.core.ConfigDescriptionParameterGroup;
import org.openhab.io.camerahub.HubParameter;
import org.openhab.io.camerahub.internal.config.Numbers;
import org.openhab.io.camerahub.internal.config.ServiceSettingsReader;

/**
 * Puts openHAB's description of the parameters and the stored values together.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ParameterList {

    private static final String PASSWORD = "password";

    private final ConfigDescription description;
    private final Map<String, Object> stored;
    private final Map<String, String> groups = new HashMap<>();

    ParameterList(ConfigDescription description, Map<String, Object> stored) {
        this.description = description;
        this.stored = stored;
        for (ConfigDescriptionParameterGroup group : description.getParameterGroups()) {
            groups.put(group.getName(), orElse(group.getLabel(), group.getName()));
        }
    }

    List<HubParameter> all() {
        return description.getParameters().stream().map(this::parameter).toList();
    }

    private HubParameter parameter(ConfigDescriptionParameter parameter) {
        String name = parameter.getName();
        boolean password = PASSWORD.equals(parameter.getContext());
        List<String> texts = ServiceSettingsReader.texts(stored.get(name));
        String group = orElse(parameter.getGroupName(), "");
        return new HubParameter(
                name,
                orElse(parameter.getLabel(), name),
                orElse(parameter.getDescription(), ""),
                parameter.getType().name().toLowerCase(Locale.ROOT),
                groups.getOrDefault(group, group),
                orElse(parameter.getUnit(), ""),
                parameter.isAdvanced(),
                parameter.isRequired(),
                parameter.isMultiple(),
                password,
                orElse(parameter.getDefault(), ""),
                parameter.getMinimum(),
                parameter.getMaximum(),
                parameter.getOptions().stream()
                        .map(option -> new HubParameter.Option(option.getValue(), option.getLabel()))
                        .toList(),
                !texts.isEmpty(),
                password ? null : value(parameter, texts));
    }

    private static @Nullable Object value(ConfigDescriptionParameter parameter, List<String> texts) {
        if (parameter.isMultiple()) {
            return texts;
        }
        String text = texts.isEmpty() ? orElse(parameter.getDefault(), "") : String.join(",", texts);
        return parameter.getType() == Type.TEXT ? text : typed(parameter.getType(), text);
    }

    /** As it is stored if it is none: a wrong value is for the user to see. */
    private static Object typed(Type type, String text) {
        return type == Type.BOOLEAN
                ? Numbers.flag(text).<Object>map(flag -> flag).orElse(text)
                : Numbers.integer(text).<Object>map(number -> number).orElse(text);
    }

    private static String orElse(@Nullable String text, String fallback) {
        return text == null ? fallback : text;
    }
}
