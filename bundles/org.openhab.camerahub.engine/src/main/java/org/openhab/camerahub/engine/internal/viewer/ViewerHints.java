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
package org.openhab.camerahub.engine.internal.viewer;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Guesses, from how far a viewer came before it left, what it did not like, and what to try.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ViewerHints {

    private static final long SOON = TimeUnit.SECONDS.toNanos(2);

    private boolean challenged;
    private boolean sentCredentials;
    private boolean described;
    private boolean withAudio;
    private boolean refusedTransport;
    private boolean setUp;
    private boolean played;
    private long playedAt;

    void challenged(boolean hadCredentials) {
        challenged = true;
        sentCredentials = hadCredentials;
    }

    void granted() {
        challenged = false;
    }

    void described(boolean hasAudio) {
        described = true;
        withAudio = hasAudio;
    }

    void refusedTransport() {
        refusedTransport = true;
    }

    void setUp() {
        setUp = true;
    }

    void played(long now) {
        if (!played) {
            playedAt = now;
        }
        played = true;
    }

    /**
     * The viewer closed the connection by itself.
     *
     * @param bytes of frames that it was sent
     */
    Optional<String> left(long now, long bytes) {
        if (challenged) {
            return Optional.of(
                    sentCredentials
                            ? "The viewer left after its credentials were refused: compare its user name and password"
                                    + " with the accounts in the hub's configuration."
                            : "The viewer left when it was asked for credentials and never sent any: give it the user"
                                    + " name and password (Alexa: in the camera's endpoint), or set the hub's"
                                    + " authentication to what the viewer knows (BASIC suits every Echo).");
        }
        if (described && !setUp) {
            return Optional.of(leftBeforeSetup());
        }
        if (played && bytes == 0) {
            return Optional.of("The viewer left before the camera sent anything: see the camera's side of this log.");
        }
        if (played && now - playedAt < SOON) {
            return Optional.of("The viewer left within 2 s of PLAY: if it showed nothing, try "
                    + (withAudio ? "the modifier del_audio first, then " : "")
                    + "H.264 Baseline or Main at 1280x720 with a key frame every 1 to 2 s in the camera.");
        }
        return Optional.empty();
    }

    private String leftBeforeSetup() {
        if (refusedTransport) {
            return "The viewer left because it wants RTP over UDP: set it to RTP over TCP (interleaved).";
        }
        return "The viewer left right after the session description: it does not like a track in it. Try "
                + (withAudio ? "the modifier del_audio first, then " : "")
                + "H.264 instead of H.265 in the camera. (Programs that only read the description do this too.)";
    }
}
