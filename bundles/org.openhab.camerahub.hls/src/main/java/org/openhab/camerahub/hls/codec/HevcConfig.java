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
 * Makes an HEVCDecoderConfigurationRecord (ISO/IEC 14496-15 section 8.3.3.1) and the codec's name (annex E.3).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HevcConfig {

    private static final int COMPLETE = 0x80;
    private static final int[] TYPES = {32, 33, 34};

    private HevcConfig() {}

    /** @param sets video, sequence and picture parameter sets, in this order */
    static VideoConfig of(List<List<byte[]>> sets) {
        HevcSequence sequence = HevcSequence.read(sets.get(1).get(0));
        Picture picture = sequence.picture();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(1);
        out.write(sequence.profile(), 0, HevcSequence.PROFILE_BYTES);
        write16(out, 0xF000); // min_spatial_segmentation_idc unknown
        out.write(0xFC); // parallelismType unknown
        out.write(0xFC | picture.chromaFormat());
        out.write(0xF8 | picture.lumaBits() - 8);
        out.write(0xF8 | picture.chromaBits() - 8);
        write16(out, 0); // avgFrameRate unknown
        out.write(sequence.temporalLayers() << 3 | (sequence.nested() ? 4 : 0) | 3);
        out.write(sets.size());
        for (int i = 0; i < TYPES.length; i++) {
            out.write(COMPLETE | TYPES[i]);
            write16(out, sets.get(i).size());
            for (byte[] set : sets.get(i)) {
                write16(out, set.length);
                out.write(set, 0, set.length);
            }
        }
        return new VideoConfig("hvc1", "hvcC", out.toByteArray(), codecs(sequence.profile()), picture);
    }

    private static String codecs(byte[] profile) {
        String space = new String[] {"", "A", "B", "C"}[profile[0] >> 6 & 3];
        int compatibility = 0;
        for (int i = 1; i <= 4; i++) {
            compatibility = compatibility << 8 | profile[i] & 0xFF;
        }
        StringBuilder name = new StringBuilder("hvc1.")
                .append(space)
                .append(profile[0] & 0x1F)
                .append('.')
                .append(Integer.toHexString(Integer.reverse(compatibility)).toUpperCase(Locale.ROOT))
                .append((profile[0] & 0x20) != 0 ? ".H" : ".L")
                .append(profile[11] & 0xFF);
        int last = 10;
        while (last >= 5 && profile[last] == 0) {
            last--;
        }
        for (int i = 5; i <= last; i++) {
            name.append('.').append(Integer.toHexString(profile[i] & 0xFF).toUpperCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static void write16(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
