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
package org.openhab.binding.camerahub.internal.notice;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.notice.sender.Notice;
import org.openhab.binding.camerahub.internal.notice.sender.NoticeException;
import org.openhab.binding.camerahub.internal.notice.sender.NoticeSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers notices by one way, one at a time, so that a server that hangs holds one thread and no more. What does not
 * get through is tried again, later and later, up to half an hour.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class NoticeDelivery {

    static final int UNDER_WAY_AT_MOST = 32;

    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LAST_RETRY = Duration.ofMinutes(15);

    private final Logger logger = LoggerFactory.getLogger(NoticeDelivery.class);
    private final String name;
    private final HouseholdClock clock;
    private final Queue<@Nullable Attempt> ready = new ArrayDeque<>();
    private int underWay;
    private boolean working;
    private boolean failing;
    private @Nullable NoticeSender sender;
    private Consumer<Optional<String>> faults = fault -> {};

    /** @param name of the way, for the log */
    NoticeDelivery(String name, HouseholdClock clock) {
        this.name = name;
        this.clock = clock;
    }

    /**
     * Notices go by this sender from now on.
     *
     * @param sender null if nobody is to be told any more
     * @param faults is told why notices do not get through, and that they do again
     */
    synchronized void use(@Nullable NoticeSender sender, Consumer<Optional<String>> faults) {
        this.sender = sender;
        this.faults = faults;
        failing = false;
    }

    synchronized boolean isOn() {
        return sender != null;
    }

    synchronized void send(Notice notice) {
        if (sender == null) {
            return;
        }
        if (underWay >= UNDER_WAY_AT_MOST) {
            logger.debug("Too many notices are under way by {}; one is dropped", name);
            return;
        }
        underWay++;
        enqueue(new Attempt(notice, FIRST_RETRY));
    }

    private synchronized void enqueue(Attempt attempt) {
        ready.add(attempt);
        if (!working) {
            working = true;
            clock.offload(this::work);
        }
    }

    private void work() {
        for (@Nullable Attempt next = next(); next != null; next = next()) {
            make(next);
        }
    }

    private synchronized @Nullable Attempt next() {
        @Nullable Attempt next = ready.poll();
        working = next != null;
        return next;
    }

    private void make(Attempt attempt) {
        @Nullable NoticeSender receiver = sender();
        if (receiver == null) {
            done();
            return;
        }
        try {
            receiver.send(attempt.notice);
            done();
            through(receiver);
        } catch (NoticeException e) {
            failed(receiver, e);
            if (e.isLasting() || attempt.retry.compareTo(LAST_RETRY) > 0) {
                done();
                return;
            }
            Duration wait = e.notBefore().compareTo(attempt.retry) > 0 ? e.notBefore() : attempt.retry;
            clock.after(wait, () -> enqueue(new Attempt(attempt.notice, attempt.retry.multipliedBy(2))));
        } catch (RuntimeException | LinkageError e) {
            done();
            logger.warn("A notice by {} failed; this is a fault of the add-on", name, e);
        }
    }

    private synchronized @Nullable NoticeSender sender() {
        return sender;
    }

    private synchronized void done() {
        underWay--;
    }

    private void through(NoticeSender by) {
        if (isNews(by, false)) {
            logger.info("Notices by {} get through again", name);
            faultsOf(by).accept(Optional.empty());
        }
    }

    private void failed(NoticeSender by, NoticeException fault) {
        if (isNews(by, true)) {
            logger.warn("Notices by {} do not get through: {} ({})", name, fault.key(), fault.detail());
        } else {
            logger.debug("A notice by {} did not get through: {} ({})", name, fault.key(), fault.detail());
        }
        faultsOf(by).accept(Optional.of(fault.text()));
    }

    private synchronized boolean isNews(NoticeSender by, boolean fails) {
        boolean news = by == sender && failing != fails;
        failing = by == sender ? fails : failing;
        return news;
    }

    /* The news of a sender that has been replaced meanwhile are none. */
    private synchronized Consumer<Optional<String>> faultsOf(NoticeSender by) {
        return by == sender ? faults : fault -> {};
    }

    private record Attempt(Notice notice, Duration retry) {}
}
