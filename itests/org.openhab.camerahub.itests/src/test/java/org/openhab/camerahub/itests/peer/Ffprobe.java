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
package org.openhab.camerahub.itests.peer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Stock ffprobe: which codecs does a URL offer?
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Ffprobe {

    private Ffprobe() {}

    /** The codecs in ffmpeg's names ({@code h264}, {@code hevc}, {@code aac}, {@code pcm_mulaw}), in their order. */
    public static List<String> codecs(String url) {
        return run(url).lines().stream()
                .filter(line -> line.startsWith("codec_name="))
                .map(line -> line.substring(11))
                .toList();
    }

    /** What a file holds, a line for each thing, its values parted by commas; ffprobe must have nothing to complain of. */
    public static List<String> entries(Path file, String streams, String wanted) {
        return ProcessPeer.run(
                        Duration.ofSeconds(30),
                        List.of(
                                "ffprobe",
                                "-v",
                                "error",
                                "-select_streams",
                                streams,
                                "-show_entries",
                                wanted,
                                "-of",
                                "csv=p=0",
                                file.toString()))
                .lines();
    }

    /** The whole output, with the reason of a failure. */
    public static ProcessPeer.Result run(String url) {
        List<String> command = new ArrayList<>(
                List.of("ffprobe", "-v", "error", "-rtsp_transport", "tcp", "-show_entries", "stream=codec_name"));
        command.addAll(List.of("-of", "default=noprint_wrappers=1", url));
        return ProcessPeer.run(Duration.ofSeconds(60), command);
    }
}
