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
import static org.hamcrest.Matchers.nullValue;

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
        MetadataCamera result = read("rtsp://192.0.2.10:8554/stream1?channel=1", Map.of());

        Camera camera = result.camera();
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
        MetadataCamera result = read(
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

        Camera camera = result.camera();
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

        assertThat(MetadataCameraReader.read(metadata, null, DEFAULTS).camera().label(), is("Front_Door"));
        assertThat(MetadataCameraReader.read(metadata, " ", DEFAULTS).camera().label(), is("Front_Door"));
    }

    @Test
    void credentialsInTheAddressAreNotUsedAndReportedWithoutThem() {
        MetadataCamera result = read("rtsp://root:hunter2@192.0.2.10/stream1", Map.of());

        assertThat(result.camera().credentials(), is(new Credentials("admin", "secret")));
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
        MetadataCamera result = read(address, Map.of());

        assertThat(result.camera().url().toString(), is(address));
        assertThat(texts(result), contains(containsString("seems to have a password in its path")));
        assertThat(texts(result), everyItem(not(containsString("hunter2"))));
    }

    @ParameterizedTest
    @CsvSource({"'', missing", "http://192.0.2.10/, not an RTSP URL", "front door, not an RTSP URL"})
    void withoutAnRtspAddressThereIsNoCamera(String address, String reason) {
        MetadataCamera result = read(address, Map.of());

        assertThat(result.camera(), is(nullValue()));
        assertThat(result.problems(), hasSize(1));
        assertThat(result.problems().get(0).source(), is("item Front_Door"));
        assertThat(result.problems().get(0).text(), containsString(reason));
        assertThat(result.problems().get(0).text(), not(containsString("192.0.2.10")));
    }

    @ParameterizedTest
    @CsvSource({"front door", "a//b", "b?c", "../up/", "Tür"})
    void aPathThatWouldNeedEscapesGivesNoCamera(String path) {
        MetadataCamera result = read("rtsp://192.0.2.10/", Map.of("path", path));

        assertThat(result.camera(), is(nullValue()));
        assertThat(texts(result), contains(containsString("'path'")));
    }

    @ParameterizedTest
    @CsvSource({
        "transport, smoke, 'must be one of [AUTO, TCP, UDP]; AUTO is taken'",
        "trust, nobody, 'must be one of [AUTHORITIES, ANY]; AUTHORITIES is taken'",
        "linger, long, 'from 0 to 3600; 10 is taken'",
        "linger, 4000, 'from 0 to 3600; 10 is taken'",
        "skipSilentTracks, perhaps, must be true or false",
        "pat, x, 'pat'",
    })
    void aDetailThatMakesNoSenseIsReportedAndTheDefaultTaken(String key, String value, String reason) {
        MetadataCamera result = read("rtsp://192.0.2.10/", Map.of(key, value));

        assertThat(result.camera(), is(read("rtsp://192.0.2.10/", Map.of()).camera()));
        assertThat(texts(result), contains(containsString(reason)));
    }

    private static MetadataCamera read(String address, Map<String, Object> details) {
        return MetadataCameraReader.read(metadata(address, details), "Front door", DEFAULTS);
    }

    private static Metadata metadata(String address, Map<String, Object> details) {
        return new Metadata(new MetadataKey("camerahub", "Front_Door"), address, details);
    }

    private static List<String> texts(MetadataCamera result) {
        return result.problems().stream().map(CameraProblem::text).toList();
    }
}
