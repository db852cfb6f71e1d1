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
package org.openhab.camerahub.itests.echo;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What the person in front of an Echo sees, and why.
 *
 * @param timeToPicture from the connection attempt to the first whole key picture with a time; null if none was shown
 * @param failure why nothing is shown (any more); null while the picture is on
 * @param fakedTime true if time stamps had to be made up after 10 s without RTCP
 * @param longestAnswer the slowest answer to a request; Alexa gives up after 6 s
 * @param ignoredTracks formats of the sections that the client cannot play
 * @param tracks number of tracks set up
 * @param pictures whole pictures received
 * @param damaged pictures with a part missing
 * @param skew by how much sound and picture are apart according to the sender reports; null with one track
 * @param statuses status code of each answer, in order
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record EchoReport(
        @Nullable Duration timeToPicture,
        @Nullable String failure,
        boolean fakedTime,
        Duration longestAnswer,
        List<String> ignoredTracks,
        int tracks,
        int pictures,
        int damaged,
        @Nullable Duration skew,
        List<Integer> statuses) {

    /** True if the picture is on the screen. */
    public boolean shows() {
        return timeToPicture != null && failure == null;
    }
}
