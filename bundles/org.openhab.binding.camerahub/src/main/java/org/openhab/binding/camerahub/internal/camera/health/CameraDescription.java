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
package org.openhab.binding.camerahub.internal.camera.health;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.check.CameraTrack;

/**
 * What a camera has told of itself, as the properties of its Thing.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraDescription {

    static final String SERVER = "server";
    static final String AUTHENTICATION = "authentication";
    static final String VIDEO = "video";
    static final String AUDIO = "audio";

    private CameraDescription() {}

    /** Properties by their names; what the camera does not tell is left out. */
    public static Map<String, String> of(CameraProbe probe) {
        Map<String, String> properties = new TreeMap<>();
        properties.put(SERVER, probe.server());
        properties.put(AUTHENTICATION, probe.authentication());
        properties.put(VIDEO, tracks(probe.tracks(), "video"));
        properties.put(AUDIO, tracks(probe.tracks(), "audio"));
        properties.values().removeIf(String::isBlank);
        return properties;
    }

    private static String tracks(List<CameraTrack> tracks, String media) {
        return tracks.stream()
                .filter(track -> track.media().equals(media))
                .map(CameraDescription::track)
                .collect(Collectors.joining("; "));
    }

    private static String track(CameraTrack track) {
        String size = track.width() > 0 ? track.width() + "x" + track.height() : "";
        String rate = track.media().equals("audio") && track.clockRate() > 0 ? track.clockRate() + " Hz" : "";
        return Stream.of(track.codec(), track.profile(), size, rate)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
