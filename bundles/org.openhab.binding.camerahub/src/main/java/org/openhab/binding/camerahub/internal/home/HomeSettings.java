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
package org.openhab.binding.camerahub.internal.home;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.notice.NoticeSettings;
import org.openhab.binding.camerahub.internal.notice.sender.MailSecurity;
import org.openhab.binding.camerahub.internal.notice.sender.MailSettings;
import org.openhab.binding.camerahub.internal.notice.sender.TelegramSettings;
import org.openhab.binding.camerahub.internal.router.RouterSettings;
import org.openhab.binding.camerahub.internal.trust.Trust;

/**
 * What is configured of a home, checked.
 *
 * @param fault what is wrong, as a Thing's status says it; empty if nothing is
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record HomeSettings(Duration nightOffset, NoticeSettings notices, RouterSettings router, Optional<String> fault) {

    private static final int MOST_OFFSET_MINUTES = 720;

    static HomeSettings of(HomeConfiguration configuration) {
        TelegramSettings telegram = new TelegramSettings(
                configuration.telegramToken.strip(),
                configuration.telegramChat.strip(),
                configuration.telegramProxy.strip());
        MailSettings mail = mail(configuration);
        RouterSettings router = new RouterSettings(
                configuration.routerUrl.strip(),
                configuration.routerUser.strip(),
                configuration.routerPassword,
                Trust.of(configuration.routerTrust).orElse(Trust.AUTHORITIES),
                Duration.ofSeconds(configuration.routerInterval));
        Duration quietTime = Duration.ofSeconds(Math.max(0, configuration.quietTime));
        return new HomeSettings(
                Duration.ofMinutes(configuration.nightOffset),
                new NoticeSettings(
                        telegram, mail, quietTime, configuration.telegramSwitching, configuration.mailSwitching),
                router,
                offsetFault(configuration)
                        .or(() -> telegram.fault().map(name -> text("telegram-invalid", name)))
                        .or(() -> optionFault(configuration))
                        .or(() -> mail.fault().map(name -> text("mail-invalid", name)))
                        .or(() -> router.fault().map(name -> text("router-invalid", name))));
    }

    private static MailSettings mail(HomeConfiguration configuration) {
        List<String> to = configuration.mailTo.stream()
                .flatMap(entry -> List.of(entry.split("[,;]")).stream())
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        return new MailSettings(
                configuration.mailServer.strip(),
                configuration.mailPort,
                MailSecurity.of(configuration.mailSecurity).orElse(MailSecurity.STARTTLS),
                Trust.of(configuration.mailTrust).orElse(Trust.AUTHORITIES),
                configuration.mailUser.strip(),
                configuration.mailPassword,
                configuration.mailFrom.strip(),
                to);
    }

    private static Optional<String> offsetFault(HomeConfiguration configuration) {
        int offset = configuration.nightOffset;
        return Math.abs(offset) > MOST_OFFSET_MINUTES
                ? Optional.of("@text/offline.config-night-offset-invalid [\"nightOffset\", \"" + offset + "\"]")
                : Optional.empty();
    }

    private static Optional<String> optionFault(HomeConfiguration configuration) {
        if (MailSecurity.of(configuration.mailSecurity).isEmpty()) {
            return Optional.of(text("mail-invalid", "mailSecurity"));
        }
        if (Trust.of(configuration.mailTrust).isEmpty()) {
            return Optional.of(text("mail-invalid", "mailTrust"));
        }
        return Trust.of(configuration.routerTrust).isEmpty()
                ? Optional.of(text("router-invalid", "routerTrust"))
                : Optional.empty();
    }

    private static String text(String key, String parameter) {
        return "@text/offline.config-" + key + " [\"" + parameter + "\"]";
    }
}
