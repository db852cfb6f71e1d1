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
package org.openhab.binding.camerahub.internal.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.household.Notifications;
import org.openhab.core.storage.StorageService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Who is at home, and whether anybody is. What is known is kept over a restart. A person whose Thing has gone counts for
 * a while yet, so that a restart or a change of a Thing's configuration changes nothing.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = HouseholdPresence.class)
public class HouseholdPresence {

    static final Duration GRACE = Duration.ofMinutes(2);

    private final HouseholdClock clock;
    private final PresenceStore store;
    private final Map<String, @Nullable Member> members = new HashMap<>();
    private final List<Consumer<HomeState>> listeners = new CopyOnWriteArrayList<>();
    private final Notifications notifications = new Notifications();
    private HomeState home;
    private Runnable endOfGrace;

    @Activate
    public HouseholdPresence(@Reference HouseholdClock clock, @Reference StorageService storageService) {
        this.clock = clock;
        store = new PresenceStore(storageService);
        store.persons().forEach((id, state) -> members.put(id, new Member(state)));
        home = store.home().update(states(), clock.now());
        endOfGrace = clock.after(GRACE, this::dropTheUnclaimed);
    }

    @Deactivate
    public synchronized void deactivate() {
        endOfGrace.run();
        known().forEach(member -> member.cancel.run());
        members.clear();
        listeners.clear();
    }

    /**
     * A person's Thing has come, or has another away delay now.
     *
     * @param listener is told the state at once and after each change, one at a time
     */
    public void add(String personId, Duration awayDelay, Consumer<PersonState> listener) {
        change(() -> {
            Member member = Objects.requireNonNullElseGet(members.get(personId), () -> new Member(PersonState.UNKNOWN));
            members.put(personId, member);
            boolean afterRestart = member.awayDelay == null;
            member.awayDelay = awayDelay;
            member.listener = listener;
            PersonState state = member.state;
            notifications.add(() -> listener.accept(state));
            // While the hub was down nobody could report the person's return.
            apply(
                    personId,
                    member,
                    afterRestart ? state.notAwayBefore(clock.now().plus(awayDelay)) : state);
        });
    }

    /** A person's Thing has gone, perhaps for a moment only. */
    public synchronized void remove(String personId) {
        Member member = members.get(personId);
        if (member != null) {
            member.listener = null;
            endOfGrace.run();
            endOfGrace = clock.after(GRACE, this::dropTheUnclaimed);
        }
    }

    /** A person's Thing has been deleted, and with it goes what was known. */
    public void forget(String personId) {
        change(() -> {
            Member member = members.remove(personId);
            if (member != null) {
                member.cancel.run();
            }
            store.remove(personId);
        });
    }

    /** Takes a source's report; one about a person without a Thing is dropped. */
    public void report(String personId, String source, boolean present) {
        change(() -> {
            Member member = members.get(personId);
            if (member != null && member.listener != null) {
                Duration awayDelay = member.awayDelay;
                apply(
                        personId,
                        member,
                        member.state.report(
                                source, present, awayDelay == null ? Duration.ZERO : awayDelay, clock.now()));
            }
        });
    }

    /** A source will say nothing any more about a person, and what it has said counts no longer. */
    public void withdraw(String personId, String source) {
        change(() -> {
            Member member = members.get(personId);
            if (member != null) {
                Duration awayDelay = member.awayDelay;
                apply(
                        personId,
                        member,
                        member.state.without(source, awayDelay == null ? Duration.ZERO : awayDelay, clock.now()));
            }
        });
    }

    public synchronized PersonState person(String personId) {
        Member member = members.get(personId);
        return member == null ? PersonState.UNKNOWN : member.state;
    }

    public synchronized HomeState home() {
        return home;
    }

    /**
     * Tells who is at home, at once and after every change, one at a time.
     *
     * @return ends it
     */
    public Runnable listen(Consumer<HomeState> listener) {
        synchronized (this) {
            listeners.add(listener);
            HomeState state = home;
            notifications.add(() -> listener.accept(state));
        }
        notifications.send();
        return () -> listeners.remove(listener);
    }

    private void change(Runnable change) {
        synchronized (this) {
            change.run();
            refresh();
        }
        notifications.send();
    }

    private void apply(String personId, Member member, PersonState state) {
        boolean changed = !state.equals(member.state);
        member.state = state;
        member.cancel.run();
        Instant awayAt = state.awayAt();
        member.cancel = awayAt == null ? () -> {} : clock.at(awayAt, () -> timePassed(personId));
        if (changed) {
            store.put(personId, state);
            Consumer<PersonState> listener = member.listener;
            if (listener != null) {
                notifications.add(() -> listener.accept(state));
            }
        }
    }

    private void timePassed(String personId) {
        change(() -> {
            Member member = members.get(personId);
            if (member != null) {
                apply(personId, member, member.state.at(clock.now()));
            }
        });
    }

    private void dropTheUnclaimed() {
        change(() -> {
            known().filter(member -> member.listener == null).forEach(member -> member.cancel.run());
            members.values().removeIf(member -> member == null || member.listener == null);
        });
    }

    private void refresh() {
        HomeState next = home.update(states(), clock.now());
        if (!next.equals(home)) {
            home = next;
            store.putHome(next);
            listeners.forEach(listener -> notifications.add(() -> listener.accept(next)));
        }
    }

    private List<PersonState> states() {
        return known().map(member -> member.state).toList();
    }

    @SuppressWarnings("null") // the values of the map are not null, only what get() returns may be
    private Stream<Member> known() {
        return members.values().stream().map(Objects::requireNonNull);
    }

    private static final class Member {
        private PersonState state;
        /* Null while only the store knows the person. */
        private @Nullable Duration awayDelay;
        private @Nullable Consumer<PersonState> listener;
        private Runnable cancel = () -> {};

        Member(PersonState state) {
            this.state = state;
        }
    }
}
