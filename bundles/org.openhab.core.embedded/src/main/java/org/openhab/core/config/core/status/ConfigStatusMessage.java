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
package org.openhab.core.config.core.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Says what is the matter with one parameter of a configuration.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ConfigStatusMessage {

    /** How bad it is. */
    public enum Type {
        INFORMATION,
        WARNING,
        ERROR,
        PENDING
    }

    public final String parameterName;
    public final Type type;
    /** The text for users, once it has been translated. */
    public final @Nullable String message;

    public final @Nullable Integer statusCode;

    final @Nullable String messageKey;
    final Object @Nullable [] arguments;

    private ConfigStatusMessage(Builder builder) {
        this.parameterName = builder.parameterName;
        this.type = builder.type;
        this.message = null;
        this.statusCode = builder.statusCode;
        this.messageKey = builder.messageKeySuffix == null
                ? null
                : "config-status." + builder.type.name().toLowerCase(Locale.ENGLISH) + "." + builder.messageKeySuffix;
        this.arguments = builder.arguments;
    }

    @Override
    public int hashCode() {
        return Objects.hash(parameterName, type, messageKey, statusCode, Arrays.hashCode(arguments));
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof ConfigStatusMessage other
                && parameterName.equals(other.parameterName)
                && type == other.type
                && Objects.equals(messageKey, other.messageKey)
                && Objects.equals(statusCode, other.statusCode)
                && Arrays.equals(arguments, other.arguments);
    }

    @Override
    public String toString() {
        return "ConfigStatusMessage [parameterName=" + parameterName + ", type=" + type + ", messageKey=" + messageKey
                + ", arguments=" + Arrays.toString(arguments) + ", message=" + message + ", statusCode=" + statusCode
                + "]";
    }

    /** Puts a message together. */
    public static class Builder {

        private final String parameterName;
        private final Type type;
        private @Nullable String messageKeySuffix;
        private Object @Nullable [] arguments;
        private @Nullable Integer statusCode;

        private Builder(String parameterName, Type type) {
            this.parameterName = parameterName;
            this.type = type;
        }

        public static Builder information(String parameterName) {
            return new Builder(parameterName, Type.INFORMATION);
        }

        public static Builder warning(String parameterName) {
            return new Builder(parameterName, Type.WARNING);
        }

        public static Builder error(String parameterName) {
            return new Builder(parameterName, Type.ERROR);
        }

        public static Builder pending(String parameterName) {
            return new Builder(parameterName, Type.PENDING);
        }

        /** @param messageKeySuffix what follows {@code config-status.<type>.} in the bundle's texts */
        public Builder withMessageKeySuffix(String messageKeySuffix) {
            this.messageKeySuffix = messageKeySuffix;
            return this;
        }

        public Builder withArguments(Object... arguments) {
            this.arguments = arguments;
            return this;
        }

        public Builder withStatusCode(Integer statusCode) {
            this.statusCode = statusCode;
            return this;
        }

        public ConfigStatusMessage build() {
            return new ConfigStatusMessage(this);
        }
    }
}
