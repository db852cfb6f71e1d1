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
package org.openhab.binding.camerahub.internal.token;

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the holder of a token may do.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum Role {
    /** Asks for one camera's switches and reports its motion. */
    CAMERA,
    /** Reports who is at home. */
    ROUTER,
    /** Asks for cameras on behalf of an Alexa skill of one's own. */
    ALEXA;

    /** As it is written on the console and in rules. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what somebody typed.
     *
     * @throws IllegalArgumentException if there is no such role
     */
    public static Role of(String text) {
        return valueOf(text.trim().toUpperCase(Locale.ROOT));
    }
}
