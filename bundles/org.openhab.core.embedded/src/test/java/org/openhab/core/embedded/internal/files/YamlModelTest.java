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
package org.openhab.core.embedded.internal.files;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.core.embedded.internal.registry.MemoryItem;
import org.openhab.core.items.Metadata;
import org.openhab.core.items.MetadataKey;

/**
 * @author Camera Hub authors - Initial contribution
 */
class YamlModelTest {

    @Test
    void readsItemsWithTheirMetadata() {
        YamlModel model = YamlModel.parse("""
                version: 1
                things:
                  some:other:thing:
                    label: passed over
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

        assertThat(model.items(), is(Map.of("Door", new MemoryItem("Door", "String", "Front door"))));
        Metadata camera = model.metadata().get(new MetadataKey("camerahub", "Door"));
        assertThat(camera.getValue(), is("rtsp://192.0.2.10/stream1"));
        assertThat(camera.getConfiguration(), is(Map.of("del_audio", true, "linger", 30)));
        assertThat(model.metadata().get(new MetadataKey("alexa", "Door")).getValue(), is("CameraStream"));
    }

    @Test
    void aFileWithoutItemsHasNone() {
        assertThat(YamlModel.parse("version: 1\n").items(), is(anEmptyMap()));
    }

    @ParameterizedTest
    @CsvSource({
        "'items: {}', version: 1",
        "'version: 2', version: 1",
        "'version: 1\nitems: [Door]', items must be a map",
        "'version: 1\nitems: {Door: {metadata: 3}}', metadata of Door must be a map",
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
