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
package org.openhab.camerahub.rtsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Bytes recorded from ffmpeg and GStreamer, which this project had no part in writing.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CapturedSessions {

    private CapturedSessions() {}

    /** Interleaved frames of video (channel 0, RTCP 1) and PCMU (channel 2, RTCP 3). */
    public static List<byte[]> ffmpegH264() {
        return lines("ffmpeg-h264.hex").map(HexFormat.of()::parseHex).toList();
    }

    /** Interleaved frames of video (channel 0, RTCP 1). */
    public static List<byte[]> ffmpegH265() {
        return lines("ffmpeg-h265.hex").map(HexFormat.of()::parseHex).toList();
    }

    /** Seven answers and 29 frames of a server: frames come in front of answers, too. */
    public static byte[] gstreamerSession() {
        return HexFormat.of()
                .parseHex(String.join("", lines("gstreamer-session.hex").toList()));
    }

    private static Stream<String> lines(String name) {
        try (InputStream in = CapturedSessions.class.getResourceAsStream("captured/" + name)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
            return text.lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
