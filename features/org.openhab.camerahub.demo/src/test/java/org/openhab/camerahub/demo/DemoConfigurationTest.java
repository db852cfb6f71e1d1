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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.core.embedded.internal.thing.ThingDefinition;
import org.openhab.core.embedded.internal.yaml.YamlModel;
import org.openhab.core.items.MetadataKey;
import org.openhab.core.thing.ThingUID;

/**
 * The file is in the form of openHAB 5, of which the stand-in refuses every field that it does not know.
 *
 * @author Camera Hub authors - Initial contribution
 */
class DemoConfigurationTest {

    private static YamlModel home(Optional<Credentials> account) throws RtspSyntaxException {
        return YamlModel.parse(DemoConfiguration.home(RtspUrl.parse("rtsp://192.0.2.1:8554/it's"), account));
    }

    @Test
    void theHomeHasACamera() throws RtspSyntaxException {
        YamlModel model = home(Optional.of(new Credentials("camera", "it's: #1")));

        assertThat(
                model.things().keySet(), containsInAnyOrder(uid("camerahub:home:home"), uid(DemoConfiguration.THING)));
        ThingDefinition camera = model.things().get(uid(DemoConfiguration.THING));
        assertThat(camera.bridgeUid(), is(uid("camerahub:home:home")));
        assertThat(camera.configuration(), hasEntry("address", (Object) "rtsp://192.0.2.1:8554/it's"));
        assertThat(camera.configuration(), hasEntry("password", (Object) "it's: #1"));
    }

    @Test
    void aCameraWithoutAnAccountHasNoLogin() throws RtspSyntaxException {
        ThingDefinition camera = home(Optional.empty()).things().get(uid(DemoConfiguration.THING));

        assertThat(camera.configuration().containsKey("username"), is(false));
    }

    @Test
    void theItemForAlexaLeavesTheSoundOut() throws RtspSyntaxException {
        YamlModel model = home(Optional.empty());

        assertThat(
                model.metadata().get(new MetadataKey("alexa", "Demo_Camera")).getConfiguration(),
                hasEntry("del_audio", (Object) true));
    }

    private static ThingUID uid(String uid) {
        return new ThingUID(uid);
    }
}
