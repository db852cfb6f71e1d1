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
package org.openhab.camerahub.engine.internal.snapshot;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Knows a JPEG picture by its first bytes (ISO/IEC 10918-1 annex B: start of image, then a marker).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Jpeg {

    private Jpeg() {}

    static boolean isOne(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 && bytes[2] == (byte) 0xFF;
    }
}
