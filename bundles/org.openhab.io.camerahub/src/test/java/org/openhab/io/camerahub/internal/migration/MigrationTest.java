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
package org.openhab.io.camerahub.internal.migration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/**
 * @author Camera Hub authors - Initial contribution
 */
class MigrationTest {

    private static final String ONE_CAMERA = "cam:\n  alexa_csc_uri: 192.0.2.9/live\n"
            + "  alexa_csc_proxy_uri: cam.example.org:443\n  alexa_auth_cred: admin:camera-secret\n";

    @Test
    void everyStreamThatTheOriginalServesBecomesAThingOfTheHome() throws IOException {
        Map<?, ?> things = map(model(house()), "things");

        assertThat(
                things.keySet().stream().map(String::valueOf).toList(),
                contains(
                        "camerahub:home:home",
                        "camerahub:camera:home:doorcam",
                        "camerahub:camera:home:doorcam-2",
                        "camerahub:camera:home:cam"));
        assertThat(map(things, "camerahub:home:home").get("isBridge"), is(true));
        Map<?, ?> door = map(things, "camerahub:camera:home:doorcam");
        assertThat(door.get("bridge"), is("camerahub:home:home"));
        assertThat(door.get("label"), is("Front door"));
        assertThat(
                door.get("config"),
                is(Map.of(
                        "address",
                        "rtsp://192.0.2.9/unicast/c1/s0/live",
                        "username",
                        "admin",
                        "password",
                        "first-secret",
                        "path",
                        "doorcam",
                        "modifiers",
                        List.of("del_audio", "mod_ntp"),
                        "snapshotUrl",
                        "http://192.0.2.9/snapshot/view0.jpg")));
    }

    @Test
    void alexaIsShownTheWidestPicture() throws IOException {
        Map<?, ?> items = map(model(house()), "items");

        assertThat(map(items, "Doorcam_Live").containsKey("metadata"), is(false));
        Map<?, ?> shown = map(items, "Doorcam_2_Live");
        assertThat(shown.get("type"), is("String"));
        assertThat(shown.get("label"), is("Front door"));
        assertThat(shown.get("channel"), is("camerahub:camera:home:doorcam-2:hls-url"));
        assertThat(
                map(shown, "metadata").get("alexa"),
                is(Map.of(
                        "value",
                        "CameraStream",
                        "config",
                        Map.of(
                                "proxyBaseUrl",
                                "https://cam.example.org",
                                "resolution",
                                "1080p",
                                "description",
                                "Camera at the front door"))));
    }

    @Test
    void theParametersOfThePluginBecomeThoseOfTheService() throws IOException {
        assertThat(
                house().cfg(true).lines().toList(),
                contains(
                        "port=443",
                        "videoBuffer=524280",
                        "certificateChain=/usr/local/smarthome/plugins/alexacamproxy4p3/fullchain.pem",
                        "certificateKey=/usr/local/smarthome/plugins/alexacamproxy4p3/privkey.pem",
                        "publicName=cam.example.org",
                        "authentication=DIGEST",
                        "onlyOwnAddresses=true",
                        "allowedAddresses=192.168.*.*;10.0.0.7",
                        "accounts=[viewer:look-at-this, echo:show-me]"));
    }

    @Test
    void whatCannotBeCarriedOverIsListedWithItsReason() throws IOException {
        List<String> notes = house().notes();

        assertThat(notes, hasItem(containsString("line 41: 'alexa_name' stands there twice")));
        assertThat(notes, hasItem(containsString("garage.cam: there is no modifier 'del_video'")));
        assertThat(notes, hasItem(containsString("garage.cam: 'alexa_thing' is not known")));
        assertThat(notes, hasItem(containsString("garage.public: left out, since it has no 'alexa_csc_proxy_uri'")));
        assertThat(notes, hasItem(containsString("garden.cam: it has no 'alexa_csc_uri'")));
        assertThat(notes, hasItem(containsString("structs are not followed")));
        assertThat(notes, hasItem(containsString("its viewers' account is one more of the service")));
        assertThat(notes, hasItem(containsString("the user and the password in 'alexa_camera_imageUri'")));
        assertThat(notes, hasItem(containsString("user openhab has to be able to read")));
        assertThat(notes.toString(), notes.size(), is(8));
    }

    @Test
    void noSecretIsShownUnlessItIsWrittenToAFile() throws IOException {
        Migration house = house();
        String shown = house.yaml(false) + house.cfg(false) + house.notes() + house;

        for (String secret : List.of("first-secret", "second-secret", "look-at-this", "show-me")) {
            assertThat(shown, not(containsString(secret)));
            assertThat(house.yaml(true) + house.cfg(true), containsString(secret));
        }
    }

    @Test
    void thePublicNameMayComeFromTheItems() {
        Migration migration = Migration.of(ONE_CAMERA, "");

        assertThat(migration.cfg(true), is("publicName=cam.example.org\n"));
        assertThat(migration.notes(), is(empty()));
    }

    @Test
    void camerasOfTheSameNameAreToldApartByTheirRooms() {
        Migration migration = Migration.of(
                "hall:\n  " + ONE_CAMERA.replace("\n", "\n  ") + "\nKüche:\n  " + ONE_CAMERA.replace("\n", "\n  "), "");

        assertThat(
                map(model(migration), "things").keySet().stream()
                        .map(String::valueOf)
                        .toList(),
                containsInAnyOrder(
                        "camerahub:home:home", "camerahub:camera:home:cam", "camerahub:camera:home:kueche-cam"));
        assertThat(map(model(migration), "items").containsKey("Kueche_Cam_Live"), is(true));
    }

    @ParameterizedTest
    @CsvSource({
        "p:ss#1, 'p:ss#1'",
        "12345, '12345'",
        "true, 'true'",
        "'a\"b\\c', 'a\"b\\c'",
        "ä€, ä€",
    })
    void aPasswordSurvivesTheFile(String password, String expected) {
        String items = ONE_CAMERA.replace("admin:camera-secret", "'admin:" + password + "'");

        Map<?, ?> thing = map(map(model(Migration.of(items, "")), "things"), "camerahub:camera:home:cam");

        assertThat(map(thing, "config").get("password"), is(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port: 443https | 'port' is no number",
                "proxy_auth_type: NTLM | 'proxy_auth_type' is none of",
                "only_allow_own_IP: sometimes | 'only_allow_own_IP' is neither",
                "proxy_url: <your.domain.net> | 'proxy_url' is no host name",
                "proxy_credentials: nobody | 'proxy_credentials' is neither",
                "proxy_credentials: 'proxy:x' | VLC treats specially",
                "proxy_credentials: 'a:b,c' | enter it on the settings page",
                "proxy_auth_type: BASIC | The viewers need an account",
                "colour: green | 'colour' is no parameter",
            })
    void aParameterThatMakesNoSenseIsNamed(String line, String note) {
        Migration migration = Migration.of(ONE_CAMERA, "p:\n  plugin_name: alexacamproxy4p3\n  " + line + "\n");

        assertThat(migration.notes(), contains(containsString(note)));
    }

    @Test
    void theDefaultOfAllowedAddresses_theWordTrue_allowsNothing() {
        Migration migration = Migration.of(ONE_CAMERA, "p:\n  plugin_name: alexacamproxy4p3\n  allowed_IPs: true\n");

        assertThat(migration.cfg(true), is("publicName=cam.example.org\n"));
    }

    @Test
    void aFileWithoutCamerasSaysSo() {
        Migration migration = Migration.of("light:\n  type: bool\n", "other:\n  plugin_name: knx\n");

        assertThat(migration.cameras(), is(0));
        assertThat(
                migration.notes(),
                contains(
                        containsString("no section of AlexaCamProxy4P3"),
                        containsString("There is no camera in the item file")));
    }

    @Test
    void anAddressThatIsNoneLeavesOnlyItsStreamOut() {
        Migration migration = Migration.of(
                "cam:\n  alexa_csc_proxy_uri: cam.example.org\n"
                        + "  alexa_csc_uri: '{\"Stream1\":\"http://192.0.2.9/mjpeg\",\"Stream2\":\"192.0.2.9\"}'\n",
                "");

        assertThat(migration.cameras(), is(1));
        assertThat(migration.notes(), contains(containsString("Stream1 is left out")));
        assertThat(migration.notes().toString(), not(containsString("192.0.2.9")));
    }

    @Test
    void aFileThatIsNoYamlIsRefusedByName() {
        String message = String.valueOf(
                Assertions.assertThrows(IllegalArgumentException.class, () -> Migration.of("[[[door]]]\ntype = x", ""))
                        .getMessage());

        assertThat(message, containsString("The item file cannot be read: it is not YAML from line 2 on"));
    }

    @Test
    void everyParameterAndChannelIsOneOfTheBinding() throws IOException {
        Path binding = Path.of("../org.openhab.binding.camerahub/src/main/resources/OH-INF");
        String parameters = Files.readString(binding.resolve("config/camera.xml"));
        String channels = Files.readString(binding.resolve("thing/camera.xml"));
        String types = Files.readString(binding.resolve("thing/channels.xml"));
        Map<?, ?> model = model(house());

        Map<?, ?> config = map(map(map(model, "things"), "camerahub:camera:home:doorcam"), "config");
        config.keySet().forEach(key -> assertThat(parameters, containsString("<parameter name=\"" + key + "\"")));
        for (Object item : map(model, "items").values()) {
            String channel = String.valueOf(((Map<?, ?>) item).get("channel"));
            String id = channel.substring(channel.lastIndexOf(':') + 1);
            assertThat(channels, containsString("<channel id=\"" + id + "\" typeId=\"" + id + "\""));
            String type = types.substring(types.indexOf("<channel-type id=\"" + id + "\""));
            type = type.substring(type.indexOf("<item-type>") + 11, type.indexOf("</item-type>"));
            assertThat(channel, ((Map<?, ?>) item).get("type"), is(type));
        }
    }

    private static Migration house() throws IOException {
        return Migration.of(resource("items.yaml"), resource("plugin.yaml"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = MigrationTest.class.getResourceAsStream("/shng/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As another program reads the file. */
    private static Map<?, ?> model(Migration migration) {
        Map<?, ?> model = new Yaml().load(migration.yaml(true));
        assertThat(model.get("version"), is(1));
        return model;
    }

    private static Map<?, ?> map(Map<?, ?> parent, String key) {
        return (Map<?, ?>) parent.get(key);
    }
}
