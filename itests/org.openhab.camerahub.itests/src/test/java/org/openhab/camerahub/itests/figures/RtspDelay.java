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
package org.openhab.camerahub.itests.figures;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How late ffmpeg, told to buffer nothing, has decoded pictures of {@code camera.py --clock} that came by RTSP: what the
 * way itself costs, before any player's buffer.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class RtspDelay {

    private static final int BITS = 32;
    private static final int LIGHT = 127;
    private static final long WORD = 0xFFFF_FFFFL;

    private RtspDelay() {}

    /** Milliseconds from the making of a picture to its being decoded. */
    static List<Double> measure(String url, int width, int height, int pictures) throws IOException {
        Process ffmpeg = new ProcessBuilder(
                        "ffmpeg",
                        "-nostdin",
                        "-v",
                        "quiet",
                        "-rtsp_transport",
                        "tcp",
                        "-fflags",
                        "nobuffer",
                        "-flags",
                        "low_delay",
                        "-probesize",
                        "32",
                        "-analyzeduration",
                        "0",
                        "-i",
                        url,
                        "-map",
                        "0:v",
                        "-frames:v",
                        Integer.toString(pictures),
                        "-vsync",
                        "passthrough",
                        "-pix_fmt",
                        "gray",
                        "-f",
                        "rawvideo",
                        "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Double> delays = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(ffmpeg.getInputStream())) {
            byte[] picture = new byte[width * height];
            for (int i = 0; i < pictures; i++) {
                in.readFully(picture);
                long now = System.currentTimeMillis() & WORD;
                long clock = read(picture, width);
                if (clock >= 0) {
                    delays.add((double) (now - clock));
                }
            }
        } finally {
            ffmpeg.destroyForcibly();
        }
        return delays;
    }

    private static long read(byte[] picture, int width) {
        int field = width / BITS;
        long value = 0;
        for (int i = 0; i < BITS; i++) {
            int column = i * field + field / 2;
            boolean one = (picture[field * width + column] & 0xFF) > LIGHT;
            boolean opposite = (picture[3 * field * width + column] & 0xFF) > LIGHT;
            if (one == opposite) {
                return -1;
            }
            value = value << 1 | (one ? 1 : 0);
        }
        return value;
    }
}
