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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A certificate or key that cannot be used. The message says why and what to do.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class UnusableCertificateException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableCertificateException(String message) {
        this(message, null);
    }

    UnusableCertificateException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The message is never null here. */
    String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
