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
package org.openhab.camerahub.engine.internal.media;

import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.rtsp.codec.FrameRun;

/**
 * Takes parts out of runs without copying media.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class RunSlices {

    private RunSlices() {}

    /** Frames {@code from} to {@code to} (exclusive) as a run of their own, to be released by the caller. */
    public static MediaRun slice(MediaRun run, int from, int to) {
        FrameRun frames = run.frames();
        int start = frames.offset(from);
        int end = to < frames.count()
                ? frames.offset(to)
                : frames.data().readerIndex() + frames.data().readableBytes();
        int[] offsets = new int[to - from];
        for (int i = from; i < to; i++) {
            offsets[i - from] = frames.offset(i) - start;
        }
        return new MediaRun(
                new FrameRun(frames.data().retainedSlice(start, end - start), offsets),
                Arrays.copyOfRange(run.flags(), from, to),
                run.arrivalNanos());
    }

    /** Index of the last frame that has {@code flag}, -1 if none has. */
    public static int last(MediaRun run, int flag) {
        byte[] flags = run.flags();
        for (int i = flags.length - 1; i >= 0; i--) {
            if ((flags[i] & flag) != 0) {
                return i;
            }
        }
        return -1;
    }
}
