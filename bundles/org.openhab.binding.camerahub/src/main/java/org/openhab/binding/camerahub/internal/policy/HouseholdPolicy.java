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

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.household.Notifications;
import org.openhab.binding.camerahub.internal.night.HouseholdNight;
import org.openhab.binding.camerahub.internal.night.NightState;
import org.openhab.binding.camerahub.internal.presence.HomeState;
import org.openhab.binding.camerahub.internal.presence.HouseholdPresence;
import org.openhab.core.storage.StorageService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Decides about the household's cameras: asks the rule whenever presence changes, somebody commands, or the moment has
 * come that the rule has named. Commands are kept over a restart.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = HouseholdPolicy.class)
public class HouseholdPolicy {

    private final HouseholdClock clock;
    private final HouseholdNight night;
    private final CommandStore store;
    private final Map<String, @Nullable Member> members = new HashMap<>();
    private final Notifications notifications = new Notifications();
    private final Runnable endOfPresence;
    private final Runnable endOfNight;
    private HomeState home = HomeState.UNKNOWN;

    @Activate
    public HouseholdPolicy(
            @Reference HouseholdClock clock,
            @Reference HouseholdNight night,
            @Reference HouseholdPresence presence,
            @Reference StorageService storageService) {
        this.clock = clock;
        this.night = night;
        store = new CommandStore(storageService);
        endOfPresence = presence.listen(this::presenceChanged);
        endOfNight = night.listen(this::decideAll);
    }

    @Deactivate
    public synchronized void deactivate() {
        endOfPresence.run();
        endOfNight.run();
        List.copyOf(members.keySet()).forEach(this::remove);
    }

    /**
     * A camera's Thing has come, or has another policy now.
     *
     * @param listener is told the decision at once and after each change, one at a time
     */
    public void add(String cameraId, CameraPolicy policy, Consumer<Decision> listener) {
        change(() -> {
            Member former = members.get(cameraId);
            if (former != null) {
                former.cancel.run();
            }
            Member member = new Member(policy, store.get(cameraId), listener);
            members.put(cameraId, member);
            decide(cameraId, member);
        });
    }

    /** A camera's Thing has gone, perhaps for a moment only. */
    public synchronized void remove(String cameraId) {
        Member member = members.remove(cameraId);
        if (member != null) {
            member.cancel.run();
        }
    }

    /** A camera's Thing has been deleted. */
    public synchronized void forget(String cameraId) {
        remove(cameraId);
        store.remove(cameraId);
    }

    /** Somebody sets a switch by command. */
    public void command(String cameraId, Switch which, boolean on) {
        change(() -> {
            Member member = members.get(cameraId);
            if (member != null) {
                Instant now = clock.now();
                setCommands(cameraId, member, current(member, now).with(which, on, now));
                decide(cameraId, member);
            }
        });
    }

    /** What a camera's policy is; empty if its Thing is not active. */
    public synchronized Optional<Policy> policy(String cameraId) {
        Member member = members.get(cameraId);
        return member == null ? Optional.empty() : Optional.of(member.policy.policy());
    }

    /** What was decided last about a camera; empty if its Thing is not active. */
    public synchronized Optional<Decision> decision(String cameraId) {
        Member member = members.get(cameraId);
        Decision decision = member == null ? null : member.decision;
        return decision == null ? Optional.empty() : Optional.of(decision);
    }

    /** Takes all commands back, so that the policy decides again. */
    public void release(String cameraId) {
        change(() -> {
            Member member = members.get(cameraId);
            if (member != null) {
                setCommands(cameraId, member, Commands.NONE);
                decide(cameraId, member);
            }
        });
    }

    private void presenceChanged(HomeState state) {
        change(() -> {
            home = state;
            members.forEach(this::decide);
        });
    }

    private void decideAll() {
        change(() -> members.forEach(this::decide));
    }

    private void timePassed(String cameraId) {
        change(() -> decide(cameraId, members.get(cameraId)));
    }

    private void change(Runnable change) {
        synchronized (this) {
            change.run();
        }
        notifications.send();
    }

    private void decide(String cameraId, @Nullable Member member) {
        if (member == null) {
            return;
        }
        Instant now = clock.now();
        Decision decision = HouseholdRule.decide(member.policy, situation(now), member.commands, now);
        Instant askAgain = decision.askAgain();
        member.cancel.run();
        member.cancel = askAgain == null ? () -> {} : clock.at(askAgain, () -> timePassed(cameraId));
        Decision former = member.decision;
        member.decision = decision;
        if (former == null || !former.switches().equals(decision.switches()) || former.reason() != decision.reason()) {
            notifications.add(() -> member.listener.accept(decision));
        }
    }

    /* The commands to add one to: those that no longer hold must not come back with it. */
    private Commands current(Member member, Instant now) {
        return member.policy.policy() == Policy.MANUAL
                        || HouseholdRule.overrides(member.policy, situation(now), member.commands, now)
                ? member.commands
                : Commands.NONE;
    }

    private Situation situation(Instant now) {
        NightState state = night.at(now);
        return new Situation(home.presence(), home.since(), state.light(), state.until());
    }

    private void setCommands(String cameraId, Member member, Commands commands) {
        member.commands = commands;
        store.put(cameraId, commands);
    }

    private static final class Member {
        private final CameraPolicy policy;
        private final Consumer<Decision> listener;
        private Commands commands;
        private @Nullable Decision decision;
        private Runnable cancel = () -> {};

        Member(CameraPolicy policy, Commands commands, Consumer<Decision> listener) {
            this.policy = policy;
            this.commands = commands;
            this.listener = listener;
        }
    }
}
