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
package org.openhab.binding.camerahub.internal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.openhab.binding.camerahub.internal.OhInf.channelType;
import static org.openhab.binding.camerahub.internal.OhInf.channels;
import static org.openhab.binding.camerahub.internal.OhInf.child;
import static org.openhab.binding.camerahub.internal.OhInf.elements;
import static org.openhab.binding.camerahub.internal.OhInf.parameters;
import static org.openhab.binding.camerahub.internal.OhInf.readOnly;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.camerahub.action.CameraActions;
import org.openhab.binding.camerahub.action.TokenActions;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.RuleAction;
import org.w3c.dom.Element;

/**
 * Holds docs/things.md to what openHAB shows.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ThingsGuideTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`|]+)` \\| (.*) \\|$");

    private String guide;

    @BeforeEach
    void read() throws IOException {
        guide = Files.readString(Path.of("../../docs/things.md"));
    }

    /** The rows of a table by their first cell. */
    private Map<String, String> table(String heading, String header) {
        int begin = guide.indexOf("\n" + heading + "\n");
        int table = guide.indexOf(header, begin);
        assertThat(heading, begin >= 0 && table > begin, is(true));
        int end = guide.indexOf("\n\n", table);
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(guide.substring(table, end));
        while (row.find()) {
            rows.put(row.group(1), row.group(2));
        }
        return rows;
    }

    private static String heading(String thing, String what) {
        return thing.equals("camera")
                ? "### " + what + " of a camera"
                : "## " + Character.toUpperCase(thing.charAt(0)) + thing.substring(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"camera", "home", "person"})
    void everyParameterIsThereAsOpenhabShowsIt(String thing) {
        Map<String, String> page = new LinkedHashMap<>();
        for (Element parameter : parameters(thing)) {
            String several = parameter.getAttribute("multiple").equals("true") ? ", several" : "";
            String defaultValue = child(parameter, "default");
            page.put(
                    parameter.getAttribute("name"),
                    String.join(
                            " | ",
                            parameter.getAttribute("type") + several,
                            defaultValue.isEmpty() ? "-" : "`" + defaultValue + "`",
                            parameter.getAttribute("required").equals("true") ? "yes" : "no",
                            child(parameter, "advanced").equals("true") ? "yes" : "no",
                            child(parameter, "description")));
        }

        assertThat(table(heading(thing, "Parameters"), "| Parameter |"), is(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"camera", "home", "person"})
    void everyChannelIsThereAsOpenhabShowsIt(String thing) {
        Map<String, String> page = new LinkedHashMap<>();
        for (Element channel : channels(thing)) {
            Element type = channelType(channel.getAttribute("typeId"));
            boolean trigger = child(type, "kind").equals("trigger");
            page.put(
                    channel.getAttribute("id"),
                    String.join(
                            " | ",
                            trigger ? "trigger" : child(type, "item-type"),
                            trigger ? "trigger" : readOnly(type) ? "R" : "RW",
                            type.getAttribute("advanced").equals("true") ? "yes" : "no",
                            child(type, "description")));
        }

        assertThat(table(heading(thing, "Channels"), "| Channel |"), is(page));
    }

    @Test
    void everyEventIsThere() {
        assertThat(
                List.copyOf(table("### Events", "| Event |").keySet()),
                is(elements(channelType("event"), "option").stream()
                        .map(option -> option.getAttribute("value"))
                        .toList()));
    }

    @Test
    void everyModifierIsThere() {
        Element modifiers = parameters("camera").stream()
                .filter(parameter -> parameter.getAttribute("name").equals("modifiers"))
                .findFirst()
                .orElseThrow();
        Map<String, String> options = new LinkedHashMap<>();
        elements(modifiers, "option")
                .forEach(option -> options.put(option.getAttribute("value"), option.getTextContent()));

        assertThat(table("### Parameters of a camera", "| Modifier |"), is(options));
    }

    @Test
    void everyActionIsThereAsItIsWrittenInRules() throws Exception {
        assertThat(new TreeMap<>(table("## Actions", "| Action |")), is(actions(CameraActions.class)));
        assertThat(new TreeMap<>(table("### Actions for tokens", "| Action |")), is(actions(TokenActions.class)));
    }

    private static Map<String, String> actions(Class<?> type) throws Exception {
        Map<String, String> actions = new TreeMap<>();
        for (Method method : type.getMethods()) {
            RuleAction action = method.getAnnotation(RuleAction.class);
            if (action != null) {
                String inputs = Arrays.stream(method.getParameters())
                        .map(parameter -> parameter.getType().getSimpleName() + " "
                                + parameter.getAnnotation(ActionInput.class).name())
                        .collect(Collectors.joining(", "));
                String result = method.getReturnType().getSimpleName();
                String text = OhInf.texts("camerahub.properties")
                        .getProperty(action.description().substring("@text/".length()));
                actions.put(
                        method.getName() + "(" + inputs + ")", (result.equals("void") ? "-" : result) + " | " + text);
            }
        }
        return actions;
    }

    @Test
    void whatTheExamplesNameExists() {
        Matcher channel = Pattern.compile("camerahub:(camera|person|home)(?::[a-z]+)+:([a-z-]+)\"? [,}t]")
                .matcher(guide);
        while (channel.find()) {
            String name = channel.group(2);
            assertThat(
                    channel.group(),
                    channels(channel.group(1)).stream()
                            .anyMatch(each -> each.getAttribute("id").equals(name)),
                    is(true));
        }
        assertThat(guide.contains("semantic-equipment-tag"), is(not(true)));
    }
}
