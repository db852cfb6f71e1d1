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
package org.openhab.camerahub.engine.internal.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Takes secrets and the addresses of cameras out of a text. Rather masks too much than too little.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Redactor {

    static final String CAMERA = "<camera>";
    static final String MASK = "***";

    /** {@code scheme://user:password@}; a password may hold '@' and '/', so the last '@' of the word counts. */
    private static final Pattern USER_INFORMATION = Pattern.compile("(?<=://)[^\\s\"<>]*@");

    /** Many cameras take their password in the path: {@code /user=admin_password=secret_channel=1}. */
    private static final Pattern PASSWORD_PARAMETER =
            Pattern.compile("(?i)((?:password|passwd|pass|pwd|token|secret|auth|key)=)[^&;\\s\"/?]+");

    /** {@code Authorization: Digest username=...}: the scheme says enough. */
    private static final Pattern CREDENTIALS_HEADER = Pattern.compile(
            "(?im)^((?:(?:Proxy-)?Authorization|(?:WWW|Proxy)-Authenticate|Set-Cookie|Cookie)[ \\t]*:[ \\t]*[^\\s,=]*)"
                    + "[^\\r\\n]*");

    /** The address in an o= or c= line of a session description (RFC 8866 sections 5.2, 5.7). */
    private static final Pattern DESCRIPTION_ADDRESS =
            Pattern.compile("(?m)(^[oc]=[^\\r\\n]*IN IP[46] )(?!0\\.0\\.0\\.0|127\\.0\\.0\\.1|::)[^\\s/]+");

    /** The canonical name of a source is {@code user@host} (RFC 3550 section 6.5.1, RFC 5576 section 6.1). */
    private static final Pattern CANONICAL_NAME = Pattern.compile("(?<=cname:)[^\\s]+");

    /** Anything but a line end that a terminal or a log reader might take for a command. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

    private final List<Pattern> secrets;

    /** @param secrets literal texts, compared without regard to case */
    Redactor(List<String> secrets) {
        List<String> longestFirst = new ArrayList<>(secrets);
        longestFirst.removeIf(String::isBlank);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        this.secrets = longestFirst.stream().map(Redactor::literally).toList();
    }

    String redact(String text) {
        String result = text.replace("\r\n", "\n").replace('\r', '\n');
        result = CREDENTIALS_HEADER.matcher(result).replaceAll("$1 " + MASK);
        result = USER_INFORMATION.matcher(result).replaceAll(MASK + "@");
        result = PASSWORD_PARAMETER.matcher(result).replaceAll("$1" + MASK);
        result = DESCRIPTION_ADDRESS.matcher(result).replaceAll("$1" + CAMERA);
        result = CANONICAL_NAME.matcher(result).replaceAll(CAMERA);
        for (Pattern secret : secrets) {
            result = secret.matcher(result).replaceAll(CAMERA);
        }
        return CONTROL.matcher(result).replaceAll("·");
    }

    /** A short name, e.g. {@code cam}, is taken for a secret only where it stands alone, lest words lose parts. */
    private static Pattern literally(String secret) {
        String quoted = Pattern.quote(secret.toLowerCase(Locale.ROOT));
        boolean shortName = secret.length() < 5;
        String pattern = shortName ? "(?<![\\w.-])" + quoted + "(?![\\w-])" : quoted;
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
