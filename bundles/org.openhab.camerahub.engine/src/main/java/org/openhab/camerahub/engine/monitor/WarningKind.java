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
package org.openhab.camerahub.engine.monitor;

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What may deserve attention though it works. One place for the words: the log has them as they are here, the service's
 * properties have them as {@code warning.<key>} in other languages.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum WarningKind {
    CHAIN_ORDER("The file of the chain does not start with the hub's own certificate; the order was repaired."),
    CHAIN_LEFT_OUT("%s certificate(s) of the file do not belong to the chain and are left out."),
    OWN_AUTHORITY(
            "The certificate comes from an own authority: an Echo accepts only one of a public authority, e.g. Let's Encrypt."),
    CHAIN_OLD(
            "The chain leads to the expired DST Root CA X3, on which some Echo devices fail: request the chain \"ISRG Root X1\"."),
    CHAIN_INCOMPLETE(
            "The chain is incomplete: the certificate of %s is missing. Set the path of the whole chain (fullchain.pem)."),
    EXPIRED("The certificate expired on %s: renew it."),
    EXPIRES_SOON("The certificate ends on %s: check why it was not renewed."),
    NO_NAME("The certificate names no host (subject alternative name): viewers refuse it."),
    KEY_SHORT("The RSA key is shorter than 2048 bits: viewers may refuse it."),
    KEY_EC("The key is EC: Echo devices are known to work with RSA keys, use one if they refuse this."),
    SHA1("The certificate is signed with SHA-1: viewers refuse it."),
    OTHER_NAME("The certificate does not name %s: viewers refuse it there.");

    private final String message;

    WarningKind(String message) {
        this.message = message;
    }

    /** E.g. {@code own-authority}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Cause and cure in English. */
    String message(String subject) {
        return String.format(Locale.ROOT, message, subject);
    }
}
