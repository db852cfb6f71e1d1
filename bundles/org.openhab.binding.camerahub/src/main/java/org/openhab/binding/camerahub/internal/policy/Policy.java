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
package org.openhab.binding.camerahub.internal.policy;

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * By what a camera's switches are set.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum Policy {
    /** By commands only. */
    MANUAL,
    /** Watching while nobody is at home, blind while somebody is. */
    AWAY,
    /** Always watching. */
    ALWAYS;

    /**
     * Reads a configured value.
     *
     * @throws IllegalArgumentException if there is no such policy
     */
    public static Policy of(String text) {
        return valueOf(text.trim().toUpperCase(Locale.ROOT));
    }
}
