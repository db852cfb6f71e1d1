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
package org.openhab.binding.camerahub.internal.router;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The router did not tell who is in the network. Neither its text nor its message names addresses or secrets.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class RouterException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;

    RouterException(String key, String detail) {
        super(detail);
        this.key = key;
    }

    /** Cause and cure, as the status of a Thing names a text in openHAB's language. */
    String text() {
        return "@text/" + key + " [\"" + getMessage() + "\"]";
    }

    @Override
    public String toString() {
        return key + " (" + getMessage() + ")";
    }
}
