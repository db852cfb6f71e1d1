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
package org.openhab.camerahub.itests.karaf;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openhab.camerahub.itests.hub.CameraSpec;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.hub.TestCameras;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.Ffprobe;

/**
 * Metadata of items at run time, as a user edits it in a file, and the files of SmartHomeNG: what ffprobe sees of a
 * real camera, and what the console says.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KarafMetadataTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String FILE = "conf/yaml/cameras.yaml";

    private final TestCameras cameras = new TestCameras();
    private @Nullable KarafHub running;
    private @Nullable CameraSpec door;

    @BeforeAll
    void startHub() throws Exception {
        KarafHub hub = KarafHub.start(HubSetup.with("NONE"));
        running = hub;
        CameraSpec camera = cameras.live("door", "h264", "aac", "digest");
        door = camera;
        hub.setCameras(List.of(camera));
        hub.testSocketPort();
    }

    @AfterAll
    void stopHub() {
        KarafHub hub = running;
        if (hub != null) {
            hub.close();
        }
        cameras.close();
    }

    private KarafHub hub() {
        KarafHub hub = running;
        if (hub == null) {
            throw new IllegalStateException();
        }
        return hub;
    }

    private CameraSpec door() {
        CameraSpec camera = door;
        if (camera == null) {
            throw new IllegalStateException();
        }
        return camera;
    }

    /** The camera's item, with further metadata. */
    private void writeItem(String metadata) throws Exception {
        hub().karaf()
                .write(
                        FILE,
                        "version: 1\nitems:\n  door:\n    type: String\n    metadata:\n      camerahub:\n"
                                + "        value: " + door().url() + "\n" + metadata);
    }

    private static String alexa(String config) {
        return "      alexa:\n        value: CameraStream\n        config:\n          proxyBaseUrl: https://cam.example.org\n"
                + "          " + config + "\n";
    }

    private void awaitCodecs(String... codecs) throws Exception {
        Await.until("ffprobe sees " + List.of(codecs), LIMIT, () -> Ffprobe.codecs(hub().testSocketUrl("door"))
                .equals(List.of(codecs)));
    }

    @Test
    void soundGoesAndComesBackWithTheAlexaMetadataOfTheItem() throws Exception {
        writeItem("");
        awaitCodecs("h264", "aac");

        writeItem(alexa("del_audio: true"));
        awaitCodecs("h264");
        assertThat(hub().command("list"), containsString("del_audio"));

        writeItem(alexa("modifiers: /mod_ntp"));
        awaitCodecs("h264", "aac");
        assertThat(hub().command("list"), containsString("mod_ntp"));

        writeItem(alexa("modifiers: /del_Audio/mod_ntp"));
        awaitCodecs("h264");

        writeItem("");
        awaitCodecs("h264", "aac");
    }

    /** As openHAB's skill is shown a camera with a motor or a lamp: the group is the device, its members what it can. */
    @Test
    void soundGoesWithTheAlexaMetadataOfTheGroupThatIsTheDevice() throws Exception {
        String member = alexa("resolution: 720p") + "    groups: [Porch]\n";
        writeItem(member);
        awaitCodecs("h264", "aac");

        writeItem(member + "  Porch:\n    type: Group\n    metadata:\n      alexa:\n        value: Camera\n"
                + "        config:\n          del_audio: true\n");
        awaitCodecs("h264");

        writeItem("");
        awaitCodecs("h264", "aac");
    }

    @Test
    void aSecretForAmazonAndAValueThatMakesNoSenseAreReported() throws Exception {
        writeItem(alexa("password: hunter2"));
        hub().karaf().awaitOutput("openhab:camerahub list", text -> text.contains("Amazon"));
        assertThat(hub().command("list"), allOf(containsString("item door"), containsString("'password'")));
        assertThat(hub().karaf().log(), not(containsString("hunter2")));

        writeItem(alexa("del_audio: maybe"));
        hub().karaf()
                .awaitOutput(
                        "openhab:camerahub list",
                        text -> text.contains("'del_audio' must be") && !text.contains("Amazon"));
        writeItem("");
        hub().karaf().awaitOutput("openhab:camerahub list", text -> !text.contains("'del_audio' must be"));
    }

    @Test
    void theAttributesOfTheOriginalMakeACameraOfAnItem() throws Exception {
        String address = door().url().substring("rtsp://".length());
        hub().karaf()
                .write(
                        "conf/yaml/original.yaml",
                        "version: 1\nitems:\n  Doorcam:\n    type: String\n    metadata:\n      camerahub:\n"
                                + "        config:\n"
                                + "          alexa_csc_uri: '{\"Stream1\":\"" + address + "\",\"Stream2\":\"" + address
                                + "\"}'\n"
                                + "          alexa_csc_proxy_uri: cam.example.org:443\n"
                                + "          alexa_auth_cred: '" + TestCameras.USER + ":" + TestCameras.PASSWORD + "'\n"
                                + "          alexa_cam_modifiers: /del_Audio\n");
        hub().karaf().awaitOutput("openhab:camerahub list", text -> text.contains("Doorcam-2"));

        assertThat(Ffprobe.codecs(hub().testSocketUrl("Doorcam")), contains("h264"));
        assertThat(Ffprobe.codecs(hub().testSocketUrl("Doorcam-2")), contains("h264"));
        assertThat(hub().command("list"), not(containsString(TestCameras.PASSWORD)));
    }

    @Test
    void theFilesOfSmartHomeNgAreImportedByTheConsole() throws Exception {
        Path items = Files.createTempFile("items", ".yaml");
        Path output = items.resolveSibling(items.getFileName() + ".openhab.yaml");
        Path settings = items.resolveSibling(items.getFileName() + ".openhab.cfg");
        try {
            Files.writeString(
                    items,
                    "hall:\n  doorcam:\n    alexa_name: Front door\n    alexa_csc_uri: '{\"Stream1\":\"192.0.2.9/live\"}'\n"
                            + "    alexa_auth_cred: admin:hunter2\n    alexa_csc_proxy_uri: cam.example.org:443\n");

            assertThat(
                    hub().command("import " + items),
                    allOf(
                            containsString("camerahub:camera:home:doorcam:"),
                            containsString("publicName=cam.example.org"),
                            not(containsString("hunter2"))));
            assertThat(hub().command("import " + items + " --output " + output), containsString("Written: " + output));
            assertThat(Files.readString(output), containsString("password: hunter2"));
            assertThat(hub().command("import " + items + " --output " + output), containsString("exists already"));
        } finally {
            Files.deleteIfExists(items);
            Files.deleteIfExists(output);
            Files.deleteIfExists(settings);
        }
    }

    /** The whole way of a user who comes from SmartHomeNG: the file, the Things, and then Alexa's metadata. */
    @Test
    void whatWasImportedShowsACamera_whoseSoundGoesWithTheMetadataOfTheLinkedItem() throws Exception {
        hub().karaf()
                .write(
                        "conf/shng.yaml",
                        "hall:\n  gate:\n    alexa_name: Gate\n    alexa_csc_uri: '{\"Stream1\":\""
                                + door().url().substring("rtsp://".length()) + "\"}'\n    alexa_auth_cred: '"
                                + TestCameras.USER + ":" + TestCameras.PASSWORD + "'\n"
                                + "    alexa_csc_proxy_uri: cam.example.org:443\n");
        assertThat(hub().command("import shng.yaml --output yaml/imported.yaml"), containsString("yaml/imported.yaml"));
        hub().karaf().awaitOutput("openhab:camerahub list", text -> text.contains("camerahub:camera:home:gate"));
        Await.until("sound and picture of the imported camera", LIMIT, () -> Ffprobe.codecs(hub().testSocketUrl("gate"))
                .equals(List.of("h264", "aac")));

        Path imported = hub().karaf().base().resolve("conf/yaml/imported.yaml");
        String text = Files.readString(imported);
        hub().karaf()
                .write(
                        "conf/yaml/imported.yaml",
                        text.replace("          proxyBaseUrl:", "          del_audio: true\n          proxyBaseUrl:"));
        Await.until("the picture alone", LIMIT, () -> Ffprobe.codecs(hub().testSocketUrl("gate"))
                .equals(List.of("h264")));
        hub().karaf().write("conf/yaml/imported.yaml", text);
        Await.until("the sound is back", LIMIT, () -> Ffprobe.codecs(hub().testSocketUrl("gate"))
                .equals(List.of("h264", "aac")));
    }
}
