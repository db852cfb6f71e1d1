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
package org.openhab.binding.camerahub.internal.household;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * By what a router knows a person's device: its MAC address, or the name by which it calls itself. Written in one way,
 * so that equal is the same.
 *
 * @param text six pairs of lower-case hexadecimal digits with colons, or a name in lower case
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record DeviceId(String text) {

    private static final String MAC = "([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}";

    /** Reads what a user or a router has written; empty if it is neither an address nor a name. */
    public static Optional<DeviceId> of(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (text.matches(MAC)) {
            return Optional.of(new DeviceId(text.replace('-', ':')));
        }
        return text.isEmpty() || text.indexOf(':') >= 0 ? Optional.empty() : Optional.of(new DeviceId(text));
    }
}
