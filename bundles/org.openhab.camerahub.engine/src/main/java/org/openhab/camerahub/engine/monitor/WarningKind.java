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

import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.Placeholders;

/**
 * What may deserve attention though it works. One place for the words: the log has them as they are here, the service's
 * properties have them as {@code warning.<key>} in other languages.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum WarningKind {
    CHAIN_ORDER("The file of the chain does not start with the hub's own certificate; the order was repaired."),
    CHAIN_LEFT_OUT("{0} certificate(s) of the file do not belong to the chain and are left out."),
    OWN_AUTHORITY(
            "The certificate comes from an own authority: an Echo accepts only one of a public authority, e.g. Let's Encrypt."),
    CHAIN_OLD(
            "The chain leads to the expired DST Root CA X3, on which some Echo devices fail: request the chain \"ISRG Root X1\"."),
    CHAIN_INCOMPLETE(
            "The chain is incomplete: the certificate of {0} is missing. Set the path of the whole chain (fullchain.pem)."),
    /** The day. */
    EXPIRED(
            "The certificate expired on {0}, so viewers refuse it: renew it, and check why that was not done by itself."),
    /** The day, and how many whole days are left until then. */
    EXPIRES_SOON("The certificate ends on {0} (days left: {1}): check why it was not renewed."),
    NO_NAME("The certificate names no host (subject alternative name): viewers refuse it."),
    KEY_SHORT("The RSA key is shorter than 2048 bits: viewers may refuse it."),
    KEY_EC("The key is EC: Echo devices are known to work with RSA keys, use one if they refuse this."),
    SHA1("The certificate is signed with SHA-1: viewers refuse it."),
    /** The public name. */
    OTHER_NAME(
            "The certificate does not name {0}, so viewers refuse it there: request one for this name, or set the public name to one that it has.");

    private final String message;

    WarningKind(String message) {
        this.message = message;
    }

    /** E.g. {@code own-authority}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Cause and cure in English. */
    String message(List<String> values) {
        return Placeholders.fill(message, values);
    }
}
