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

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Makes an AVCDecoderConfigurationRecord (ISO/IEC 14496-15 section 5.3.3.1).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class AvcConfig {

    private static final int FOUR_BYTE_LENGTHS = 0xFF;
    private static final int RESERVED_AND_ONE_BIT = 0xE0;

    private AvcConfig() {}

    static VideoConfig of(List<byte[]> sequenceSets, List<byte[]> pictureSets) {
        byte[] first = sequenceSets.get(0);
        Picture picture = AvcSequence.read(first);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(1);
        out.write(first, 1, 3); // profile, constraints, level
        out.write(FOUR_BYTE_LENGTHS);
        out.write(RESERVED_AND_ONE_BIT | sequenceSets.size());
        sequenceSets.forEach(set -> write(out, set));
        out.write(pictureSets.size());
        pictureSets.forEach(set -> write(out, set));
        if (AvcSequence.HIGH.contains(first[1] & 0xFF)) {
            out.write(0xFC | picture.chromaFormat());
            out.write(0xF8 | picture.lumaBits() - 8);
            out.write(0xF8 | picture.chromaBits() - 8);
            out.write(0); // no extensions of the sequence parameter set
        }
        String codecs = String.format(Locale.ROOT, "avc1.%02X%02X%02X", first[1], first[2], first[3]);
        return new VideoConfig("avc1", "avcC", out.toByteArray(), codecs, picture);
    }

    private static void write(ByteArrayOutputStream out, byte[] set) {
        out.write(set.length >> 8);
        out.write(set.length);
        out.write(set, 0, set.length);
    }
}
