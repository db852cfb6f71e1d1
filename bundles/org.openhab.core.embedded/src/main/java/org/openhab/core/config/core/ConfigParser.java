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

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns parameters into typed values and objects with fields.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ConfigParser {

    private static final Logger LOGGER = LoggerFactory.getLogger(ConfigParser.class);

    private ConfigParser() {}

    /** @return null if the class has no constructor without parameters */
    public static <T> @Nullable T configurationAs(
            Map<String, @Nullable Object> properties, Class<T> configurationClass) {
        T configuration;
        try {
            configuration = configurationClass.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            return null;
        }
        for (Class<?> type = configurationClass; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isFinal(field.getModifiers()) && !field.isSynthetic()) {
                    set(configuration, field, properties.get(field.getName()));
                }
            }
        }
        return configuration;
    }

    private static void set(Object configuration, Field field, @Nullable Object value) {
        if (value == null) {
            return;
        }
        Object typed = Collection.class.isAssignableFrom(field.getType())
                ? collection(field, value)
                : valueAs(value, field.getType());
        if (typed == null) {
            LOGGER.warn("Could not set value for field '{}': it is no {}", field.getName(), field.getType());
            return;
        }
        try {
            field.setAccessible(true);
            field.set(configuration, typed);
        } catch (IllegalAccessException e) {
            LOGGER.warn("Could not set field '{}': {}", field.getName(), e.getMessage());
        }
    }

    private static Object collection(Field field, Object value) {
        Collection<Object> result =
                Set.class.isAssignableFrom(field.getType()) ? new LinkedHashSet<>() : new ArrayList<>();
        java.lang.reflect.Type generic = field.getGenericType();
        Class<?> element = generic instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments()[0] instanceof Class<?> argument
                ? argument
                : Object.class;
        for (Object each : value instanceof Collection<?> many ? many : List.of(value)) {
            Object typed = valueAs(each, element);
            if (typed != null) {
                result.add(typed);
            }
        }
        return result;
    }

    public static <T> T valueAsOrElse(@Nullable Object value, Class<T> type, T defaultValue) {
        T typed = valueAs(value, type);
        return typed == null ? defaultValue : typed;
    }

    /** @return null if there is no value or it cannot be one of that type */
    @SuppressWarnings("unchecked")
    public static <T> @Nullable T valueAs(@Nullable Object value, Class<T> type) {
        if (value == null || type.isInstance(value)) {
            return (T) value;
        }
        Object result = null;
        try {
            if (Collection.class.isAssignableFrom(type)) {
                result = List.of(value);
            } else if (type == String.class) {
                result = value.toString();
            } else if (type == Boolean.class || type == boolean.class) {
                result = value instanceof Boolean ? value : Boolean.valueOf(value.toString());
            } else if (type.isEnum()) {
                result = constant(type, value.toString());
            } else if (value instanceof Number || value instanceof String) {
                result = number(new BigDecimal(value.toString().strip()), type);
            }
        } catch (IllegalArgumentException e) {
            // A text that is none of these: there is no such value.
            return null;
        }
        return (T) result;
    }

    private static @Nullable Object constant(Class<?> type, String name) {
        for (@Nullable Object constant : type.getEnumConstants()) {
            if (constant instanceof Enum<?> named && named.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static @Nullable Object number(BigDecimal number, Class<?> type) {
        if (type == Integer.class || type == int.class) {
            return number.intValue();
        } else if (type == Long.class || type == long.class) {
            return number.longValue();
        } else if (type == Double.class || type == double.class) {
            return number.doubleValue();
        } else if (type == Float.class || type == float.class) {
            return number.floatValue();
        } else if (type == Short.class || type == short.class) {
            return number.shortValue();
        } else if (type == Byte.class || type == byte.class) {
            return number.byteValue();
        }
        return type == BigDecimal.class ? number : null;
    }
}
