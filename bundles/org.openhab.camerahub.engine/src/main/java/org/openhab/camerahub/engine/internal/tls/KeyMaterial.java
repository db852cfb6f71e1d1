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
package org.openhab.camerahub.engine.internal.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.monitor.HubWarning;

/**
 * A private key with the chain that fits it. Prints neither.
 *
 * @param chain the key's own certificate first, each followed by its issuer's
 * @param warnings what was odd about the files but does not keep them from being used
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record KeyMaterial(PrivateKey key, List<X509Certificate> chain, List<HubWarning> warnings) {

    public KeyMaterial {
        chain = List.copyOf(chain);
        warnings = List.copyOf(warnings);
    }

    /** The hub's own certificate. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    @Override
    public String toString() {
        return "KeyMaterial[" + certificate().getSubjectX500Principal() + "]";
    }
}
