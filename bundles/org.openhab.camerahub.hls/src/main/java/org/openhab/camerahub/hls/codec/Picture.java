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
package org.openhab.camerahub.hls.codec;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a sequence parameter set tells of the pictures.
 *
 * @param reorder how many pictures may come before one that is shown earlier; -1 if it does not tell
 * @param chromaFormat 0 monochrome, 1 4:2:0, 2 4:2:2, 3 4:4:4
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Picture(int width, int height, int reorder, int chromaFormat, int lumaBits, int chromaBits) {

    /** Of a set that ends too early. */
    static final Picture UNKNOWN = new Picture(0, 0, -1, 1, 8, 8);

    private static final int MOST = 16384;

    /** False if the numbers cannot be: the set is damaged or of a kind that is not understood. */
    boolean isSensible() {
        return width > 0
                && width <= MOST
                && height > 0
                && height <= MOST
                && chromaFormat <= 3
                && lumaBits <= 16
                && chromaBits <= 16;
    }
}
