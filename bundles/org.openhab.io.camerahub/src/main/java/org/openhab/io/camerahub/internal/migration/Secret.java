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
package org.openhab.io.camerahub.internal.migration;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A text that goes into a file but onto no screen.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record Secret(String text) {

    static final String MASK = "********";

    /** Hides it. */
    @Override
    public String toString() {
        return MASK;
    }
}
