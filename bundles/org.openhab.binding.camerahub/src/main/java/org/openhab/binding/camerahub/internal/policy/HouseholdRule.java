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
package org.openhab.binding.camerahub.internal.policy;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.Switches;
import org.openhab.binding.camerahub.internal.night.Light;

/**
 * The rule by which the household decides about its cameras: a function of the policy, the situation and the commands,
 * nothing else. docs/household.md shows it as a table.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class HouseholdRule {

    /** A camera whose switches nobody has touched yet can be looked at, but does not watch by itself. */
    static final Switches UNTOUCHED = new Switches(true, false, false);

    private HouseholdRule() {}

    public static Decision decide(CameraPolicy policy, Situation situation, Commands commands, Instant now) {
        Decision decision = byPolicy(policy, situation, commands, now);
        if (policy.policy() == Policy.MANUAL || !overrides(policy, situation, commands, now)) {
            return decision;
        }
        Instant end = overrideEnd(policy, commands);
        return new Decision(commands.over(decision.switches()), Reason.COMMAND, earlier(decision.askAgain(), end));
    }

    /**
     * Whether commands beat the policy: until presence changes, or until the configured time is over, whichever comes
     * first, so that nobody who comes home is watched because of a command that somebody gave when the house was empty.
     */
    public static boolean overrides(CameraPolicy policy, Situation situation, Commands commands, Instant now) {
        if (commands.isEmpty() || situation.presenceSince().isAfter(commands.at())) {
            return false;
        }
        Instant end = overrideEnd(policy, commands);
        return end == null || now.isBefore(end);
    }

    private static Decision byPolicy(CameraPolicy policy, Situation situation, Commands commands, Instant now) {
        return switch (policy.policy()) {
            case MANUAL -> new Decision(commands.over(UNTOUCHED), Reason.MANUAL, null);
            case ALWAYS -> watching(situation, Reason.ALWAYS);
            case AWAY -> byPresence(policy, situation, now);
        };
    }

    private static Decision byPresence(CameraPolicy policy, Situation situation, Instant now) {
        return switch (situation.presence()) {
            case HOME -> new Decision(Switches.OFF, Reason.SOMEBODY_HOME, null);
            case UNKNOWN -> new Decision(Switches.OFF, Reason.PRESENCE_UNKNOWN, null);
            case AWAY -> {
                Instant watchedFrom = situation.presenceSince().plus(policy.privacyDelay());
                yield now.isBefore(watchedFrom)
                        ? new Decision(Switches.OFF, Reason.PRIVACY_DELAY, watchedFrom)
                        : watching(situation, Reason.NOBODY_HOME);
            }
        };
    }

    private static Decision watching(Situation situation, Reason reason) {
        return new Decision(new Switches(true, true, situation.light() == Light.NIGHT), reason, situation.lightUntil());
    }

    private static @Nullable Instant overrideEnd(CameraPolicy policy, Commands commands) {
        Duration time = policy.overrideTime();
        return time.isZero() ? null : commands.at().plus(time);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
