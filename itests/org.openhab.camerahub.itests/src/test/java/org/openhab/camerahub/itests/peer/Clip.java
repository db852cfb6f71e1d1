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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A moving test picture in a file, made once by ffmpeg: what a camera plays is known frame by frame.
 *
 * @param frames number of its pictures
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Clip(Path file, int frames) {

    public static final String SIZE = "320x240";
    public static final int FRAMES_PER_SECOND = 25;

    /**
     * @param video {@code h264} or {@code h265}
     * @param audio {@code aac}, {@code pcmu} or {@code none}
     */
    public static synchronized Clip of(String video, String audio, int seconds) {
        Path file = Resources.folder().resolve("clip-" + video + "-" + audio + "-" + seconds + ".mkv");
        if (!Files.exists(file)) {
            make(file, video, audio, seconds);
        }
        return new Clip(file, seconds * FRAMES_PER_SECOND);
    }

    private static void make(Path file, String video, String audio, int seconds) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-y", "-v", "error", "-nostdin", "-f", "lavfi", "-i"));
        command.add("testsrc2=size=" + SIZE + ":rate=" + FRAMES_PER_SECOND + ":duration=" + seconds);
        if (!audio.equals("none")) {
            command.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=16000:duration=" + seconds));
        }
        command.addAll(List.of("-pix_fmt", "yuv420p", "-threads", "1", "-g", "25", "-keyint_min", "25", "-bf", "0"));
        command.addAll(
                video.equals("h265")
                        ? List.of("-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=error")
                        : List.of("-c:v", "libx264", "-preset", "veryfast", "-profile:v", "baseline"));
        switch (audio) {
            case "aac" -> command.addAll(List.of("-c:a", "aac", "-b:a", "64k"));
            case "pcmu" -> command.addAll(List.of("-c:a", "pcm_mulaw", "-ar", "8000", "-ac", "1"));
            default -> {}
        }
        command.addAll(List.of("-f", "matroska", unfinished.toString()));
        ProcessPeer.Result result = ProcessPeer.run(Duration.ofMinutes(2), command);
        if (result.exit() != 0) {
            throw new AssertionError("ffmpeg could not make the clip: " + result.text());
        }
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fingerprint of each decoded picture. */
    public List<String> pictureHashes() {
        return FfmpegViewer.of(file.toString()).decode(Duration.ofSeconds(60)).pictures();
    }
}
