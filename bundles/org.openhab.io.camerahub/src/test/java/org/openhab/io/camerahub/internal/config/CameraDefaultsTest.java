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
package org.openhab.io.camerahub.internal.config;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * @author Camera Hub authors - Initial contribution
 */
class CameraDefaultsTest {

    private final CameraDefaults defaults = CameraDefaults.of(Map.of(
            "cameraCredentials", List.of("Door=admin:a:b=c", "garden/1=root:x", "not an entry"), "linger", "30"));

    @Test
    void credentialsAreFoundByItem() {
        assertThat(defaults.credentials("Door", "front-door"), is(new Credentials("admin", "a:b=c")));
    }

    @Test
    void credentialsAreFoundByPath() {
        assertThat(defaults.credentials("Garden", "garden/1"), is(new Credentials("root", "x")));
    }

    @Test
    void aCameraWithoutCredentialsHasNone() {
        assertThat(defaults.credentials("Attic", "attic"), is(nullValue()));
    }

    @Test
    void lingerIsInSeconds() {
        assertThat(defaults.linger(), is(Duration.ofSeconds(30)));
        assertThat(CameraDefaults.of(Map.of()).linger(), is(Duration.ofSeconds(10)));
    }

    @Test
    void printsNoSecret() {
        assertThat(defaults.toString(), not(containsString("admin")));
        assertThat(defaults.toString(), not(containsString("a:b=c")));
    }
}
