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
package org.openhab.camerahub.engine.internal.stream;

import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * What a camera said about its stream, completed by what was learnt from the stream itself.
 *
 * @param sdp as the camera sent it, with {@code sprop-parameter-sets} added where the camera left them out and they
 *     have been seen in the stream
 * @param headers of the camera's answer to DESCRIBE
 * @param tracks those that the hub can set up
 * @param silentTracks indexes of tracks that were announced but stayed silent while others played
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record StreamDescription(
        SessionDescription sdp, RtspHeaders headers, List<Track> tracks, Set<Integer> silentTracks) {

    public StreamDescription {
        tracks = List.copyOf(tracks);
        silentTracks = Set.copyOf(silentTracks);
    }
}
