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

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.stream.Track;

/**
 * The control URLs (RFC 2326 appendix C.1.1) that the hub gives to tracks, whatever the camera's own look like.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Controls {

    private static final Pattern AT_END = Pattern.compile("/?trackID=(\\d{1,3})/?$", Pattern.CASE_INSENSITIVE);

    private Controls() {}

    /** The value of a section's {@code a=control}. */
    public static String of(Track track) {
        return "trackID=" + track.index();
    }

    /** The index of the track that a request's URL names; empty if it names the whole presentation. */
    public static OptionalInt trackIn(String uri) {
        Matcher matcher = AT_END.matcher(uri);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /** The URL without the track at its end. */
    public static String withoutTrack(String uri) {
        return AT_END.matcher(uri).replaceFirst("");
    }
}
