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

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.message.RtspHeaders;

/**
 * What a viewer is told about a stream.
 *
 * @param sdp the session description, one character a byte (ISO-8859-1)
 * @param tracks those that it describes, in its order
 * @param headers of the camera's answer that the viewer gets as well
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ViewerDescription(String sdp, List<Track> tracks, RtspHeaders headers) {

    public ViewerDescription {
        tracks = List.copyOf(tracks);
    }

    /** True if there is sound, which is what viewers stumble over most. */
    public boolean hasAudio() {
        return tracks.stream().anyMatch(track -> track.kind() == Track.Kind.AUDIO);
    }
}
