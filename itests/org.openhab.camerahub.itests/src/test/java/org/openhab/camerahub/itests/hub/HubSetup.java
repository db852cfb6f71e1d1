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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.itests.peer.Resources;
import org.openhab.camerahub.itests.peer.TestCertificate;

/**
 * How a hub is to be set up.
 *
 * @param authentication NONE, BASIC or DIGEST
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HubSetup(String authentication, String user, String password, Path chain, Path key) {

    /** With a colon in it, which has broken other programs. */
    private static final String PASSWORD = "s3cr:t-viewer";

    /** Certificate and key in one file. */
    Path together() {
        return new TestCertificate(chain, key).together();
    }

    /** With a good certificate in a folder of its own. */
    public static HubSetup with(String authentication) {
        try {
            TestCertificate certificate =
                    TestCertificate.make(Files.createTempDirectory(Resources.folder(), "hub"), "hub.example");
            return new HubSetup(authentication, "viewer", PASSWORD, certificate.chain(), certificate.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
