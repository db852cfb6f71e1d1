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
package org.openhab.camerahub.engine.camera;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The modifiers of a camera: those for every viewer, and those only for viewers whose User-Agent contains a text.
 *
 * @param always for every viewer
 * @param byUserAgent added for matching viewers
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ModifierRules(Set<Modifier> always, List<UserAgentRule> byUserAgent) {

    public static final ModifierRules NONE = new ModifierRules(Set.of(), List.of());

    /**
     * @param userAgentPart compared without regard to case, e.g. {@code stagefright}
     */
    public record UserAgentRule(String userAgentPart, Set<Modifier> modifiers) {
        public UserAgentRule {
            modifiers = Set.copyOf(modifiers);
        }
    }

    public ModifierRules {
        always = Set.copyOf(always);
        byUserAgent = List.copyOf(byUserAgent);
    }

    /** Both together: what either asks for is done. */
    public ModifierRules and(ModifierRules other) {
        EnumSet<Modifier> together = EnumSet.noneOf(Modifier.class);
        together.addAll(always);
        together.addAll(other.always);
        return new ModifierRules(
                together,
                Stream.concat(byUserAgent.stream(), other.byUserAgent.stream())
                        .distinct()
                        .toList());
    }

    /** The modifiers for a viewer that calls itself {@code userAgent} (empty if it does not say). */
    public Set<Modifier> forUserAgent(String userAgent) {
        EnumSet<Modifier> result = EnumSet.noneOf(Modifier.class);
        result.addAll(always);
        String lower = userAgent.toLowerCase(Locale.ROOT);
        for (UserAgentRule rule : byUserAgent) {
            if (lower.contains(rule.userAgentPart().toLowerCase(Locale.ROOT))) {
                result.addAll(rule.modifiers());
            }
        }
        return result;
    }
}
