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
package org.openhab.binding.camerahub.internal.notice.sender;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What it means that an e-mail did not get through. The library's messages name addresses, and stay here.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class MailFaults {

    private static final int CAUSES_AT_MOST = 16;
    private static final int LASTING = 500;

    private MailFaults() {}

    static NoticeException of(MessagingException fault) {
        List<Throwable> causes = causes(fault);
        if (contains(causes, AuthenticationFailedException.class)) {
            return NoticeException.lasting("online.mail-login", "535");
        }
        if (contains(causes, CertificateException.class)
                || contains(causes, CertPathValidatorException.class)
                || contains(causes, CertPathBuilderException.class)
                || said(causes, "identity of server")) {
            return NoticeException.lasting("online.mail-untrusted", "TLS");
        }
        if (said(causes, "STARTTLS is required")
                || contains(causes, SSLException.class) && said(causes, "unrecognized SSL message")) {
            return NoticeException.lasting("online.mail-no-tls", "TLS");
        }
        OptionalInt answer = causes.stream()
                .mapToInt(MailFaults::answer)
                .filter(code -> code > 0)
                .findFirst();
        if (answer.isPresent()) {
            String code = Integer.toString(answer.getAsInt());
            return answer.getAsInt() >= LASTING
                    ? NoticeException.lasting("online.mail-refused", code)
                    : NoticeException.passing("online.mail-unreachable", code, Duration.ZERO);
        }
        Throwable first = causes.get(causes.size() - 1);
        return NoticeException.passing(
                "online.mail-unreachable", first.getClass().getSimpleName(), Duration.ZERO);
    }

    /* The first is the outermost. The library links faults in a way of its own beside Java's. */
    private static List<Throwable> causes(Throwable fault) {
        List<Throwable> causes = new ArrayList<>();
        @Nullable Throwable next = fault;
        while (next != null && causes.size() < CAUSES_AT_MOST) {
            causes.add(next);
            @Nullable
            Exception linked = next instanceof MessagingException messaging ? messaging.getNextException() : null;
            next = linked == null ? next.getCause() : linked;
        }
        return causes;
    }

    private static int answer(Throwable fault) {
        if (fault instanceof SMTPSendFailedException send) {
            return send.getReturnCode();
        }
        if (fault instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return fault instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : 0;
    }

    private static boolean contains(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static boolean said(List<Throwable> causes, String words) {
        return causes.stream()
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(words));
    }
}
