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
package org.openhab.core.embedded.internal.yaml;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.core.embedded.internal.registry.MemoryItem;
import org.openhab.core.embedded.internal.thing.ThingDefinition;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataKey;
import org.openhab.core.thing.ThingUID;

/**
 * @author Camera Hub authors - Initial contribution
 */
class YamlModelTest {

    @Test
    void readsItemsWithTheirMetadata() {
        YamlModel model = YamlModel.parse("""
                version: 1
                items:
                  Door:
                    type: String
                    label: Front door
                    tags: [Camera]
                    metadata:
                      camerahub:
                        value: rtsp://192.0.2.10/stream1
                        config:
                          del_audio: true
                          linger: 30
                          path:
                      alexa: CameraStream
                """);

        MemoryItem door = model.items().get("Door");
        assertThat(door.getType(), is("String"));
        assertThat(door.getLabel(), is("Front door"));
        assertThat(door.getTags(), is(Set.of("Camera")));
        Metadata camera = model.metadata().get(new MetadataKey("camerahub", "Door"));
        assertThat(camera.getValue(), is("rtsp://192.0.2.10/stream1"));
        assertThat(camera.getConfiguration(), is(Map.of("del_audio", true, "linger", 30)));
        assertThat(model.metadata().get(new MetadataKey("alexa", "Door")).getValue(), is("CameraStream"));
    }

    @Test
    void readsThingsWithTheirBridgeAndParameters() {
        YamlModel model = YamlModel.parse("""
                version: 1
                things:
                  camerahub:home:house:
                    isBridge: true
                    label: Our house
                  camerahub:camera:house:front:
                    bridge: camerahub:home:house
                    location: Garden
                    config:
                      address: rtsp://192.0.2.10/stream1
                      linger: 30
                      modifiers: [del_audio]
                """);

        assertThat(model.things().get(new ThingUID("camerahub:home:house")).bridge(), is(true));
        ThingDefinition camera = model.things().get(new ThingUID("camerahub:camera:house:front"));
        assertThat(camera.bridgeUid(), is(new ThingUID("camerahub:home:house")));
        assertThat(camera.location(), is("Garden"));
        assertThat(camera.configuration().get("linger"), is(new BigDecimal(30)));
        assertThat(camera.configuration().get("modifiers"), is(List.of("del_audio")));
    }

    @Test
    void readsLinksOfOneChannelAndOfSeveral() {
        YamlModel model = YamlModel.parse("""
                version: 1
                items:
                  One:
                    type: switch
                    channel: camerahub:camera:front:motion
                  Two:
                    type: Number
                    dimension: DataAmount
                    unit: MB
                    autoupdate: false
                    channels:
                      camerahub:camera:front:bytes:
                      camerahub:camera:back:bytes:
                        profile: system:follow
                """);

        assertThat(
                model.links().keySet(),
                contains(
                        "One -> camerahub:camera:front:motion",
                        "Two -> camerahub:camera:front:bytes",
                        "Two -> camerahub:camera:back:bytes"));
        assertThat(model.items().get("One").getType(), is("Switch"));
        assertThat(model.items().get("Two").getType(), is("Number:DataAmount"));
        assertThat(model.metadata().get(new MetadataKey("unit", "Two")).getValue(), is("MB"));
        assertThat(model.metadata().get(new MetadataKey("autoupdate", "Two")).getValue(), is("false"));
    }

    @Test
    void aFileWithoutItemsHasNone() {
        assertThat(YamlModel.parse("version: 1\n").items(), is(anEmptyMap()));
    }

    @ParameterizedTest
    @CsvSource({
        "'version: 1\nitems: {Door: {label: x}}', type of Door is missing",
        "'version: 1\nitems: {Door: {type: Strong}}', 'Strong' is no type",
        "'version: 1\nitems: {Front Door: {type: String}}', 'Front Door' is no name",
        "'version: 1\nitems: {Door: {type: String, chanel: x}}', unknown field 'chanel'",
        "'version: 1\nthings: {\"a:b\": {}}', 3 segments",
        "'version: 1\nthings: {\"a:b:c\": {channels: {d: {}}}}', channel d needs a type",
        "'items: {}', version: 1",
        "'version: 2', version: 1",
        "'version: 1\nitems: [Door]', items must be a map",
        "'version: 1\nitems: {Door: {type: String, metadata: 3}}', metadata of Door must be a map",
        "'a: [', not YAML",
    })
    void aFileOfAnotherFormIsRefusedWithTheReason(String text, String reason) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> YamlModel.parse(text));

        assertThat(e.getMessage(), containsString(reason));
    }

    @Test
    void noObjectsAreMadeOfTags() {
        assertThrows(
                IllegalArgumentException.class, () -> YamlModel.parse("version: !!java.util.Date 2026-01-01\nitems:"));
    }
}
