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
package org.openhab.camerahub.engine.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.HubException;

/**
 * What has happened on a camera's side since the hub knows it. A camera session is one PLAY at the camera, whatever
 * the number of viewers.
 *
 * @param cameraId the camera
 * @param state what its stream does now
 * @param lastFault the newest fault, null if there was none or the stream has played since
 * @param subscribers viewers and muxers now
 * @param subscribersTotal viewers and muxers so far
 * @param connects connections to the camera that were attempted
 * @param sessions camera sessions that played
 * @param bytesFromCamera of interleaved frames, their four bytes of framing included
 * @param packetsFromCamera RTP and RTCP packets
 * @param packetsLost gaps in the camera's sequence numbers
 * @param packetsUnusable of tracks that were not set up, not RTP at all, or reports before a session's first RTP packet
 * @param packetsDropped that an event loop of viewers was too busy to take, counted once for each of its viewers; what a
 *            viewer's own connection could not take is in {@link SessionInfo}
 * @param bytesToViewers what was handed to subscribers, in all
 * @param lastStart when the newest camera session began to play
 * @param lastEnd when it ended, null while it plays
 * @param codecs of the tracks that are set up, e.g. {@code H264}, {@code AAC}
 * @param silentTracks indexes of tracks that were announced but stayed silent
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CameraStatistics(
        String cameraId,
        State state,
        @Nullable HubException lastFault,
        int subscribers,
        long subscribersTotal,
        long connects,
        long sessions,
        long bytesFromCamera,
        long packetsFromCamera,
        long packetsLost,
        long packetsUnusable,
        long packetsDropped,
        long bytesToViewers,
        @Nullable Instant lastStart,
        @Nullable Instant lastEnd,
        List<String> codecs,
        List<Integer> silentTracks) {

    /** What a camera's stream does. */
    public enum State {
        /** No connection: nobody watches. */
        IDLE,
        /** Between the first packet of the connection and the camera's answer to PLAY. */
        CONNECTING,
        /** Frames are expected. */
        PLAYING,
        /** The camera was lost; the next attempt is due after a pause. */
        WAITING
    }

    public CameraStatistics {
        codecs = List.copyOf(codecs);
        silentTracks = List.copyOf(silentTracks);
    }

    /** How long the newest camera session has played at {@code now}; zero if none ever did. */
    public Duration lastDuration(Instant now) {
        Instant start = lastStart;
        Instant end = lastEnd;
        return start == null ? Duration.ZERO : Duration.between(start, end == null ? now : end);
    }
}
