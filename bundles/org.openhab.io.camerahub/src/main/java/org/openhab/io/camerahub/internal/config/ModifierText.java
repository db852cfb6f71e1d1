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
package org.openhab.io.camerahub.internal.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Modifier;

/**
 * A list of modifiers as users write it: {@code del_audio, mod_ntp}, the original's {@code /del_audio/mod_ntp}, or a
 * list of such texts.
 *
 * @param unknown what is no modifier, as it was written
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ModifierText(Set<Modifier> modifiers, List<String> unknown) {

    private static final String SEPARATORS = "[/,;\\s]+";

    public static ModifierText parse(Object value) {
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        List<String> unknown = new ArrayList<>();
        for (Object part : value instanceof Collection<?> parts ? parts : List.of(value)) {
            for (String token : String.valueOf(part).split(SEPARATORS)) {
                if (!token.isEmpty()) {
                    Modifier.ofToken(token).ifPresentOrElse(modifiers::add, () -> unknown.add(token));
                }
            }
        }
        return new ModifierText(modifiers, unknown);
    }
}
