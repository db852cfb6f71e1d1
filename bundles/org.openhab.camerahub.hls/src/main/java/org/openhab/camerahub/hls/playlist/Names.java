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
package org.openhab.camerahub.hls.playlist;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How playlists, segments and the rest are called, one beside the other.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Names {

    /** The playlist to begin with; it names the codecs and the playlist of segments. */
    public static final String ENTRY = "camera.m3u8";

    /** The playlist of segments. */
    public static final String LIVE = "live.m3u8";

    private static final Pattern INITIALIZATION = Pattern.compile("init-(\\d{1,18})\\.mp4");
    private static final Pattern SEGMENT = Pattern.compile("segment-(\\d{1,18})\\.m4s");
    private static final Pattern PART = Pattern.compile("part-(\\d{1,18})\\.m4s");

    private Names() {}

    static String initialization(long number) {
        return "init-" + number + ".mp4";
    }

    static String segment(long number) {
        return "segment-" + number + ".m4s";
    }

    static String part(long number) {
        return "part-" + number + ".m4s";
    }

    static OptionalLong initialization(String name) {
        return number(INITIALIZATION, name);
    }

    static OptionalLong segment(String name) {
        return number(SEGMENT, name);
    }

    static OptionalLong part(String name) {
        return number(PART, name);
    }

    private static OptionalLong number(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
