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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What works but deserves attention, e.g. a certificate that ends soon.
 *
 * @param subject what the warning is about, {@code {0}} of its text: a name, a number, a time; no secret. Empty if the
 *     text needs none
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HubWarning(WarningKind kind, String subject) {

    public HubWarning(WarningKind kind) {
        this(kind, "");
    }

    /** Cause and cure in English. */
    public String message() {
        return kind.message(subject);
    }

    @Override
    public String toString() {
        return message();
    }
}
