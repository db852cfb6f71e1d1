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
package org.openhab.camerahub.engine.check;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a camera answered when it was asked for its description. Holds neither its address nor a secret.
 *
 * @param describeTime from the first packet of the connection to the description, login and redirects included
 * @param server what the camera calls itself, empty if it does not say
 * @param authentication how the hub logged in, e.g. {@code Digest MD5}, {@code Basic}; empty if the camera did not ask
 * @param tracks of its description, in their order, those that the hub cannot use included
 * @param live true if this is what the running stream told, so that no connection was made for it
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CameraProbe(
        Duration describeTime, String server, String authentication, List<CameraTrack> tracks, boolean live) {

    public CameraProbe {
        tracks = List.copyOf(tracks);
    }
}
