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
package org.openhab.camerahub.demo;

import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.demo.karaf.KarafSettings;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * The files of the demo's openHAB: the same ones, in the same places, as a user would write.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class DemoConfiguration {

    static final String PATH = "demo";
    static final Credentials VIEWER = new Credentials("demo", "demo");

    private static final String ITEM = "Demo_Camera";

    private DemoConfiguration() {}

    static KarafSettings add(
            KarafSettings settings, DemoOptions options, RtspUrl camera, Optional<Credentials> account) {
        SelfSignedCertificate certificate = SelfSignedCertificate.forLocalhost();
        return settings.withFile("conf/camerahub/fullchain.pem", certificate.chain())
                .withFile("conf/camerahub/privkey.pem", certificate.key())
                .withFile("conf/services/camerahub.cfg", service(options, account))
                .withFile("conf/yaml/cameras.yaml", items(camera));
    }

    /** For this machine only: the viewers' password is no secret. */
    private static String service(DemoOptions options, Optional<Credentials> account) {
        String text = String.join(
                "\n",
                "pid:org.openhab.camerahub",
                "bindAddress=127.0.0.1",
                "port=" + options.port(),
                "publicName=localhost",
                "certificateChain=camerahub/fullchain.pem",
                "certificateKey=camerahub/privkey.pem",
                "authentication=BASIC",
                "accounts=" + VIEWER.username() + ":" + VIEWER.password(),
                "testSocketEnabled=true",
                "testSocketPort=" + options.testPort(),
                "");
        return text
                + account.map(login ->
                                "cameraCredentials=" + ITEM + "=" + login.username() + ":" + login.password() + "\n")
                        .orElse("");
    }

    private static String items(RtspUrl camera) {
        return String.join(
                "\n",
                "version: 1",
                "items:",
                "  " + ITEM + ":",
                "    type: String",
                "    label: Demo camera",
                "    metadata:",
                "      camerahub:",
                "        value: '" + camera.toString().replace("'", "''") + "'",
                "        config:",
                "          path: " + PATH,
                "          trust: ANY",
                "");
    }
}
