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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * GStreamer's rtspsrc as a viewer that decodes what it is shown.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class GstViewer {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /**
     * Sound, which nobody takes here, came before gst-launch had linked the picture: a matter of GStreamer's threads, seen
     * at a camera without the hub.
     */
    private static final String TOO_EARLY = "streaming stopped, reason not-linked";

    private GstViewer() {}

    /**
     * @param pictures a fingerprint of each decoded picture, comparable with {@link FfmpegViewer}'s
     */
    public record Seen(int exit, List<String> pictures, String messages) {}

    /**
     * Decodes a number of pictures.
     *
     * @param codec {@code h264} or {@code h265}
     */
    public static Seen decode(String url, String user, String password, String codec, int pictures) {
        try {
            Path raw = Files.createTempFile(Resources.folder(), "gst", ".i420");
            try {
                List<String> command = command(url, user, password, codec, pictures, raw);
                ProcessPeer.Result result = ProcessPeer.run(LIMIT, command);
                if (result.text().contains(TOO_EARLY)) {
                    result = ProcessPeer.run(LIMIT, command);
                }
                return new Seen(result.exit(), hashes(raw), result.text());
            } finally {
                Files.deleteIfExists(raw);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(
            String url, String user, String password, String codec, int pictures, Path raw) {
        List<String> command = new ArrayList<>(List.of("gst-launch-1.0", "-q", "-e", "rtspsrc", "location=" + url));
        if (!user.isEmpty()) {
            command.addAll(List.of("user-id=" + user, "user-pw=" + password));
        }
        command.addAll(List.of("protocols=tcp", "tls-validation-flags=0", "latency=200", "name=source"));
        command.addAll(List.of("source.", "!", "application/x-rtp,media=video", "!", "rtp" + codec + "depay"));
        command.addAll(List.of("!", codec + "parse", "!", "avdec_" + codec, "max-threads=1", "!", "videoconvert"));
        // filesink writes without regard to time, so that a slow machine shows every picture all the same.
        command.addAll(List.of("!", "video/x-raw,format=I420", "!", "identity", "eos-after=" + (pictures + 1)));
        command.addAll(List.of("!", "filesink", "sync=false", "location=" + raw));
        return command;
    }

    private static List<String> hashes(Path raw) throws IOException {
        byte[] bytes = Files.readAllBytes(raw);
        String[] size = Clip.SIZE.split("x");
        int length = Integer.parseInt(size[0]) * Integer.parseInt(size[1]) * 3 / 2;
        List<String> result = new ArrayList<>();
        for (int i = 0; i + length <= bytes.length; i += length) {
            result.add(md5(Arrays.copyOfRange(bytes, i, i + length)));
        }
        return List.copyOf(result);
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
