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

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.household.HouseholdListener;
import org.openhab.binding.camerahub.internal.household.MotionWish;
import org.openhab.binding.camerahub.internal.notice.sender.Mailer;
import org.openhab.binding.camerahub.internal.notice.sender.Telegram;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TimeZoneProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells by Telegram and by e-mail what cameras see, and when their motion detection is switched. Who reports a motion
 * never waits for it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = HouseholdNotices.class)
public class HouseholdNotices implements HouseholdListener {

    private final Map<String, @Nullable Instant> lastMotions = new ConcurrentHashMap<>();
    private final HouseholdClock clock;
    private final NoticeTexts texts;
    private final String telegramServer;
    private final Runnable endOfListening;
    private final NoticeDelivery telegram;
    private final NoticeDelivery mail;
    private volatile NoticeSettings settings = NoticeSettings.NONE;

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
            String telegramServer) {
        this.clock = clock;
        this.telegramServer = telegramServer;
        texts = new NoticeTexts(timeZoneProvider, localeProvider);
        telegram = new NoticeDelivery("Telegram", clock);
        mail = new NoticeDelivery("e-mail", clock);
        endOfListening = household.listen(this);
    }

    @Deactivate
    public void deactivate() {
        endOfListening.run();
        configure(NoticeSettings.NONE, fault -> {}, fault -> {});
    }

    /**
     * For the home's handler.
     *
     * @param telegramFaults is told why nothing gets through by Telegram, as a Thing's status says it; empty: it does
     * @param mailFaults the same of e-mail
     */
    public void configure(
            NoticeSettings settings, Consumer<Optional<String>> telegramFaults, Consumer<Optional<String>> mailFaults) {
        this.settings = settings;
        telegram.use(
                settings.telegram().isSet() ? new Telegram(telegramServer, settings.telegram()) : null, telegramFaults);
        mail.use(settings.mail().isSet() ? new Mailer(settings.mail()) : null, mailFaults);
    }

    @Override
    public void motion(HouseholdCamera camera, Instant at, byte @Nullable [] jpeg) {
        MotionWish wish = camera.motionWish();
        boolean byTelegram = wish.telegram() && telegram.isOn();
        boolean byMail = wish.mail() && mail.isOn();
        if (!byTelegram && !byMail || isQuiet(camera.id(), at)) {
            return;
        }
        lastMotions.put(camera.id(), at);
        if (byTelegram) {
            telegram.send(texts.chatMotion(camera, at, jpeg));
        }
        if (byMail) {
            mail.send(texts.mailMotion(camera, at, jpeg));
        }
    }

    @Override
    public void motionDetection(HouseholdCamera camera, boolean on) {
        MotionWish wish = camera.motionWish();
        NoticeSettings now = settings;
        if (wish.telegram() && now.telegramSwitching()) {
            telegram.send(texts.chatDetection(camera, clock.now(), on));
        }
        if (wish.mail() && now.mailSwitching()) {
            mail.send(texts.mailDetection(camera, clock.now(), on));
        }
    }

    private boolean isQuiet(String cameraId, Instant at) {
        Instant last = lastMotions.get(cameraId);
        return last != null && at.isBefore(last.plus(settings.quietTime()));
    }
}
