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
package org.openhab.binding.camerahub.internal.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What counts as a JPEG picture.
 *
 * @author Camera Hub authors - Initial contribution
 */
class JpegCheckTest {

    private static final byte[] PICTURE = ApiServer.PICTURE;

    @Test
    void aPictureOfAnEncoderIsOne() {
        assertThat(JpegCheck.isJpeg(PICTURE), is(true));
    }

    @Test
    void aCameraMayFillUpBehindTheEnd() {
        assertThat(JpegCheck.isJpeg(Arrays.copyOf(PICTURE, PICTURE.length + 1000)), is(true));
    }

    @Test
    void noBeginningOfAPictureIsOne() {
        for (int length = 0; length < PICTURE.length; length++) {
            assertThat("the first " + length, JpegCheck.isJpeg(Arrays.copyOf(PICTURE, length)), is(false));
        }
    }

    @Test
    void anythingIsAnsweredWithoutAFault() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            byte[] broken = PICTURE.clone();
            for (int changes = random.nextInt(8); changes >= 0; changes--) {
                broken[random.nextInt(Math.min(700, broken.length))] = (byte) random.nextInt();
            }
            JpegCheck.isJpeg(Arrays.copyOf(broken, random.nextInt(broken.length + 1)));
        }
    }

    @Test
    void aPictureWithoutSizeIsNone() {
        byte[] sizeless = PICTURE.clone();
        for (int i = 0; i < sizeless.length - 8; i++) {
            if ((sizeless[i] & 0xFF) == 0xFF && (sizeless[i + 1] & 0xFF) == 0xC0) {
                Arrays.fill(sizeless, i + 5, i + 9, (byte) 0);
            }
        }
        assertThat(JpegCheck.isJpeg(sizeless), is(false));
    }
}
