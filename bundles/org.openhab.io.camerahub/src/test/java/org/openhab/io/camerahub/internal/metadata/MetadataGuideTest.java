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
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.io.camerahub.internal.original.OriginalAttribute;

/**
 * Holds the tables of the guide and the code together.
 *
 * @author Camera Hub authors - Initial contribution
 */
class MetadataGuideTest {

    private static final Path DOCS = Path.of("../../docs");
    private static final Pattern KEYS = Pattern.compile("(?m)^\\| (`[^|]+`)(?:, ...)? \\| ([^|]*)");
    private static final Pattern KEY = Pattern.compile("`([^`]+)`");

    private record Row(String key, String second) {}

    @Test
    void theGuideHasEveryKeyOfCamerahubMetadata() throws IOException {
        Set<String> keys = new TreeSet<>(MetadataCameraReader.OWN_KEYS);
        keys.add(ModifierReader.MODIFIERS);
        keys.add(ModifierReader.USER_AGENT_MODIFIERS);
        keys.add("del_audio");

        assertThat(keys(rows("configuration.md", "## Cameras as item metadata", "\n### ")), is(keys));
    }

    @Test
    void theGuideHasEveryModifier() throws IOException {
        assertThat(keys(rows("configuration.md", "### Modifiers", "\n### ")), is(modifiers()));
    }

    @Test
    void theGuideHasEveryKeyOfAlexaMetadataThatTheHubReads() throws IOException {
        List<Row> rows = rows("alexa.md", "## Metadata of the namespace `alexa`", "\n## ");
        Set<String> keys = modifiers();
        keys.add(ModifierReader.MODIFIERS);
        keys.add(ModifierReader.ORIGINAL_MODIFIERS);
        keys.add(ModifierReader.USER_AGENT_MODIFIERS);

        assertThat(
                keys(rows.stream().filter(row -> row.second().equals("the hub")).toList()), is(keys));
        assertThat(
                "the skill's keys are not the hub's",
                rows.stream()
                        .filter(row -> row.second().equals("the skill"))
                        .noneMatch(row -> ModifierReader.knows(row.key())),
                is(true));
    }

    @Test
    void theGuideHasEveryAttributeOfTheOriginal() throws IOException {
        Set<String> attributes = new TreeSet<>();
        Arrays.stream(OriginalAttribute.values()).forEach(attribute -> attributes.add(attribute.token()));

        assertThat(keys(rows("migration.md", "### Attributes of items", "\n### ")), is(attributes));
    }

    @Test
    void everyKeyOfTheGuideIsUnderstood() throws IOException {
        for (Row row : rows("configuration.md", "## Cameras as item metadata", "\n### ")) {
            boolean known = MetadataCameraReader.OWN_KEYS.contains(row.key()) || ModifierReader.knows(row.key());
            assertThat(row.key(), known, is(true));
        }
    }

    private static Set<String> modifiers() {
        return Arrays.stream(Modifier.values()).map(Modifier::token).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(List<Row> rows) {
        return rows.stream().map(Row::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Row> rows(String file, String heading, String end) throws IOException {
        String text = Files.readString(DOCS.resolve(file));
        int start = text.indexOf(heading);
        int stop = text.indexOf(end, start + heading.length());
        Matcher row = KEYS.matcher(text.substring(start, stop < 0 ? text.length() : stop));
        List<Row> rows = new ArrayList<>();
        while (row.find()) {
            Matcher key = KEY.matcher(row.group(1));
            while (key.find()) {
                rows.add(new Row(key.group(1), row.group(2).strip()));
            }
        }
        return rows;
    }
}
