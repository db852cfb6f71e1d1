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
package org.openhab.binding.camerahub.internal.trust;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which certificate a server may show.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum Trust {
    /** One of an authority that Java knows, made out to the server's name. */
    AUTHORITIES,
    /** Any, as routers and servers at home often make their own. */
    ANY;

    /** Reads a configured value; empty if it is none. */
    public static Optional<Trust> of(String text) {
        for (Trust trust : values()) {
            if (trust.name().equalsIgnoreCase(text.strip())) {
                return Optional.of(trust);
            }
        }
        return Optional.empty();
    }

    /** TLS that trusts so. */
    public SSLContext context() {
        try {
            if (this == AUTHORITIES) {
                return SSLContext.getDefault();
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new AnyCertificate()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }
}
