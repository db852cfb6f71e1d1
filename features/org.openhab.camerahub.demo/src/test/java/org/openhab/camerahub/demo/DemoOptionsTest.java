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
package org.openhab.camerahub.demo;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.demo.karaf.Framework;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * What Maven's command line means to the demo.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class DemoOptionsTest {

    private final Properties properties = new Properties();

    @Test
    void withoutOptionsTheCameraIsSimulatedAndTheDemoGoesOnUntilSomebodyEndsIt() {
        DemoOptions options = DemoOptions.read(properties);

        assertThat(options.camera(), is(Optional.empty()));
        assertThat(options.limit(), is(Optional.empty()));
        assertThat(options.port(), is(8443));
        assertThat(options.framework(), is(Framework.FELIX));
    }

    @Test
    void theAccountOfARealCameraIsTakenOutOfItsAddress() {
        properties.setProperty("camera.url", "rtsp://admin:p%40ss@192.0.2.7/live?channel=1");

        DemoOptions options = DemoOptions.read(properties);

        assertThat(options.camera().orElseThrow().toString(), is("rtsp://192.0.2.7/live?channel=1"));
        assertThat(options.cameraAccount(), is(Optional.of(new Credentials("admin", "p@ss"))));
    }

    @Test
    void secondsPortAndFrameworkAreAsStated() {
        properties.setProperty("demo.seconds", "20");
        properties.setProperty("demo.port", "0");
        properties.setProperty("demo.framework", "Equinox");

        DemoOptions options = DemoOptions.read(properties);

        assertThat(options.limit(), is(Optional.of(Duration.ofSeconds(20))));
        assertThat(options.port(), is(0));
        assertThat(options.framework(), is(Framework.EQUINOX));
    }

    @Test
    void aMistakeIsNamedWithItsOption() {
        properties.setProperty("demo.port", "https");
        assertThat(refusal(), containsString("demo.port"));
        properties.setProperty("demo.port", "70000");
        assertThat(refusal(), containsString("demo.port"));
        properties.setProperty("demo.port", "443");
        properties.setProperty("camera.url", "http://192.0.2.7/");
        assertThat(refusal(), containsString("camera.url"));
    }

    private String refusal() {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> DemoOptions.read(properties))
                .getMessage());
    }
}
