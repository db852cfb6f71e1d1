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
package org.openhab.binding.camerahub.internal.camera.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * What the parameters of a camera's Thing mean, and what is said about those that mean nothing.
 *
 * @author Camera Hub authors - Initial contribution
 */
class CameraSettingsReaderTest {

    private final CameraConfiguration configuration = new CameraConfiguration();

    CameraSettingsReaderTest() {
        configuration.address = "rtsp://192.0.2.10:8554/stream1";
    }

    private CameraSettingsReader.Result read() {
        return CameraSettingsReader.read("camerahub:camera:home:front", "Front door", configuration);
    }

    private CameraSettings settings() {
        assertThat(read().problems(), is(empty()));
        return read().settings();
    }

    @Test
    void anAddressIsEnough() {
        CameraSettings settings = settings();

        assertThat(settings.camera().url().toString(), is("rtsp://192.0.2.10:8554/stream1"));
        assertThat(settings.camera().credentials(), is(nullValue()));
        assertThat(settings.camera().transport(), is(CameraTransport.AUTO));
        assertThat(settings.camera().trust(), is(CameraTrust.AUTHORITIES));
        assertThat(settings.camera().linger(), is(Duration.ofSeconds(10)));
        assertThat(settings.checkInterval(), is(Duration.ofMinutes(5)));
        assertThat(settings.snapshotUrl(), is(nullValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "camerahub:camera:front, front",
        "camerahub:camera:home:front, home-front",
        "camerahub:camera:outer:home:front, outer-home-front"
    })
    void thePathComesFromTheUidUnlessTheUserNamesOne(String uid, String path) {
        assertThat(CameraSettingsReader.defaultPath(uid), is(path));
        configuration.path = "/yard/door";
        assertThat(settings().camera().path(), is("yard/door"));
    }

    @Test
    void everyParameterIsHeeded() {
        configuration.username = "hub";
        configuration.password = "se:cret";
        configuration.transport = "udp";
        configuration.trust = "ANY";
        configuration.modifiers = List.of("del_audio", "del_cache-control");
        configuration.userAgentModifiers = List.of("stagefright: mod_ntp, add_crlf", "VLC/3: del_framesize");
        configuration.skipSilentTracks = true;
        configuration.linger = 0;
        configuration.checkInterval = 0;
        configuration.motionDuration = 5;
        configuration.snapshotUrl = "http://192.0.2.10/snap.jpg?channel=1";

        CameraSettings settings = settings();

        assertThat(settings.camera().credentials(), is(new Credentials("hub", "se:cret")));
        assertThat(settings.camera().transport(), is(CameraTransport.UDP));
        assertThat(settings.camera().trust(), is(CameraTrust.ANY));
        assertThat(settings.camera().modifiers().always(), is(Set.of(Modifier.DEL_AUDIO, Modifier.DEL_CACHE_CONTROL)));
        assertThat(
                settings.camera().modifiers().forUserAgent("stagefright/1.2"),
                is(Set.of(Modifier.DEL_AUDIO, Modifier.DEL_CACHE_CONTROL, Modifier.MOD_NTP, Modifier.ADD_CRLF)));
        assertThat(settings.camera().skipSilentTracks(), is(true));
        assertThat(settings.camera().linger(), is(Duration.ZERO));
        assertThat(settings.checkInterval(), is(Duration.ZERO));
        assertThat(settings.motionDuration(), is(Duration.ofSeconds(5)));
        assertThat(String.valueOf(settings.snapshotUrl()), is("http://192.0.2.10/snap.jpg?channel=1"));
    }

    @Test
    void credentialsThatWerePastedWithTheAddressAreUsedAndWarnedAbout() {
        configuration.address = "rtsp://admin:secret@192.0.2.10/stream1";
        CameraSettingsReader.Result result = read();

        assertThat(result.settings().camera().credentials(), is(new Credentials("admin", "secret")));
        assertThat(result.problems(), contains(ConfigProblem.warning("address", "address-credentials")));
        assertThat(result.error().isPresent(), is(false));
    }

    @Test
    void theParametersBeatWhatWasPasted() {
        configuration.address = "rtsp://admin:old@192.0.2.10/stream1";
        configuration.username = "hub";
        configuration.password = "new";

        assertThat(read().settings().camera().credentials(), is(new Credentials("hub", "new")));
    }

    static Stream<Wrong> wrong() {
        return Stream.of(
                new Wrong("address", "address-missing", c -> c.address = "  "),
                new Wrong("address", "address-scheme", c -> c.address = "http://192.0.2.10/"),
                new Wrong("address", "address-scheme", c -> c.address = "192.0.2.10"),
                new Wrong("address", "address-host", c -> c.address = "rtsp:///stream1"),
                new Wrong("address", "address-port", c -> c.address = "rtsp://192.0.2.10:0/stream1"),
                new Wrong("address", "address-lines", c -> c.address = "rtsp://192.0.2.10/a\nb"),
                new Wrong("username", "username-colon", c -> c.username = "a:b"),
                new Wrong("snapshotUrl", "snapshot-url-invalid", c -> c.snapshotUrl = "file:///etc/passwd"),
                new Wrong("snapshotUrl", "snapshot-url-invalid", c -> c.snapshotUrl = "http://[::1/"),
                new Wrong("transport", "transport-invalid", c -> c.transport = "smoke"),
                new Wrong("trust", "trust-invalid", c -> c.trust = "some"),
                new Wrong("path", "path-invalid", c -> c.path = "front door"),
                new Wrong("path", "path-invalid", c -> c.path = "a//b"),
                new Wrong("path", "path-invalid", c -> c.path = "../etc"),
                new Wrong("modifiers", "modifier-unknown", c -> c.modifiers = List.of("del_video")),
                new Wrong(
                        "userAgentModifiers",
                        "user-agent-modifiers-invalid",
                        c -> c.userAgentModifiers = List.of("del_audio")),
                new Wrong(
                        "userAgentModifiers",
                        "modifier-unknown",
                        c -> c.userAgentModifiers = List.of("VLC: del_video")),
                new Wrong("linger", "seconds-invalid", c -> c.linger = -1),
                new Wrong("linger", "seconds-invalid", c -> c.linger = 3601),
                new Wrong("checkInterval", "seconds-invalid", c -> c.checkInterval = 1),
                new Wrong("motionDuration", "seconds-invalid", c -> c.motionDuration = 0));
    }

    record Wrong(String parameter, String key, Consumer<CameraConfiguration> mistake) {
        @Override
        public String toString() {
            return parameter + ": " + key;
        }
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsNamedWithItsParameter(Wrong wrong) {
        wrong.mistake().accept(configuration);

        CameraSettingsReader.Result result = read();

        assertThat(result.settings(), is(nullValue()));
        assertThat(result.error().orElseThrow().parameter(), is(wrong.parameter()));
        assertThat(result.error().orElseThrow().key(), is(wrong.key()));
    }

    @Test
    void allMistakesAreFoundAtOnce() {
        configuration.address = "";
        configuration.path = "!";
        configuration.linger = -5;

        assertThat(
                read().problems().stream().map(ConfigProblem::parameter).toList(),
                contains("address", "path", "linger"));
    }

    @Test
    void noProblemAndNoTextQuotesAnAddressOrASecret() {
        configuration.address = "ftp://admin:topsecret@192.0.2.10/stream1";
        configuration.password = "alsosecret";

        assertThat(read().problems().toString(), not(containsString("secret")));
        assertThat(read().problems().toString(), not(containsString("192.0.2.10")));
        configuration.address = "rtsp://192.0.2.10/stream1";
        assertThat(read().settings().toString(), not(containsString("192.0.2.10")));
    }
}
