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
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.household.HouseholdListener;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TimeZoneProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells by Telegram what cameras see, and when their motion detection is switched. Who reports a motion never waits for
 * it; what does not get through is tried again, later and later, up to half an hour.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = HouseholdNotices.class)
public class HouseholdNotices implements HouseholdListener {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LAST_RETRY = Duration.ofMinutes(15);
    private static final int UNDER_WAY_AT_MOST = 32;

    private final Logger logger = LoggerFactory.getLogger(HouseholdNotices.class);
    private final Semaphore places = new Semaphore(UNDER_WAY_AT_MOST);
    private final Map<String, @Nullable Instant> lastMotions = new ConcurrentHashMap<>();
    private final HouseholdClock clock;
    private final TimeZoneProvider timeZoneProvider;
    private final LocaleProvider localeProvider;
    private final String server;
    private final Runnable endOfListening;
    private volatile @Nullable Telegram telegram;
    private volatile Duration quietTime = Duration.ZERO;

    @Activate
    public HouseholdNotices(
            @Reference Household household,
            @Reference HouseholdClock clock,
            @Reference TimeZoneProvider timeZoneProvider,
            @Reference LocaleProvider localeProvider) {
        this(household, clock, timeZoneProvider, localeProvider, Telegram.SERVER);
    }

    HouseholdNotices(
            Household household,
            HouseholdClock clock,
            TimeZoneProvider timeZoneProvider,
            LocaleProvider localeProvider,
            String server) {
        this.clock = clock;
        this.timeZoneProvider = timeZoneProvider;
        this.localeProvider = localeProvider;
        this.server = server;
        endOfListening = household.listen(this);
    }

    @Deactivate
    public void deactivate() {
        endOfListening.run();
        telegram = null;
    }

    /**
     * For the home's handler.
     *
     * @param quietTime how long after a camera's motion no other of the same camera is told
     */
    public void configure(TelegramSettings settings, Duration quietTime) {
        telegram = settings.isSet() ? new Telegram(server, settings) : null;
        this.quietTime = quietTime;
    }

    @Override
    public void motion(HouseholdCamera camera, Instant at, byte @Nullable [] jpeg) {
        if (telegram == null || !camera.motionWish().notices() || isQuiet(camera.id(), at)) {
            return;
        }
        lastMotions.put(camera.id(), at);
        send(new Notice(time(at) + " - " + camera.label() + " #motion", jpeg));
    }

    @Override
    public void motionDetection(HouseholdCamera camera, boolean on) {
        if (telegram != null && camera.motionWish().notices()) {
            send(new Notice(time(clock.now()) + " - " + camera.label() + " - " + detection(on) + " #log", null));
        }
    }

    private boolean isQuiet(String cameraId, Instant at) {
        Instant last = lastMotions.get(cameraId);
        return last != null && at.isBefore(last.plus(quietTime));
    }

    private String detection(boolean on) {
        return Locale.GERMAN.getLanguage().equals(localeProvider.getLocale().getLanguage())
                ? "Bewegungserkennung: " + (on ? "an" : "aus")
                : "motion detection: " + (on ? "on" : "off");
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(timeZoneProvider.getTimeZone()));
    }

    private void send(Notice notice) {
        if (places.tryAcquire()) {
            clock.offload(() -> attempt(notice, FIRST_RETRY));
        } else {
            logger.debug("Too many notices are under way; one is dropped");
        }
    }

    private void attempt(Notice notice, Duration retry) {
        Telegram receiver = telegram;
        if (receiver == null) {
            places.release();
            return;
        }
        try {
            receiver.send(notice);
            places.release();
        } catch (NoticeException e) {
            if (e.isLasting() || retry.compareTo(LAST_RETRY) > 0) {
                places.release();
                logger.warn("A notice could not be sent: {}", e.reason());
                return;
            }
            logger.debug("A notice is tried again: {}", e.reason());
            Duration wait = e.notBefore().compareTo(retry) > 0 ? e.notBefore() : retry;
            clock.after(wait, () -> clock.offload(() -> attempt(notice, retry.multipliedBy(2))));
        }
    }
}
