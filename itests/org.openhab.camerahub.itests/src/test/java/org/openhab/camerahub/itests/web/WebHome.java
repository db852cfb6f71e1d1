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
package org.openhab.camerahub.itests.web;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.demo.camera.SimulatedCamera;
import org.openhab.camerahub.demo.karaf.KarafHome;
import org.openhab.camerahub.demo.karaf.KarafInstance;
import org.openhab.camerahub.demo.karaf.KarafSettings;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.karaf.HubFiles;
import org.openhab.camerahub.itests.peer.FfmpegViewer;
import org.openhab.camerahub.itests.peer.ProcessPeer;
import org.openhab.camerahub.itests.peer.Resources;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * A home with cameras in a real Karaf: one that plays, one that nobody reaches; with the pages, and an administrator.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class WebHome implements AutoCloseable {

    /** Of the simulated camera: nobody may see it in the pages. */
    static final String SECRET = "pa55-of-the-camera";

    private static final Pattern TOKEN = Pattern.compile("oh\\.\\S+");

    private final int webPort = HubFiles.freePort();
    private final int tlsPort = HubFiles.freePort();
    private final SimulatedCamera camera;
    private final KarafInstance karaf;
    private final String token;

    WebHome() throws Exception {
        camera = new SimulatedCamera(0, AuthScheme.DIGEST, new Credentials("cam", SECRET));
        HubSetup certificate = HubSetup.with("NONE");
        KarafHome home = KarafHome.find();
        karaf = KarafInstance.start(
                home,
                Files.createTempDirectory(Resources.folder(), "pages"),
                HubFiles.withWebServer(KarafSettings.plain(), webPort)
                        .withKar(home.kar())
                        .withFile("conf/services/camerahub.cfg", hub())
                        .withFile("conf/camerahub/fullchain.pem", Files.readString(certificate.chain()))
                        .withFile("conf/camerahub/privkey.pem", Files.readString(certificate.key()))
                        .withFile("conf/yaml/home.yaml", things()));
        try {
            karaf.awaitFeature("openhab-binding-camerahub");
            karaf.awaitFeature("openhab-ui-camerahub");
            karaf.awaitOutput("openhab:users list", text -> !text.contains("not found"));
            karaf.awaitOutput("openhab:things list", text -> text.matches("(?s).*home:front [^\n]*Status=ONLINE.*"));
            karaf.execute("openhab:users add anna pass administrator");
            token = token("anna");
        } catch (RuntimeException | AssertionError e) {
            close();
            throw e;
        }
    }

    /** The certificate where a user has it, so that the pages show no path of this machine. */
    private String hub() {
        return "pid:org.openhab.camerahub\nbindAddress=127.0.0.1\nport=" + tlsPort
                + "\ntestSocketPort=0\npublicName=hub.example\ncertificateChain=camerahub/fullchain.pem\n"
                + "certificateKey=camerahub/privkey.pem\n";
    }

    private String things() {
        return """
                version: 1
                things:
                  camerahub:home:home:
                    isBridge: true
                    label: Home
                  camerahub:person:home:anna:
                    bridge: camerahub:home:home
                    label: Anna
                  camerahub:camera:home:front:
                    bridge: camerahub:home:home
                    label: Front door
                    config:
                      address: '%1$s'
                      username: cam
                      password: %2$s
                      path: front
                  camerahub:camera:home:terrace:
                    bridge: camerahub:home:home
                    label: Terrace
                    config:
                      address: '%1$s'
                      username: cam
                      password: %2$s
                      path: terrace
                      modifiers: [del_audio]
                  camerahub:camera:home:garden:
                    bridge: camerahub:home:home
                    label: Garden
                    config:
                      address: rtsp://127.0.0.1:1/garden
                      path: garden
                """.formatted(camera.url(), SECRET);
    }

    private String token(String user) {
        String printed = karaf.execute("openhab:users addApiToken " + user + " pages admin");
        Matcher found = TOKEN.matcher(printed);
        if (!found.find()) {
            throw new AssertionError("no token in:\n" + printed);
        }
        return found.group();
    }

    /** Where the pages are. */
    URI page() {
        return URI.create("http://127.0.0.1:" + webPort + "/camerahub/");
    }

    /** An administrator's API token. */
    String administrator() {
        return token;
    }

    /** An API token of another administrator, who may be dismissed. */
    String guest() {
        karaf.execute("openhab:users add ben pass administrator");
        return token("ben");
    }

    void dismissGuest() {
        karaf.execute("openhab:users remove ben");
    }

    /** A token of the front door's camera, as the two fields of a form. */
    List<String> tokenOfFrontDoor() {
        return karaf.execute("openhab:camerahub token add camera camerahub:camera:home:front")
                .lines()
                .filter(line -> line.startsWith("token_"))
                .toList();
    }

    /** Where the pictures of the front door's motions are kept. */
    Path motionFolder() {
        return karaf.base().resolve("userdata/camerahub/motion/camerahub_camera_home_front");
    }

    boolean hasKeptAMotion() {
        String[] pictures = motionFolder().toFile().list((folder, name) -> name.endsWith(".jpg"));
        return pictures != null && pictures.length > 0;
    }

    /** A viewer that looks like an Echo and watches the camera that plays, until it is closed. */
    ProcessPeer viewer() {
        return FfmpegViewer.watch(
                "rtsps://127.0.0.1:" + tlsPort + "/front", "Fire OS/6.0 stagefright/1.2 (Linux;Android 7.1.2)");
    }

    @Override
    public void close() {
        karaf.close();
        camera.close();
    }
}
