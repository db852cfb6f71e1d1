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
package org.openhab.camerahub.engine.fault;

import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Why there is no still picture of a camera, and what to do. One place for the words: the log has them as they are here,
 * the service's properties have them as {@code no-snapshot.<key>} in other languages.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum SnapshotFault {
    /* the camera's snapshot address */
    UNREACHABLE("The camera's snapshot address cannot be reached: check it."),
    UNTRUSTED(
            "The certificate at the camera's snapshot address is not trusted: install a valid one, or set this camera's trust to any certificate."),
    REFUSED("The camera answers {0} at its snapshot address: check the address and the camera's credentials."),
    NO_JPEG("What the camera gives at its snapshot address is no JPEG picture: check the address."),
    /* a picture of its stream */
    NO_DECODER("There is no decoder: install ffmpeg on this machine, or set the camera's snapshot address."),
    DECODER_SLOW("ffmpeg takes too long to decode a picture: this machine is overloaded."),
    UNDECODABLE("ffmpeg cannot decode the camera's picture: set the camera's snapshot address."),
    /* both */
    LATE("There was no picture within {0} s: try again, and check the camera if this stays."),
    HUB_ENDS("The hub ends: wait until it runs again."),
    THING_STOPPED("The camera's Thing was stopped.");

    private final String text;

    SnapshotFault(String text) {
        this.text = text;
    }

    /** E.g. {@code no-decoder}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Cause and cure in English. */
    String text(String value) {
        return Placeholders.fill(text, List.of(value));
    }
}
