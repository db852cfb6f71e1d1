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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openhab.camerahub.itests.hub.CameraSpec;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.hub.TestCameras;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.wire.RecordingViewer;

/**
 * Cameras as Things in Karaf: a YAML file makes Things, items and links as a user of openHAB 5 writes them, and the
 * console shows what became of them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KarafThingsTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String DOOR = "camerahub:camera:home:door";

    private final TestCameras cameras = new TestCameras();
    private @Nullable KarafHub running;

    @BeforeAll
    void startHub() throws Exception {
        KarafHub hub = KarafHub.start(HubSetup.with("NONE"));
        running = hub;
        CameraSpec camera = cameras.live("door", "h264", "aac", "digest");
        hub.karaf().awaitFeature("openhab-binding-camerahub");
        hub.karaf().write("conf/yaml/things.yaml", things(camera));
    }

    private static String things(CameraSpec camera) {
        return HubFiles.yaml(
                List.of(
                        HubFiles.home(),
                        "  camerahub:person:home:anna:\n    bridge: camerahub:home:home\n    label: Anna\n",
                        thing("home:door", camera, "door"),
                        thing("wrong", camera.withPassword("not-the-password"), "wrong"),
                        thing("away", camera.at("rtsp://127.0.0.1:1/nobody"), "away"),
                        thing("twin", camera, "door")),
                List.of(
                        HubFiles.item("Door_Stream", "Switch", DOOR + ":stream"),
                        HubFiles.item("Door_Viewers", "Number", DOOR + ":viewers"),
                        HubFiles.item("Door_Motion", "Switch", DOOR + ":motion"),
                        HubFiles.item("Door_Watches", "Switch", DOOR + ":motion-detection"),
                        HubFiles.item("Door_Viewed", "DateTime", DOOR + ":last-viewed"),
                        HubFiles.item("Door_Picture", "Image", DOOR + ":snapshot"),
                        HubFiles.item("Anna_Home", "Switch", "camerahub:person:home:anna:presence"),
                        HubFiles.item("Somebody_Home", "Switch", HubFiles.HOME + ":presence")));
    }

    private static String thing(String id, CameraSpec camera, String path) {
        return HubFiles.camera(id, id.replace("home:", ""), camera, "path: " + path, "checkInterval: 5");
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
        return Objects.requireNonNull(running);
    }

    private String awaitThing(String uid, String text) {
        String shown = hub().karaf()
                .awaitOutput("openhab:things list", list -> line(list, uid).contains(text));
        return line(shown, uid);
    }

    private static String line(String list, String uid) {
        return list.lines()
                .filter(line -> line.startsWith(uid + " "))
                .findFirst()
                .orElse("");
    }

    private void awaitItem(String name, String state) {
        hub().karaf().awaitOutput("openhab:status " + name, text -> text.strip().equals(state));
    }

    private void send(String item, String command) {
        assertThat(hub().karaf().execute("openhab:send " + item + " " + command), containsString("success"));
    }

    @Test
    @Order(1)
    void aYamlFileMakesACameraThatAnswers() {
        awaitThing(DOOR, "ONLINE");
        awaitItem("Door_Viewers", "0");
        awaitItem("Door_Stream", "ON");
        assertThat(hub().karaf().execute("openhab:things show " + DOOR), containsString("H264"));
    }

    @Test
    @Order(2)
    void whatIsWrongWithACameraStandsInItsStatus() {
        assertThat(awaitThing("camerahub:camera:wrong", "OFFLINE"), containsString("user name or password"));
        assertThat(
                line(hub().karaf().execute("openhab:things list"), "camerahub:camera:wrong"),
                containsString("CONFIGURATION_ERROR"));
        assertThat(awaitThing("camerahub:camera:away", "OFFLINE"), containsString("cannot be reached"));
        awaitThing("camerahub:camera:twin", "the path door is the path of " + DOOR);
    }

    @Test
    @Order(3)
    void itemsShowWhoWatches() throws Exception {
        try (RecordingViewer viewer = RecordingViewer.connect(hub().tlsUrlWithoutAccount("door"), "", "")) {
            viewer.play();
            viewer.receive(0, 20, LIMIT);
            awaitItem("Door_Viewers", "1");
            viewer.teardown();
        }
        awaitItem("Door_Viewers", "0");
        assertThat(hub().karaf().execute("openhab:status Door_Viewed"), containsString("20"));
    }

    @Test
    @Order(4)
    void theStreamIsForbiddenByAnItemAndStaysSoOverARestart() throws Exception {
        send("Door_Stream", "OFF");
        Await.until("nobody may look", LIMIT, () -> !plays());

        hub().karaf().execute("bundle:restart org.openhab.core.embedded");
        hub().karaf().awaitFeature("openhab-binding-camerahub");
        awaitThing(DOOR, "ONLINE");
        awaitItem("Door_Stream", "OFF");
        assertThat(plays(), is(false));

        send("Door_Stream", "ON");
        Await.until("everybody may look again", LIMIT, this::plays);
    }

    private boolean plays() {
        try (RecordingViewer viewer = RecordingViewer.connect(hub().tlsUrlWithoutAccount("door"), "", "")) {
            viewer.play();
            return true;
        } catch (Exception | AssertionError e) {
            return false;
        }
    }

    @Test
    @Order(5)
    void motionAndPresenceComeByItems() {
        send("Door_Watches", "ON");
        awaitItem("Door_Watches", "ON");
        send("Door_Motion", "ON");
        awaitItem("Door_Motion", "ON");
        send("Anna_Home", "ON");
        awaitItem("Anna_Home", "ON");
        awaitItem("Somebody_Home", "ON");
    }

    /** Karaf's shell finds an action as the rule engine does: by the service that the Thing's handler brings. */
    @Test
    @Order(6)
    void aRuleCallsAnAction() {
        assertThat(action("check"), containsString("ONLINE"));
    }

    private String action(String name) {
        String find = "refs = ($.context getServiceReferences org.openhab.binding.camerahub.action.CameraActions"
                + " \"(thing.uid=" + DOOR + ")\")";
        return hub().karaf().execute(find + "; ($.context getService ($refs 0)) " + name);
    }

    /** The picture is a look: it goes when nobody may look, and comes again by a refresh of the item. */
    @Test
    @Order(7)
    void aStillPictureIsThereAsLongAsAnybodyMayLook() throws Exception {
        // The decoder has a few seconds for a picture, which may not be enough for it on a busy machine.
        Await.until("a picture is taken", LIMIT, () -> action("takeSnapshot").contains("TAKEN"));
        awaitPicture();

        send("Door_Stream", "OFF");
        awaitItem("Door_Picture", "UNDEF");
        assertThat(action("takeSnapshot"), containsString("FAILED: Camera door may not be viewed now"));

        send("Door_Stream", "ON");
        awaitItem("Door_Stream", "ON");
        // The item may know before the camera's Thing does that everybody may look.
        Await.until("the picture comes again", LIMIT, () -> {
            send("Door_Picture", "REFRESH");
            return hasPictureSoon();
        });
    }

    private boolean hasPictureSoon() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            if (hub().karaf().execute("openhab:status Door_Picture").contains("image/jpeg")) {
                return true;
            }
            Thread.sleep(500);
        }
        return false;
    }

    private void awaitPicture() {
        hub().karaf().awaitOutput("openhab:status Door_Picture", text -> text.contains("image/jpeg"));
    }

    @Test
    @Order(8)
    void noAddressAndNoSecretIsToldAnywhere() {
        String told =
                hub().karaf().log() + hub().karaf().execute("openhab:things list") + String.join("\n", hub().log());

        for (String secret : List.of(TestCameras.HOST, TestCameras.PASSWORD, "not-the-password")) {
            assertThat(told, not(containsString(secret)));
        }
    }
}
