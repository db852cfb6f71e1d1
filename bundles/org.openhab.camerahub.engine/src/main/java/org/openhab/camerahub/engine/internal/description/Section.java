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

import java.util.function.Predicate;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.sdp.MediaDescription;

/**
 * A media section on its way to the viewer, with the track of the camera that it describes.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record Section(Track track, MediaDescription media) {

    boolean isAudio() {
        return track.kind() == Track.Kind.AUDIO || "audio".equals(media.type());
    }

    boolean isVideo() {
        return track.kind() == Track.Kind.VIDEO || "video".equals(media.type());
    }

    Section with(MediaDescription newMedia) {
        return new Section(track, newMedia);
    }

    Section withoutLines(Predicate<String> unwanted) {
        return with(media.withoutLines(unwanted));
    }

    Section withAttribute(String name, String value) {
        return with(media.withAttribute(name, value));
    }
}
