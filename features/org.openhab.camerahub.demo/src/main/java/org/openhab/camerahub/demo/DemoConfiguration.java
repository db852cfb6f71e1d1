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

    static final String THING = "camerahub:camera:home:demo";
    static final String PATH = "demo";
    static final Credentials VIEWER = new Credentials("demo", "demo");

    private DemoConfiguration() {}

    static KarafSettings add(
            KarafSettings settings, DemoOptions options, RtspUrl camera, Optional<Credentials> account) {
        SelfSignedCertificate certificate = SelfSignedCertificate.forLocalhost();
        return settings.withFile("conf/camerahub/fullchain.pem", certificate.chain())
                .withFile("conf/camerahub/privkey.pem", certificate.key())
                .withFile("conf/services/camerahub.cfg", service(options))
                .withFile(
                        "etc/org.ops4j.pax.web.cfg",
                        "org.ops4j.pax.web.listening.addresses=127.0.0.1\norg.osgi.service.http.port="
                                + options.webPort() + "\n")
                .withFile("conf/services/runtime.cfg", "org.openhab.i18n:location=52.52,13.41\n")
                .withFile("conf/yaml/home.yaml", home(camera, account));
    }

    /** For this machine only: the viewers' password is no secret. */
    private static String service(DemoOptions options) {
        return String.join(
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
    }

    /** A household with a camera, whose sound is left out because an item's Alexa metadata say so. */
    static String home(RtspUrl camera, Optional<Credentials> account) {
        return """
                version: 1
                things:
                  camerahub:home:home:
                    isBridge: true
                    label: Home
                  %1$s:
                    bridge: camerahub:home:home
                    label: Demo camera
                    config:
                      address: %2$s
                %3$s      trust: ANY
                      path: %4$s
                items:
                  Demo_Camera:
                    type: String
                    label: Demo camera
                    channel: %1$s:hls-url
                    metadata:
                      alexa:
                        value: CameraStream
                        config:
                          proxyBaseUrl: https://localhost
                          resolution: 1080p
                          del_audio: true
                  Demo_Address:
                    type: String
                    label: Address for viewers
                    channel: %1$s:stream-url
                  Demo_Stream:
                    type: Switch
                    label: May be viewed
                    tags: [Switch]
                    channel: %1$s:stream
                  Demo_Motion:
                    type: Switch
                    label: Motion
                    channel: %1$s:motion
                  Demo_Viewers:
                    type: Number
                    label: Viewers
                    channel: %1$s:viewers
                  Demo_Bytes:
                    type: Number
                    dimension: DataAmount
                    unit: MB
                    label: Delivered
                    channel: %1$s:bytes
                  Demo_Presence:
                    type: Switch
                    label: Somebody at home
                    channel: camerahub:home:home:presence
                """.formatted(THING, quoted(camera.toString()), login(account), PATH);
    }

    private static String login(Optional<Credentials> account) {
        return account.map(login -> "      username: " + quoted(login.username()) + "\n      password: "
                        + quoted(login.password()) + "\n")
                .orElse("");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
