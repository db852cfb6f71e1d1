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
package org.openhab.camerahub.hls.mp4;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Writes a movie fragment (ISO/IEC 14496-12 section 8.8) as a chunk of CMAF: a {@code moof} with one run per track, and
 * the {@code mdat} with their samples.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Fragment {

    private static final int DEFAULT_BASE_IS_MOOF = 0x020000;
    private static final int DATA_OFFSET = 0x000001;
    private static final int DURATION = 0x000100;
    private static final int SIZE = 0x000200;
    private static final int FLAGS = 0x000400;
    private static final int COMPOSITION_OFFSET = 0x000800;

    /** Depends on no other sample. */
    private static final int KEY_SAMPLE = 0x02000000;

    /** Depends on others, and is no place to start. */
    private static final int OTHER_SAMPLE = 0x01010000;

    private static final int BOX_HEADER = 8;
    private static final int BYTES_OF_BOXES = 160;
    private static final int BYTES_PER_SAMPLE = 16;

    private Fragment() {}

    /** @param sequence greater than that of the fragment before */
    public static byte[] encode(int sequence, List<SampleRun> runs) {
        int media = runs.stream().mapToInt(SampleRun::bytes).sum();
        int samples = runs.stream().mapToInt(run -> run.samples().size()).sum();
        BoxWriter out = new BoxWriter(media + BYTES_OF_BOXES + BYTES_PER_SAMPLE * samples);
        int[] offsetFields = new int[runs.size()];
        out.box("moof", () -> {
            out.fullBox("mfhd", 0, 0, () -> out.int32(sequence));
            for (int i = 0; i < runs.size(); i++) {
                offsetFields[i] = track(out, runs.get(i));
            }
        });
        int offset = out.size() + BOX_HEADER;
        for (int i = 0; i < runs.size(); i++) {
            out.set32(offsetFields[i], offset);
            offset += runs.get(i).bytes();
        }
        out.box("mdat", () -> {
            for (SampleRun run : runs) {
                run.samples().forEach(sample -> out.raw(sample.data()));
            }
        });
        return out.toByteArray();
    }

    /** @return where the offset of the run's data has to be written to */
    private static int track(BoxWriter out, SampleRun run) {
        boolean video = run.track() == InitSegment.VIDEO_TRACK;
        int[] field = new int[1];
        out.box("traf", () -> {
            out.fullBox("tfhd", 0, DEFAULT_BASE_IS_MOOF, () -> out.int32(run.track()));
            out.fullBox("tfdt", 1, 0, () -> out.int64(run.decodeTime()));
            int flags = DATA_OFFSET | DURATION | SIZE | (video ? FLAGS | COMPOSITION_OFFSET : 0);
            out.fullBox("trun", 1, flags, () -> {
                out.int32(run.samples().size());
                field[0] = out.size();
                out.int32(0);
                for (Sample sample : run.samples()) {
                    out.int32(sample.duration()).int32(sample.data().length);
                    if (video) {
                        out.int32(sample.key() ? KEY_SAMPLE : OTHER_SAMPLE).int32(sample.compositionOffset());
                    }
                }
            });
        });
        return field[0];
    }
}
