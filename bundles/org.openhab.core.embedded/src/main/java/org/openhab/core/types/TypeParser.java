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
package org.openhab.core.types;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Finds the first of several types that understands a text.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class TypeParser {

    private static final String CORE_TYPES = "org.openhab.core.library.types.";

    private TypeParser() {}

    /** The value of a type that is named by its simple class name; null if there is no such type or value. */
    public static @Nullable Type parseType(String typeName, String input) {
        try {
            return parse(Class.forName(CORE_TYPES + typeName).asSubclass(Type.class), input);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    public static @Nullable State parseState(List<Class<? extends State>> types, String s) {
        for (Class<? extends State> type : types) {
            State state = parse(type, s);
            if (state != null) {
                return state;
            }
        }
        return null;
    }

    public static @Nullable Command parseCommand(List<Class<? extends Command>> types, String s) {
        for (Class<? extends Command> type : types) {
            Command command = parse(type, s);
            if (command != null) {
                return command;
            }
        }
        return null;
    }

    private static <T extends Type> @Nullable T parse(Class<T> type, String text) {
        try {
            return type.cast(type.getMethod("valueOf", String.class).invoke(null, text));
        } catch (ReflectiveOperationException e) {
            // Not a text of this type: the next one is asked.
            return null;
        }
    }
}
