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
package org.openhab.camerahub.engine.camera;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the hub changes in a camera's session description for a viewer. The names are those of AlexaCamProxy4P3; each
 * does what it was meant to do there.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum Modifier {
    /** Removes every audio section: cures viewers that wait for, or cannot play, the camera's audio. */
    DEL_AUDIO,
    /** Removes {@code a=framerate} and {@code a=x-framerate}. */
    DEL_FRAMERATE,
    /** Removes {@code a=framesize}: Android's client aborts on other forms than {@code PT W-H}. */
    DEL_FRAMESIZE,
    /** Keeps the camera's {@code x-Accept-*} headers from the viewer. */
    DEL_XACCEPT,
    /** Keeps the camera's {@code Cache-Control} header from the viewer. */
    DEL_CACHE_CONTROL,
    /** States an audio bandwidth of 50 kbit/s ({@code b=AS:50}) in the audio sections that state none. */
    MOD_AUDIO,
    /** Presents the stream as live: {@code npt=now-} in {@code a=range} and {@code Range}. */
    MOD_NTP,
    /** Ends the session description with one more empty line. */
    ADD_CRLF;

    /** The original's spelling: {@code del_audio}, {@code del_cache-control}, ... */
    public String token() {
        return this == DEL_CACHE_CONTROL ? "del_cache-control" : name().toLowerCase(Locale.ROOT);
    }

    /** Finds a modifier by its token, ignoring case, a leading '/' and the choice of '-' or '_'. */
    public static Optional<Modifier> ofToken(String token) {
        String name = token.strip();
        name = (name.startsWith("/") ? name.substring(1) : name)
                .replace('-', '_')
                .toUpperCase(Locale.ROOT);
        for (Modifier modifier : values()) {
            if (modifier.name().equals(name)) {
                return Optional.of(modifier);
            }
        }
        return Optional.empty();
    }
}
