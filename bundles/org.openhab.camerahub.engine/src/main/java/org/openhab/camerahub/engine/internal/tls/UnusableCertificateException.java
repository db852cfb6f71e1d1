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

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;

/**
 * A certificate or key that cannot be used. The message says why and what to do.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class UnusableCertificateException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FaultDetail reason;
    private final String[] values;

    /** @param values of the reason's text */
    UnusableCertificateException(@Nullable Throwable cause, FaultDetail reason, String... values) {
        super(reason.text(List.of(values)), cause);
        this.reason = reason;
        this.values = values;
    }

    UnusableCertificateException(FaultDetail reason, String... values) {
        this(null, reason, values);
    }

    HubException fault() {
        return new HubException(FaultKind.CERTIFICATE_UNUSABLE, "", this, reason, values);
    }
}
