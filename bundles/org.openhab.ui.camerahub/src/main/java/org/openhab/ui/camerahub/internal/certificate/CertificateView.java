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
package org.openhab.ui.camerahub.internal.certificate;

import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.monitor.CertificateInfo;

/**
 * The certificate as the API tells of it.
 *
 * @param chain what is sent, the hub's own first
 * @param source the file it was loaded from, as configured
 * @param protocols TLS versions that are offered
 * @param suites cipher suites that are offered, the preferred one first
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record CertificateView(
        String subject,
        List<String> names,
        String issuer,
        List<CertificateInfo.Link> chain,
        Instant notBefore,
        Instant notAfter,
        long daysLeft,
        String keyType,
        String fingerprintSha256,
        String source,
        Instant loadedAt,
        List<String> protocols,
        List<String> suites,
        List<Warning> warnings) {

    /**
     * What deserves attention.
     *
     * @param code key of the engine's {@link org.openhab.camerahub.engine.monitor.WarningKind}
     * @param message what is wrong and what to do, in the reader's language
     */
    record Warning(String code, String message) {}
}
