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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Stock ffmpeg as a viewer that decodes what it is shown.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class FfmpegViewer {

    /** About ffmpeg itself and the machine it runs on, not about what it is shown. */
    private static final List<String> OF_NO_INTEREST = List.of("-vsync is deprecated", "Thread message queue blocking");

    private final String url;
    private final List<String> inputOptions = new ArrayList<>();
    private final List<String> outputOptions = new ArrayList<>();

    private FfmpegViewer(String url) {
        this.url = url;
        if (url.startsWith("rtsp")) {
            inputOptions.addAll(List.of("-rtsp_transport", "tcp"));
        }
    }

    /** A viewer of the URL, which may hold the viewer's user name and password. */
    public static FfmpegViewer of(String url) {
        return new FfmpegViewer(url);
    }

    /** A viewer that calls itself so, and watches until it is closed or sent away. */
    public static ProcessPeer watch(String url, String userAgent) {
        return ProcessPeer.start(List.of(
                "ffmpeg",
                "-nostdin",
                "-v",
                "error",
                "-rtsp_transport",
                "tcp",
                "-user_agent",
                userAgent,
                "-i",
                url,
                "-f",
                "null",
                "-"));
    }

    public FfmpegViewer seconds(int seconds) {
        outputOptions.addAll(List.of("-t", Integer.toString(seconds)));
        return this;
    }

    public FfmpegViewer pictures(int pictures) {
        outputOptions.addAll(List.of("-frames:v", Integer.toString(pictures)));
        return this;
    }

    /**
     * What it saw.
     *
     * @param pictures a fingerprint of each decoded picture
     * @param sounds number of decoded pieces of sound
     */
    public record Seen(int exit, List<String> pictures, int sounds, String messages) {}

    /** Decodes and returns a fingerprint of every picture. */
    public Seen decode(Duration limit) {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "warning"));
        command.addAll(inputOptions);
        command.addAll(List.of("-i", url));
        command.addAll(outputOptions);
        // Every decoded picture once, as it came: no picture is repeated or left out to keep a frame rate. Older
        // ffmpeg knows no other name for it.
        command.addAll(List.of("-vsync", "passthrough", "-f", "framemd5", "-"));
        ProcessPeer.Result result = ProcessPeer.run(limit, command);
        return seen(result);
    }

    private static Seen seen(ProcessPeer.Result result) {
        List<String> pictures = new ArrayList<>();
        StringBuilder messages = new StringBuilder();
        int videoStream = 0;
        int sounds = 0;
        for (String line : result.lines()) {
            if (line.startsWith("#media_type ") && line.endsWith("video")) {
                videoStream = Integer.parseInt(line.substring(12, line.indexOf(':')));
            } else if (line.matches("[0-9]+,.*")) {
                String[] fields = line.split(", *");
                if (Integer.parseInt(fields[0].strip()) == videoStream) {
                    pictures.add(fields[5].strip());
                } else {
                    sounds++;
                }
            } else if (!line.startsWith("#") && OF_NO_INTEREST.stream().noneMatch(line::contains)) {
                messages.append(line).append('\n');
            }
        }
        return new Seen(result.exit(), List.copyOf(pictures), sounds, messages.toString());
    }
}
