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
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.household.MotionWish;
import org.openhab.binding.camerahub.internal.notice.sender.Mailer;
import org.openhab.binding.camerahub.internal.notice.sender.Telegram;

/**
 * The notices of one home. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HomeNotices {

    private final Map<String, @Nullable Instant> lastMotions = new ConcurrentHashMap<>();
    private final HouseholdClock clock;
    private final NoticeTexts texts;
    private final NoticeDelivery telegram;
    private final NoticeDelivery mail;
    private volatile NoticeSettings settings = NoticeSettings.NONE;

    HomeNotices(HouseholdClock clock, NoticeTexts texts) {
        this.clock = clock;
        this.texts = texts;
        telegram = new NoticeDelivery("Telegram", clock);
        mail = new NoticeDelivery("e-mail", clock);
    }

    /** From now on; notices that are to be tried again go by these settings too. */
    void use(
            NoticeSettings settings,
            String telegramServer,
            Consumer<Optional<String>> telegramFaults,
            Consumer<Optional<String>> mailFaults) {
        this.settings = settings;
        telegram.use(
                settings.telegram().isSet() ? new Telegram(telegramServer, settings.telegram()) : null, telegramFaults);
        mail.use(settings.mail().isSet() ? new Mailer(settings.mail()) : null, mailFaults);
    }

    /** Nobody is told any more. */
    void stop() {
        settings = NoticeSettings.NONE;
        telegram.use(null, fault -> {});
        mail.use(null, fault -> {});
    }

    void motion(HouseholdCamera camera, Instant at, byte @Nullable [] jpeg) {
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

    void motionDetection(HouseholdCamera camera, boolean on) {
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
