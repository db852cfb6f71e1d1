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
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.notice.sender.MailSettings;
import org.openhab.binding.camerahub.internal.notice.sender.TelegramSettings;

/**
 * By which ways somebody is told what cameras see.
 *
 * @param quietTime how long after a camera's motion no other of the same camera is told
 * @param telegramSwitching whether Telegram tells too that motion detection was switched
 * @param mailSwitching whether e-mails tell that too
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record NoticeSettings(
        TelegramSettings telegram,
        MailSettings mail,
        Duration quietTime,
        boolean telegramSwitching,
        boolean mailSwitching) {

    public static final NoticeSettings NONE =
            new NoticeSettings(TelegramSettings.NONE, MailSettings.NONE, Duration.ZERO, false, false);

    /** Whether anybody is told at all. */
    public boolean isSet() {
        return telegram.isSet() || mail.isSet();
    }
}
