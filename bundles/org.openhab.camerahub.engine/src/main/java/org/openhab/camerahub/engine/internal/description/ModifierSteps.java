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
package org.openhab.camerahub.engine.internal.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Modifier;

/**
 * What each modifier of a camera does to its session description. {@link Modifier#DEL_XACCEPT} and
 * {@link Modifier#DEL_CACHE_CONTROL} concern headers, see {@link DescriptionHeaders}; {@link Modifier#ADD_CRLF} concerns
 * the finished text, see {@link SdpEditor}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ModifierSteps {

    private static final int AUDIO_KBITS = 50;
    private static final Pattern FRAMERATE = Pattern.compile("(?i)a=(x-)?framerate\\b.*");
    private static final Pattern FRAMESIZE = Pattern.compile("(?i)a=(x-)?framesize\\b.*");

    private ModifierSteps() {}

    /** The steps of the given modifiers, in the order in which they are declared. */
    static List<SdpStep> of(Set<Modifier> modifiers) {
        List<SdpStep> steps = new ArrayList<>();
        for (Modifier modifier : Modifier.values()) {
            if (modifiers.contains(modifier)) {
                steps.add(new SdpStep(modifier.token(), draft -> apply(modifier, draft)));
            }
        }
        return steps;
    }

    private static Draft apply(Modifier modifier, Draft draft) {
        return switch (modifier) {
            case DEL_AUDIO -> draft.keep(section -> !section.isAudio());
            case DEL_FRAMERATE -> withoutLines(draft, FRAMERATE);
            case DEL_FRAMESIZE -> withoutLines(draft, FRAMESIZE);
            case MOD_AUDIO -> draft.each(ModifierSteps::withAudioBandwidth);
            case MOD_NTP -> EchoSteps.point18SaysThatTheStreamIsLive(draft);
            case DEL_XACCEPT, DEL_CACHE_CONTROL, ADD_CRLF -> draft;
        };
    }

    private static Draft withoutLines(Draft draft, Pattern unwanted) {
        return draft.withoutSessionLines(unwanted.asMatchPredicate())
                .each(section -> section.withoutLines(unwanted.asMatchPredicate()));
    }

    private static Section withAudioBandwidth(Section section) {
        boolean stated = section.media().lines().stream().anyMatch(line -> line.startsWith("b="));
        return section.isAudio() && !stated ? section.with(section.media().withBandwidth("AS", AUDIO_KBITS)) : section;
    }
}
