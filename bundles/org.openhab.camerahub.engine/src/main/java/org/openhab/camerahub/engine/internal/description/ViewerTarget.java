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
package org.openhab.camerahub.engine.internal.description;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * What the URL of a request names. Only its path counts: viewers use whatever host, port and scheme they know the hub
 * by. Viewers that do not know Content-Base append the track to the URL they began with, behind its query if it has one.
 *
 * @param url without the track
 * @param path of the camera, without slashes around it
 * @param track index of the track, empty for the whole presentation
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ViewerTarget(RtspUrl url, String path, OptionalInt track) {

    /** @throws RtspSyntaxException if it is no RTSP URL */
    public static ViewerTarget of(String uri) throws RtspSyntaxException {
        RtspUrl url = RtspUrl.parse(Controls.withoutTrack(uri));
        return new ViewerTarget(url, decoded(withoutSlashes(url.path())), Controls.trackIn(uri));
    }

    /** The camera's path in a URL; empty if it is none, as that of {@code OPTIONS *}. */
    public static Optional<String> pathIn(String uri) {
        try {
            return Optional.of(of(uri).path());
        } catch (RtspSyntaxException e) {
            return Optional.empty();
        }
    }

    private static String withoutSlashes(String path) {
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(start, end);
    }

    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        byte[] bytes = new byte[path.length()];
        int count = 0;
        for (int i = 0; i < path.length(); i++) {
            int code = i + 2 < path.length() && path.charAt(i) == '%' ? hex(path, i + 1) : -1;
            bytes[count++] = (byte) (code < 0 ? path.charAt(i) : code);
            i += code < 0 ? 0 : 2;
        }
        return new String(bytes, 0, count, StandardCharsets.UTF_8);
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }
}
