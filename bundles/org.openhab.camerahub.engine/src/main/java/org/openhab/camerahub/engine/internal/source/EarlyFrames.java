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
package org.openhab.camerahub.engine.internal.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.codec.FrameRun;

/**
 * Frames that came before the answer to PLAY: some cameras begin at once, and with the key frame. They are kept until
 * the camera has said that it plays; what exceeds the bound is dropped, newest first, as the key frame comes first.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class EarlyFrames {

    private static final int MOST_BYTES = 1 << 20;

    private final List<FrameRun> runs = new ArrayList<>();
    private int bytes;

    void add(FrameRun run) {
        int size = run.data().readableBytes();
        if (bytes + size <= MOST_BYTES) {
            bytes += size;
            runs.add(run.retain());
        }
    }

    /** Passes everything on, in order, and lets go of it. */
    void drain(Consumer<FrameRun> sink) {
        List<FrameRun> kept = List.copyOf(runs);
        runs.clear();
        bytes = 0;
        for (FrameRun run : kept) {
            try {
                sink.accept(run);
            } finally {
                run.release();
            }
        }
    }
}
