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
package org.openhab.camerahub.demo.karaf;

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The two OSGi frameworks that Karaf brings: Felix is a plain Karaf's default, openHAB runs on Equinox.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum Framework {
    FELIX,
    EQUINOX;

    /** The name in Karaf's configuration. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException for anything but felix and equinox
     */
    public static Framework of(String id) {
        for (Framework framework : values()) {
            if (framework.id().equalsIgnoreCase(id)) {
                return framework;
            }
        }
        throw new IllegalArgumentException("The framework is felix or equinox, not '" + id + "'");
    }
}
