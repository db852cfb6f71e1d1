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
package org.openhab.camerahub.itests.hub;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.itests.peer.GstCamera;

/**
 * A camera as a user registers it.
 *
 * @param name id and path of the camera
 * @param url without credentials
 * @param modifiers in the original's spelling
 * @param userAgentPart the modifiers hold only for viewers that call themselves so; empty: for all
 * @param anyCertificate whether an rtsps camera may show a certificate that nobody vouches for
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CameraSpec(
        String name,
        String url,
        String user,
        String password,
        List<String> modifiers,
        String userAgentPart,
        boolean anyCertificate) {

    public static CameraSpec of(String name, String url, String user, String password) {
        return new CameraSpec(name, url, user, password, List.of(), "", true);
    }

    public static CameraSpec of(String name, GstCamera camera) {
        return of(name, camera.url(), camera.user(), camera.password());
    }

    /** The same camera under another name. */
    public CameraSpec named(String newName) {
        return new CameraSpec(newName, url, user, password, modifiers, userAgentPart, anyCertificate);
    }

    /** The same camera at another address. */
    public CameraSpec at(String newUrl) {
        return new CameraSpec(name, newUrl, user, password, modifiers, userAgentPart, anyCertificate);
    }

    public CameraSpec withPassword(String newPassword) {
        return new CameraSpec(name, url, user, newPassword, modifiers, userAgentPart, anyCertificate);
    }

    public CameraSpec withModifiers(String... tokens) {
        return new CameraSpec(name, url, user, password, List.of(tokens), userAgentPart, anyCertificate);
    }

    public CameraSpec forViewers(String newUserAgentPart) {
        return new CameraSpec(name, url, user, password, modifiers, newUserAgentPart, anyCertificate);
    }

    public CameraSpec withKnownCertificateOnly() {
        return new CameraSpec(name, url, user, password, modifiers, userAgentPart, false);
    }
}
