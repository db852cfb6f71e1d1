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
package org.openhab.io.camerahub.internal.original;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * @author Camera Hub authors - Initial contribution
 */
class OriginalCameraTest {

    private static final String HD = "{\"protocols\":[\"RTSP\"], \"resolutions\":[{\"width\":1280,\"height\":720}],"
            + " \"authorizationTypes\":[\"BASIC\"], \"videoCodecs\":[\"H264\"], \"audioCodecs\":[\"G711\"]}";

    private final List<String> complaints = new ArrayList<>();

    @Test
    void aCameraWithTwoStreamsIsRead() {
        OriginalCamera camera = read(Map.of(
                "alexa_csc_uri",
                "{\"Stream1\":\"192.0.2.9/live\",\"Stream2\":\"192.0.2.9:8554/sub\"}",
                "alexa_csc_proxy_uri",
                "cam.example.org:443",
                "alexa_stream_1",
                HD,
                "alexa_stream_2",
                HD,
                "alexa_auth_cred",
                "admin:pass:word",
                "alexa_cam_modifiers",
                "/del_Audio",
                "alexa_name",
                "Doorcam"));

        assertThat(
                camera.streams().stream().map(OriginalCamera.Stream::address).toList(),
                contains("rtsp://192.0.2.9/live", "rtsp://192.0.2.9:8554/sub"));
        assertThat(camera.credentials(), is(new Credentials("admin", "pass:word")));
        assertThat(camera.viewer(), is(nullValue()));
        assertThat(camera.proxy(), is("cam.example.org:443"));
        assertThat(camera.modifiers(), is("/del_Audio"));
        assertThat(camera.name(), is("Doorcam"));
        StreamOffer offer = camera.streams().get(0).offer();
        assertThat(offer.resolutions(), contains(new StreamOffer.Resolution(1280, 720)));
        assertThat(offer.authorizationTypes(), contains("BASIC"));
        assertThat(offer.videoCodecs(), contains("H264"));
        assertThat(offer.audioCodecs(), contains("G711"));
        assertThat(complaints, is(empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "admin:secret, admin, secret",
        "'admin:', admin, ''",
        "YWRtaW46c2VjcmV0, admin, secret",
        "' admin:a b ', admin, a b",
    })
    void credentialsArePlainOrInBase64(String text, String user, String password) {
        assertThat(
                read(Map.of("alexa_csc_uri", "192.0.2.9", "alexa_auth_cred", text))
                        .credentials(),
                is(new Credentials(user, password)));
        assertThat(complaints, is(empty()));
    }

    @ParameterizedTest
    @CsvSource({"hunter2", "aHVudGVyMg==", ":secret", "/////w=="})
    void credentialsThatAreNeitherAreNamedButNotQuoted(String text) {
        assertThat(
                read(Map.of("alexa_csc_uri", "192.0.2.9", "alexa_auth_cred", text))
                        .credentials(),
                is(nullValue()));
        assertThat(complaints, contains(startsWith("'alexa_auth_cred' is written as")));
        assertThat(complaints, everyItem(not(containsString(text))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.9/live | rtsp://192.0.2.9/live",
                "rtsps://192.0.2.9/live | rtsps://192.0.2.9/live",
                "{Stream1: 192.0.2.9/live} | rtsp://192.0.2.9/live",
                "{\"stream1\": \"192.0.2.9/live\"} | rtsp://192.0.2.9/live",
                "{\"Stream1\":\"192.0.2.9/live\", \"Stream2\":\"\"} | rtsp://192.0.2.9/live",
            })
    void addressesAreTakenAsTheyCome(String text, String address) {
        assertThat(read(Map.of("alexa_csc_uri", text)).streams().get(0).address(), is(address));
        assertThat(complaints, is(empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Stream1\":\"192.0.2.9\",\"Stream2:....\"} | no others",
                "{\"Stream1\":\"192.0.2.9\" | is not JSON",
                "{\"Stream4\":\"192.0.2.9\"} | no others",
                "{\"first\":\"192.0.2.9\"} | no others",
            })
    void whatIsNoAddressIsNamedButNotQuoted(String text, String reason) {
        read(Map.of("alexa_csc_uri", text));

        assertThat(complaints, contains(containsString(reason)));
        assertThat(complaints, everyItem(not(containsString("192.0.2.9"))));
    }

    @Test
    void jsonWithTabsAndLinesIsRead() {
        assertThat(
                read(Map.of("alexa_csc_uri", "{\n\t\"Stream1\":\t\"192.0.2.9/live\"\n}"))
                        .streams()
                        .size(),
                is(1));
    }

    @Test
    void asInTheOriginalAStreamNeedsItsDescription() {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("alexa_csc_uri", "{\"Stream1\":\"192.0.2.9/1\",\"Stream2\":\"192.0.2.9/2\"}");
        attributes.put("alexa_stream_2", HD);
        attributes.put("alexa_stream_3", HD);

        assertThat(
                read(attributes).streams().stream()
                        .map(OriginalCamera.Stream::number)
                        .toList(),
                contains(2));
        assertThat(
                complaints,
                containsInAnyOrder(
                        containsString("Stream1 is left out"), containsString("'alexa_stream_3' has no address")));
    }

    @Test
    void withoutAnyDescriptionEveryAddressIsAStream() {
        assertThat(
                read(Map.of("alexa_csc_uri", "{\"Stream1\":\"192.0.2.9/1\",\"Stream3\":\"192.0.2.9/3\"}"))
                        .streams()
                        .stream()
                        .map(OriginalCamera.Stream::number)
                        .toList(),
                contains(1, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"resolutions\":[{\"width\":2560,\"height\":1440}]} | 1080 lines",
                "{\"resolutions\":[{\"width\":\"wide\"}]} | without width and height",
                "{\"videoCodecs\":[\"MJPEG\"]} | let the camera send H.264",
                "{\"videoCodecs\":[\"H265\"]} | none of H264",
                "{\"audioCodecs\":[\"OPUS\"]} | none of AAC",
                "{\"protocols\":[\"HLS\"]} | is no RTSP stream",
            })
    void aStreamThatAnEchoCannotShowIsNamed(String description, String reason) {
        read(Map.of("alexa_csc_uri", "192.0.2.9", "alexa_stream_1", description));

        assertThat(complaints.toString(), containsString(reason));
    }

    @Test
    void theInstanceOfAPluginBehindAnAttributeIsLeftOut() {
        assertThat(OriginalCamera.isDescribedBy(Map.of("alexa_csc_uri@alexa", "192.0.2.9")), is(true));
        assertThat(read(Map.of("alexa_csc_uri@alexa", "192.0.2.9")).streams().size(), is(1));
    }

    @Test
    void nothingSecretIsPrinted() {
        String text = read(Map.of("alexa_csc_uri", "192.0.2.9", "alexa_auth_cred", "admin:hunter2"))
                .toString();

        assertThat(text, not(containsString("192.0.2.9")));
        assertThat(text, not(containsString("hunter2")));
    }

    private OriginalCamera read(Map<String, Object> attributes) {
        return OriginalCamera.read(attributes, (kind, values) -> complaints.add(kind.text(List.of(values))));
    }
}
