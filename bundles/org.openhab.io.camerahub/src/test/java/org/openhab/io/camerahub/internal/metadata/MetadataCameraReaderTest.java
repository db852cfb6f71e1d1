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
package org.openhab.io.camerahub.internal.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataKey;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.internal.config.CameraDefaults;

/**
 * @author Camera Hub authors - Initial contribution
 */
class MetadataCameraReaderTest {

    private static final CameraDefaults DEFAULTS =
            new CameraDefaults(Map.of("Front_Door", new Credentials("admin", "secret")), Duration.ofSeconds(10));

    @Test
    void anAddressIsEnough() {
        MetadataCameras result = read("rtsp://192.0.2.10:8554/stream1?channel=1", Map.of());

        Camera camera = camera(result);
        assertThat(camera.id(), is("Front_Door"));
        assertThat(camera.path(), is("Front_Door"));
        assertThat(camera.label(), is("Front door"));
        assertThat(camera.url().toString(), is("rtsp://192.0.2.10:8554/stream1?channel=1"));
        assertThat(camera.credentials(), is(new Credentials("admin", "secret")));
        assertThat(camera.transport(), is(CameraTransport.AUTO));
        assertThat(camera.trust(), is(CameraTrust.AUTHORITIES));
        assertThat(camera.linger(), is(Duration.ofSeconds(10)));
        assertThat(camera.skipSilentTracks(), is(false));
        assertThat(camera.viewable(), is(true));
        assertThat(result.problems(), is(empty()));
    }

    @Test
    void everyDetailIsUnderstood() {
        MetadataCameras result = read(
                "rtsps://192.0.2.10/live",
                Map.of(
                        "path",
                        "/home/front-door",
                        "transport",
                        "udp",
                        "trust",
                        "any",
                        "linger",
                        30,
                        "skipSilentTracks",
                        true,
                        "del_audio",
                        true,
                        "modifiers",
                        "mod_ntp"));

        Camera camera = camera(result);
        assertThat(camera.path(), is("home/front-door"));
        assertThat(camera.transport(), is(CameraTransport.UDP));
        assertThat(camera.trust(), is(CameraTrust.ANY));
        assertThat(camera.linger(), is(Duration.ofSeconds(30)));
        assertThat(camera.skipSilentTracks(), is(true));
        assertThat(camera.modifiers().always(), is(Set.of(Modifier.DEL_AUDIO, Modifier.MOD_NTP)));
        assertThat(result.problems(), is(empty()));
    }

    @Test
    void anItemWithoutALabelIsCalledByItsName() {
        Metadata metadata = metadata("rtsp://192.0.2.10/", Map.of());

        assertThat(camera(MetadataCameraReader.read(metadata, null, DEFAULTS)).label(), is("Front_Door"));
        assertThat(camera(MetadataCameraReader.read(metadata, " ", DEFAULTS)).label(), is("Front_Door"));
    }

    @Test
    void credentialsInTheAddressAreNotUsedAndReportedWithoutThem() {
        MetadataCameras result = read("rtsp://root:hunter2@192.0.2.10/stream1", Map.of());

        assertThat(camera(result).credentials(), is(new Credentials("admin", "secret")));
        assertThat(texts(result), contains(allOf(containsString("not used"), containsString("cameraCredentials"))));
        assertThat(texts(result), everyItem(not(containsString("hunter2"))));
    }

    @ParameterizedTest
    @CsvSource({
        "rtsp://192.0.2.10:554/user=admin&password=hunter2&channel=1&stream=0.sdp",
        "rtsp://192.0.2.10:554/user=admin_password=hunter2_channel=1_stream=0.sdp",
        "rtsp://192.0.2.10/live?usr=admin&pwd=hunter2",
    })
    void aPasswordInThePathIsUsedButReported(String address) {
        MetadataCameras result = read(address, Map.of());

        assertThat(camera(result).url().toString(), is(address));
        assertThat(texts(result), contains(containsString("seems to have a password in its path")));
        assertThat(texts(result), everyItem(not(containsString("hunter2"))));
    }

    @ParameterizedTest
    @CsvSource({"'', missing", "http://192.0.2.10/, not an RTSP URL", "front door, not an RTSP URL"})
    void withoutAnRtspAddressThereIsNoCamera(String address, String reason) {
        MetadataCameras result = read(address, Map.of());

        assertThat(result.cameras(), is(empty()));
        assertThat(result.problems(), hasSize(1));
        assertThat(result.problems().get(0).source(), is("item Front_Door"));
        assertThat(result.problems().get(0).text(), containsString(reason));
        assertThat(result.problems().get(0).text(), not(containsString("192.0.2.10")));
    }

    @ParameterizedTest
    @CsvSource({"front door", "a//b", "b?c", "../up/", "Tür"})
    void aPathThatWouldNeedEscapesGivesNoCamera(String path) {
        MetadataCameras result = read("rtsp://192.0.2.10/", Map.of("path", path));

        assertThat(result.cameras(), is(empty()));
        assertThat(texts(result), contains(containsString("'path'")));
    }

    @ParameterizedTest
    @CsvSource({
        "transport, smoke, 'must be one of AUTO, TCP, UDP; AUTO is taken'",
        "trust, nobody, 'must be one of AUTHORITIES, ANY; AUTHORITIES is taken'",
        "linger, long, 'from 0 to 3600; 10 is taken'",
        "linger, 4000, 'from 0 to 3600; 10 is taken'",
        "skipSilentTracks, perhaps, must be true or false",
        "pat, x, 'pat'",
    })
    void aDetailThatMakesNoSenseIsReportedAndTheDefaultTaken(String key, String value, String reason) {
        MetadataCameras result = read("rtsp://192.0.2.10/", Map.of(key, value));

        assertThat(camera(result), is(camera(read("rtsp://192.0.2.10/", Map.of()))));
        assertThat(texts(result), contains(containsString(reason)));
    }

    @Test
    void theAttributesOfTheOriginalCarryOverValueByValue() {
        MetadataCameras result = read(
                "",
                Map.of(
                        "alexa_csc_uri",
                        "{\"Stream1\":\"192.0.2.10/live\",\"Stream2\":\"192.0.2.10:8554/sub\"}",
                        "alexa_csc_proxy_uri",
                        "cam.example.org:443",
                        "alexa_stream_1",
                        "{\"resolutions\":[{\"width\":1280,\"height\":720}]}",
                        "alexa_stream_2",
                        "{\"protocols\":[\"RTSP\"]}",
                        "alexa_cam_modifiers",
                        "/del_Audio/mod_ntp",
                        "alexa_device",
                        "doorcam",
                        "path",
                        "door"));

        assertThat(result.problems(), is(empty()));
        assertThat(result.cameras().stream().map(Camera::id).toList(), contains("Front_Door", "Front_Door-2"));
        assertThat(result.cameras().stream().map(Camera::path).toList(), contains("door", "door-2"));
        assertThat(result.cameras().stream().map(Camera::label).toList(), contains("Front door", "Front door"));
        Camera second = result.cameras().get(1);
        assertThat(second.url().toString(), is("rtsp://192.0.2.10:8554/sub"));
        assertThat(second.modifiers().always(), is(Set.of(Modifier.DEL_AUDIO, Modifier.MOD_NTP)));
        assertThat(second.credentials(), is(new Credentials("admin", "secret")));
        assertThat(result.offers().get("Front_Door").width(), is(1280));
    }

    @Test
    void theCredentialsOfTheOriginalAreUsedButReported_andThoseOfTheServiceWin() {
        Map<String, Object> details = Map.of(
                "alexa_csc_uri",
                "192.0.2.10",
                "alexa_csc_proxy_uri",
                "cam.example.org",
                "alexa_auth_cred",
                "root:hunter2");
        CameraDefaults none = new CameraDefaults(Map.of(), Duration.ofSeconds(10));

        MetadataCameras result = MetadataCameraReader.read(metadata("", details), null, none);

        assertThat(camera(result).credentials(), is(new Credentials("root", "hunter2")));
        assertThat(texts(result), contains(containsString("better write it into 'cameraCredentials'")));
        assertThat(texts(result), everyItem(not(containsString("hunter2"))));
        assertThat(camera(read("", details)).credentials(), is(new Credentials("admin", "secret")));
    }

    @Test
    void asInTheOriginalNothingIsPublishedWithoutThePublicName() {
        MetadataCameras result = read("", Map.of("alexa_csc_uri", "192.0.2.10"));

        assertThat(result.cameras(), is(empty()));
        assertThat(texts(result), contains(containsString("'alexa_csc_proxy_uri' is missing")));
    }

    @Test
    void anItemWithoutALabelIsCalledAsTheOriginalDescribesIt() {
        Map<String, Object> details =
                Map.of("alexa_csc_uri", "192.0.2.10", "alexa_csc_proxy_uri", "cam", "alexa_description", "At the door");

        assertThat(
                camera(MetadataCameraReader.read(metadata("", details), null, DEFAULTS))
                        .label(),
                is("At the door"));
    }

    @Test
    void anAccountForViewersIsSentToTheServicesConfiguration() {
        MetadataCameras result = read(
                "",
                Map.of(
                        "alexa_csc_uri", "192.0.2.10",
                        "alexa_csc_proxy_uri", "cam",
                        "alexa_proxy_credentials", "echo:show-me"));

        assertThat(texts(result), contains(containsString("write it into 'accounts'")));
        assertThat(texts(result), everyItem(not(containsString("show-me"))));
    }

    @Test
    void anAddressBesideThoseOfTheOriginalIsNotUsed() {
        MetadataCameras result =
                read("rtsp://192.0.2.99/", Map.of("alexa_csc_uri", "192.0.2.10", "alexa_csc_proxy_uri", "cam"));

        assertThat(camera(result).url().host(), is("192.0.2.10"));
        assertThat(texts(result), contains(containsString("The value of the metadata is not used")));
    }

    private static Camera camera(MetadataCameras result) {
        assertThat(result.cameras(), hasSize(1));
        return result.cameras().get(0);
    }

    private static MetadataCameras read(String address, Map<String, Object> details) {
        return MetadataCameraReader.read(metadata(address, details), "Front door", DEFAULTS);
    }

    private static Metadata metadata(String address, Map<String, Object> details) {
        return new Metadata(new MetadataKey("camerahub", "Front_Door"), address, details);
    }

    private static List<String> texts(MetadataCameras result) {
        return result.problems().stream().map(CameraProblem::text).toList();
    }
}
