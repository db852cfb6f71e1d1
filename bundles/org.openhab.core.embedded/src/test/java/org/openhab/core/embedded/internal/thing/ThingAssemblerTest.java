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
package org.openhab.core.embedded.internal.thing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.core.embedded.internal.type.TestTypes;
import org.openhab.core.embedded.internal.type.ThingTypes;
import org.openhab.core.embedded.internal.yaml.YamlModel;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.type.AutoUpdatePolicy;
import org.openhab.core.thing.type.ChannelKind;
import org.openhab.core.thing.type.ChannelTypeUID;

/**
 * Things get what their type gives them.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ThingAssemblerTest {

    @TempDir
    private Path folder;

    private final ThingTypes types = new ThingTypes();
    private final ThingAssembler assembler = new ThingAssembler(types);

    private static ThingDefinition definition(String yaml) {
        return YamlModel.parse("version: 1\nthings:\n" + yaml.indent(2))
                .things()
                .values()
                .iterator()
                .next();
    }

    @BeforeEach
    void readTypes() throws IOException {
        TestTypes.start(types, folder);
    }

    @Test
    void theTypeGivesChannelsPropertiesAndDefaults() {
        Thing thing = assembler.assemble(definition("""
                test:camera:a:
                  config:
                    address: rtsp://192.0.2.1/
                """));

        assertThat(thing.getLabel(), is("Camera"));
        assertThat(
                thing.getChannels().stream()
                        .map(channel -> channel.getUID().getId())
                        .toList(),
                contains("motion", "stream", "event"));
        assertThat(thing.getProperties(), hasEntry("thingTypeVersion", "1"));
        assertThat(thing.getConfiguration().get("port"), is(new BigDecimal(554)));
        assertThat(thing.getConfiguration().get("modifiers"), is(List.of("a", "b")));
    }

    @Test
    void aChannelIsWhatItsTypeSays() {
        Thing thing = assembler.assemble(definition("test:camera:a: {}"));

        Channel stream = thing.getChannel("stream");
        assertThat(stream.getAcceptedItemType(), is("Switch"));
        assertThat(stream.getLabel(), is("May be seen"));
        assertThat(stream.getAutoUpdatePolicy(), is(AutoUpdatePolicy.VETO));
        assertThat(stream.getDefaultTags(), contains("Switch"));
        assertThat(thing.getChannel("event").getKind(), is(ChannelKind.TRIGGER));
        assertThat(thing.getChannel("motion").getChannelTypeUID(), is(new ChannelTypeUID("system:motion")));
    }

    @Test
    void aTextThatLooksLikeANumberStaysAText() {
        Thing thing = assembler.assemble(definition("""
                test:camera:a:
                  config:
                    path: 11
                    port: 8554
                """));

        assertThat(thing.getConfiguration().get("path"), is("11"));
        assertThat(thing.getConfiguration().get("port"), is(new BigDecimal(8554)));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(
                assembler.missingParameters(assembler.assemble(definition("test:camera:a: {}"))), contains("address"));
    }

    @Test
    void aThingMayHaveChannelsOfItsOwn() {
        Thing thing = assembler.assemble(definition("""
                test:camera:a:
                  channels:
                    light:
                      itemType: switch
                      label: Lamp
                    second:
                      type: stream
                """));

        assertThat(thing.getChannel("light").getLabel(), is("Lamp"));
        assertThat(thing.getChannel("second").getAcceptedItemType(), is("Switch"));
    }

    @Test
    void aBridgeIsOneByItsTypeOrByTheFile() {
        assertThat(assembler.assemble(definition("test:home:a: {}")), is(instanceOf(Bridge.class)));
        assertThat(assembler.assemble(definition("other:home:a: {isBridge: true}")), is(instanceOf(Bridge.class)));
    }
}
