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
package org.openhab.camerahub.engine.internal.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a request's address says.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HttpTargetTest {

    private static HttpTarget of(String uri) {
        return HttpTarget.of(uri).orElseThrow();
    }

    @Test
    void whatStandsBehindTheLastSlashIsTheName() {
        HttpTarget target = of("/front/door/camera.m3u8?_HLS_msn=7");
        assertThat(target.place(), is("front/door"));
        assertThat(target.name(), is("camera.m3u8"));
        assertThat(target.number("_HLS_msn"), is(OptionalLong.of(7)));
    }

    @Test
    void escapesAreWhatTheyStandFor() {
        assertThat(of("/T%C3%BCr/camera.jpg").place(), is("T\u00fcr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/camera.jpg", "front/camera.jpg", "/front/%zz", "/front/camera%00.jpg", "*"})
    void whatCannotBeACamerasIsNone(String uri) {
        assertThat(HttpTarget.of(uri), is(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.5", "0x7", "1234567890123456789", "x"})
    void whatIsNoPlainNumberIsNone(String value) {
        HttpTarget target = of("/front/camera.m3u8?_HLS_part=" + value);
        assertThat(target.has("_HLS_part"), is(true));
        assertThat(target.number("_HLS_part"), is(OptionalLong.empty()));
    }

    @Test
    void aParameterThatIsMissingIsNoNumberEither() {
        assertThat(of("/front/camera.m3u8").has("_HLS_part"), is(false));
        assertThat(of("/front/camera.m3u8").number("_HLS_part"), is(OptionalLong.empty()));
    }
}
