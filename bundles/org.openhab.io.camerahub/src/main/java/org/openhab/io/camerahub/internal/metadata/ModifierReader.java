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
package org.openhab.io.camerahub.internal.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.camera.ModifierRules;
import org.openhab.io.camerahub.ProblemKind;
import org.openhab.io.camerahub.internal.config.ModifierText;
import org.openhab.io.camerahub.internal.config.Numbers;
import org.openhab.io.camerahub.internal.original.Complaints;

/**
 * Reads a camera's modifiers from the details of a metadata entry, whatever its namespace:
 *
 * <pre>
 * del_audio=true                          one modifier
 * modifiers="del_audio,mod_ntp"           several; "/del_audio/mod_ntp" is understood as well
 * userAgentModifiers="stagefright: del_audio; AFT: del_audio, mod_ntp"   for some viewers only
 * </pre>
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ModifierReader {

    static final String MODIFIERS = "modifiers";
    /** The same by the name that it has in AlexaCamProxy4P3. */
    static final String ORIGINAL_MODIFIERS = "alexa_cam_modifiers";

    static final String USER_AGENT_MODIFIERS = "userAgentModifiers";

    private ModifierReader() {}

    /** True if {@link #read} makes something of a detail with this name. */
    static boolean knows(String key) {
        return isList(key)
                || USER_AGENT_MODIFIERS.equals(key)
                || Modifier.ofToken(key).isPresent();
    }

    /** @param complain takes each thing that makes no sense */
    static ModifierRules read(Map<String, Object> details, Complaints complain) {
        Set<Modifier> always = EnumSet.noneOf(Modifier.class);
        List<ModifierRules.UserAgentRule> byUserAgent = new ArrayList<>();
        details.forEach((key, value) -> {
            if (isList(key)) {
                always.addAll(modifiers(value, complain));
            } else if (USER_AGENT_MODIFIERS.equals(key)) {
                byUserAgent.addAll(userAgentRules(value, complain));
            }
        });
        // a single one that is false takes it out of the list again
        details.forEach((key, value) ->
                Modifier.ofToken(key).ifPresent(modifier -> switchOne(always, modifier, value, complain)));
        return new ModifierRules(always, byUserAgent);
    }

    private static boolean isList(String key) {
        return MODIFIERS.equals(key) || ORIGINAL_MODIFIERS.equals(key);
    }

    private static void switchOne(Set<Modifier> always, Modifier modifier, Object value, Complaints complain) {
        Optional<Boolean> on = Numbers.flag(value);
        if (on.isEmpty()) {
            complain.add(ProblemKind.FLAG, modifier.token());
        } else if (on.get()) {
            always.add(modifier);
        } else {
            always.remove(modifier);
        }
    }

    private static Set<Modifier> modifiers(Object value, Complaints complain) {
        ModifierText text = ModifierText.parse(value);
        text.unknown().forEach(token -> complain.add(ProblemKind.MODIFIER_UNKNOWN, token, known()));
        return text.modifiers();
    }

    private static List<ModifierRules.UserAgentRule> userAgentRules(Object value, Complaints complain) {
        List<ModifierRules.UserAgentRule> rules = new ArrayList<>();
        for (Object part : value instanceof Collection<?> parts ? parts : List.of(value)) {
            for (String rule : String.valueOf(part).split(";")) {
                int colon = rule.indexOf(':');
                if (colon > 0 && !rule.substring(0, colon).isBlank()) {
                    rules.add(new ModifierRules.UserAgentRule(
                            rule.substring(0, colon).strip(), modifiers(rule.substring(colon + 1), complain)));
                } else if (!rule.isBlank()) {
                    complain.add(ProblemKind.USER_AGENT_RULE, USER_AGENT_MODIFIERS);
                }
            }
        }
        return rules;
    }

    private static String known() {
        return String.join(
                ", ",
                EnumSet.allOf(Modifier.class).stream().map(Modifier::token).toList());
    }
}
