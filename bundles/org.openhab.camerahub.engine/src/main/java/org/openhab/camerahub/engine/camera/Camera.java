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

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * A registered camera. Prints its name only: address and credentials never reach a log.
 *
 * @param id unique and stable, e.g. the Thing UID or the item name
 * @param path the path of the hub's URL, one segment or more without a leading '/', unique, e.g. {@code front-door}
 * @param label the name that people read
 * @param url the camera's own address without user information
 * @param credentials for the camera, null if it asks for none
 * @param skipSilentTracks leave out, the next time, tracks that were announced but stayed silent
 * @param linger how long the camera's stream stays open after its last viewer left, 0 s or more
 * @param snapshotUrl where the camera gives a JPEG of now, http or https, without user information; null if it is not
 *     known. The same credentials are used
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Camera(
        String id,
        String path,
        String label,
        RtspUrl url,
        @Nullable Credentials credentials,
        CameraTransport transport,
        CameraTrust trust,
        ModifierRules modifiers,
        boolean skipSilentTracks,
        Duration linger,
        boolean viewable,
        @Nullable URI snapshotUrl) {

    public static final Duration DEFAULT_LINGER = Duration.ofSeconds(10);

    /** A camera without a snapshot's address. */
    public Camera(
            String id,
            String path,
            String label,
            RtspUrl url,
            @Nullable Credentials credentials,
            CameraTransport transport,
            CameraTrust trust,
            ModifierRules modifiers,
            boolean skipSilentTracks,
            Duration linger,
            boolean viewable) {
        this(id, path, label, url, credentials, transport, trust, modifiers, skipSilentTracks, linger, viewable, null);
    }

    /** A camera with the defaults: any transport, certificates of known authorities, no modifiers, viewable. */
    public static Camera of(String id, String path, RtspUrl url, @Nullable Credentials credentials) {
        return new Camera(
                id,
                path,
                id,
                url,
                credentials,
                CameraTransport.AUTO,
                CameraTrust.AUTHORITIES,
                ModifierRules.NONE,
                false,
                DEFAULT_LINGER,
                true);
    }

    /** True if going from {@code this} to {@code other} needs no new connection to the camera. */
    public boolean sameSource(Camera other) {
        return url.equals(other.url)
                && Objects.equals(credentials, other.credentials)
                && transport == other.transport
                && trust == other.trust;
    }

    public Camera withModifiers(ModifierRules newModifiers) {
        return new Camera(
                id,
                path,
                label,
                url,
                credentials,
                transport,
                trust,
                newModifiers,
                skipSilentTracks,
                linger,
                viewable,
                snapshotUrl);
    }

    @Override
    public String toString() {
        return "Camera[" + id + "]";
    }
}
