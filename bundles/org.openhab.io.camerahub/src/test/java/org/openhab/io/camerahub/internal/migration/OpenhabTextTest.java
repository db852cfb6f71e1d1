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
package org.openhab.io.camerahub.internal.migration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * The files of Things and of items say what the YAML file says.
 *
 * @author Camera Hub authors - Initial contribution
 */
class OpenhabTextTest {

    @Test
    void thingsAreThoseOfTheYamlFile() throws IOException {
        Migration migration = house();

        assertThat(things(migration.things(true)), is(model(migration).get("things")));
    }

    @Test
    void itemsAreThoseOfTheYamlFile_withTheMetadataForAlexa() throws IOException {
        Migration migration = house();

        assertThat(items(migration.items(true)), is(model(migration).get("items")));
    }

    @Test
    void quotesAndBackslashesOfAPasswordAreEscaped() {
        Migration migration = camera("Front door", "a\\b\"c");

        assertThat(migration.things(true), containsString("password=\"a\\\\b\\\"c\""));
        assertThat(things(migration.things(true)), is(model(migration).get("things")));
    }

    @Test
    void aPasswordIsShownOnlyToWhoAsksForIt() {
        Migration migration = camera("Front door", "hunter2");

        assertThat(migration.things(false), containsString("password=\"********\""));
        assertThat(migration.things(false), not(containsString("hunter2")));
    }

    @Test
    void bracketsInTheLabelOfAnItemWouldBeAFormat() {
        Migration migration = camera("Door [left]", "x");

        assertThat(migration.items(true), containsString("\"Door (left) viewers\""));
        assertThat(migration.things(true), containsString("\"Door [left]\""));
    }

    private static Migration camera(String label, String password) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("alexa_name", label);
        item.put("alexa_csc_uri", "192.0.2.9/live");
        item.put("alexa_csc_proxy_uri", "cam.example.org:443");
        item.put("alexa_auth_cred", "admin:" + password);
        return Migration.of(new Yaml().dump(Map.of("cam", item)), "");
    }

    private static Migration house() throws IOException {
        return Migration.of(resource("items.yaml"), resource("plugin.yaml"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = OpenhabTextTest.class.getResourceAsStream("/shng/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<?, ?> model(Migration migration) {
        return new Yaml().load(migration.yaml(true));
    }

    /* A reader for as much of openHAB's two languages as there is in these files. */

    private static final Pattern TOKEN =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|[()\\[\\]{},=]|[^\\s()\\[\\]{},=\"]+");

    private static Deque<String> tokens(String text) {
        Deque<String> tokens = new ArrayDeque<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static Map<String, Object> things(String text) {
        Deque<String> tokens = tokens(text);
        Map<String, Object> things = new LinkedHashMap<>();
        while (!tokens.isEmpty()) {
            Map<String, Object> thing = new LinkedHashMap<>();
            if (tokens.remove().equals("Bridge")) {
                thing.put("isBridge", true);
            }
            things.put(tokens.remove(), thing);
            thing.put("label", string(tokens));
            if (taken(tokens, "(")) {
                thing.put("bridge", tokens.remove());
                assertThat(tokens.remove(), is(")"));
            }
            if (taken(tokens, "[")) {
                thing.put("config", properties(tokens));
            }
        }
        return things;
    }

    private static Map<String, Object> items(String text) {
        Deque<String> tokens = tokens(text);
        Map<String, Object> items = new LinkedHashMap<>();
        while (!tokens.isEmpty()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("type", tokens.remove());
            items.put(tokens.remove(), item);
            item.put("label", string(tokens));
            assertThat(tokens.remove(), is("{"));
            do {
                String key = tokens.remove();
                assertThat(tokens.remove(), is("="));
                String value = string(tokens);
                if (taken(tokens, "[")) {
                    item.put("metadata", Map.of(key, Map.of("value", value, "config", properties(tokens))));
                } else {
                    item.put(key, value);
                }
            } while (tokens.remove().equals(","));
        }
        return items;
    }

    private static Map<String, Object> properties(Deque<String> tokens) {
        Map<String, Object> properties = new LinkedHashMap<>();
        String end;
        do {
            String key = tokens.remove();
            assertThat(tokens.remove(), is("="));
            List<String> values = new ArrayList<>(List.of(string(tokens)));
            end = tokens.remove();
            while (end.equals(",") && tokens.element().startsWith("\"")) {
                values.add(string(tokens));
                end = tokens.remove();
            }
            // openHAB makes a list of one value where the parameter takes several
            properties.put(key, key.equals("modifiers") ? values : values.get(0));
        } while (end.equals(","));
        assertThat(end, is("]"));
        return properties;
    }

    private static boolean taken(Deque<String> tokens, String token) {
        boolean is = token.equals(tokens.peek());
        if (is) {
            tokens.remove();
        }
        return is;
    }

    private static String string(Deque<String> tokens) {
        String token = tokens.remove();
        assertThat(token, token.startsWith("\"") && token.endsWith("\""), is(true));
        return token.substring(1, token.length() - 1).translateEscapes();
    }
}
