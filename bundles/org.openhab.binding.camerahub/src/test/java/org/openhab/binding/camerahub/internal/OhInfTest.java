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
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.openhab.binding.camerahub.internal.OhInf.channelType;
import static org.openhab.binding.camerahub.internal.OhInf.channelTypes;
import static org.openhab.binding.camerahub.internal.OhInf.channels;
import static org.openhab.binding.camerahub.internal.OhInf.child;
import static org.openhab.binding.camerahub.internal.OhInf.elements;
import static org.openhab.binding.camerahub.internal.OhInf.parameters;
import static org.openhab.binding.camerahub.internal.OhInf.texts;
import static org.openhab.binding.camerahub.internal.OhInf.xml;

import java.io.Reader;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.camerahub.action.CameraActions;
import org.openhab.binding.camerahub.action.TokenActions;
import org.openhab.binding.camerahub.internal.camera.settings.CameraConfiguration;
import org.openhab.binding.camerahub.internal.home.HomeConfiguration;
import org.openhab.binding.camerahub.internal.person.PersonConfiguration;
import org.openhab.binding.camerahub.internal.policy.Policy;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.camera.CameraTrust;
import org.openhab.camerahub.engine.monitor.CameraEvent;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.w3c.dom.Element;

/**
 * Holds the code, the descriptions that openHAB reads, and their translations together.
 *
 * @author Camera Hub authors - Initial contribution
 */
class OhInfTest {

    /** Of openHAB 5.2; 4.3 takes those that it does not know for plain tags. */
    private static final Set<String> POINTS = Set.of("Status", "Control", "Switch", "Alarm", "Measurement");

    private static final Set<String> PROPERTIES =
            Set.of("Motion", "Presence", "Enabled", "Mode", "Info", "Timestamp", "Light");
    /** Units that openHAB admits; with any other it drops the whole file. */
    private static final Set<String> UNITS = Set.of("s", "min");

    private static final Path TEXTS_OF_THE_SERVICE =
            Path.of("../org.openhab.io.camerahub/src/main/resources/OH-INF/i18n");

    private static Object configuration(String thing) {
        return switch (thing) {
            case "camera" -> new CameraConfiguration();
            case "home" -> new HomeConfiguration();
            default -> new PersonConfiguration();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"camera", "home", "person"})
    void theParametersAreTheFieldsOfTheConfigurationWithTheirDefaults(String thing) throws Exception {
        Map<String, String> page = new TreeMap<>();
        for (Element parameter : parameters(thing)) {
            page.put(
                    parameter.getAttribute("name"), parameter.getAttribute("type") + " " + child(parameter, "default"));
        }
        Map<String, String> code = new TreeMap<>();
        Object configuration = configuration(thing);
        for (Field field : configuration.getClass().getFields()) {
            Object value = field.get(configuration);
            String type = value instanceof Boolean ? "boolean" : value instanceof Integer ? "integer" : "text";
            code.put(field.getName(), type + " " + (value instanceof List ? "" : value));
        }

        assertThat(page, is(code));
    }

    @Test
    void theOptionsAreWhatTheCodeKnows() {
        assertThat(
                options("modifiers"),
                is(names(Arrays.stream(org.openhab.camerahub.engine.camera.Modifier.values())
                        .map(org.openhab.camerahub.engine.camera.Modifier::token))));
        assertThat(
                options("transport"),
                is(names(Arrays.stream(CameraTransport.values()).map(Enum::name))));
        assertThat(
                options("trust"), is(names(Arrays.stream(CameraTrust.values()).map(Enum::name))));
        assertThat(options("policy"), is(names(Arrays.stream(Policy.values()).map(Enum::name))));
    }

    @Test
    void theEventsAreThoseOfTheEngineAndTheMotion() {
        Set<String> described =
                names(elements(channelType("event"), "option").stream().map(option -> option.getAttribute("value")));
        Set<String> fired = names(Stream.concat(
                Arrays.stream(CameraEvent.Kind.values()).map(Enum::name),
                Stream.of(CameraHubBindingConstants.EVENT_MOTION)));

        assertThat(described, is(fired));
    }

    @Test
    void theChannelsAreThoseOfTheCodeAndEachHasItsType() throws Exception {
        Set<String> described = new TreeSet<>();
        for (String thing : OhInf.THINGS) {
            channels(thing).forEach(channel -> {
                described.add(channel.getAttribute("id"));
                channelType(channel.getAttribute("typeId"));
            });
        }
        Set<String> code = new TreeSet<>();
        for (Field field : CameraHubBindingConstants.class.getFields()) {
            if (field.getName().startsWith("CHANNEL_") && Modifier.isStatic(field.getModifiers())) {
                code.add((String) field.get(null));
            }
        }

        assertThat(described, is(code));
    }

    @Test
    void everyChannelTypeIsUsed() {
        Set<String> used = OhInf.THINGS.stream()
                .flatMap(thing -> channels(thing).stream())
                .map(channel -> channel.getAttribute("typeId"))
                .collect(Collectors.toSet());

        assertThat(channelTypes().stream().map(type -> type.getAttribute("id")).toList(), everyItem(is(in(used))));
    }

    @Test
    void labelsAreShortAndDescriptionsAreSentences() {
        Stream<Element> described = Stream.concat(
                channelTypes().stream(), OhInf.THINGS.stream().flatMap(thing -> parameters(thing).stream()));
        described.forEach(element -> {
            assertThat(child(element, "label"), child(element, "label").length(), is(lessThanOrEqualTo(20)));
            assertThat(child(element, "label"), is(not("")));
            assertThat(
                    child(element, "description"),
                    child(element, "description").matches("(?s).+(\\.|mod_ntp)"),
                    is(true));
            String unit = element.getAttribute("unit");
            assertThat(unit, unit.isEmpty() || UNITS.contains(unit), is(true));
        });
    }

    @Test
    void everyStateHasASemanticPointAndAtMostOneProperty() {
        for (Element type : channelTypes()) {
            List<String> tags =
                    elements(type, "tag").stream().map(Element::getTextContent).toList();
            if (child(type, "kind").isEmpty()) {
                assertThat(type.getAttribute("id"), tags.get(0), is(in(POINTS)));
                assertThat(type.getAttribute("id"), tags.subList(1, tags.size()), everyItem(is(in(PROPERTIES))));
                assertThat(tags.size(), is(lessThanOrEqualTo(2)));
            }
        }
    }

    @Test
    void noThingHasASemanticTag_forWhichOpenhab4DropsTheWholeFile() {
        OhInf.THINGS.forEach(
                thing -> assertThat(elements(xml("thing/" + thing + ".xml"), "semantic-equipment-tag"), is(empty())));
    }

    @Test
    void onlySecretsAreMaskedAndAllOfThem() {
        List<String> masked = OhInf.THINGS.stream()
                .flatMap(thing -> parameters(thing).stream())
                .filter(parameter -> child(parameter, "context").equals("password"))
                .map(parameter -> parameter.getAttribute("name"))
                .toList();

        assertThat(masked, is(List.of("password", "telegramToken", "mailPassword", "routerPassword")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"camera", "home", "person"})
    void theInstructionsForUpdatesLeadToTheVersionOfTheThingType(String thing) {
        Element type = xml("thing/" + thing + ".xml");
        int version = elements(type, "property").stream()
                .filter(property -> property.getAttribute("name").equals("thingTypeVersion"))
                .mapToInt(property -> Integer.parseInt(property.getTextContent()))
                .findFirst()
                .orElseThrow();
        Element instructions = elements(xml("update/instructions.xml"), "thing-type").stream()
                .filter(each -> each.getAttribute("uid").equals("camerahub:" + thing))
                .findFirst()
                .orElseThrow();
        List<Integer> targets = elements(instructions, "instruction-set").stream()
                .map(set -> Integer.valueOf(set.getAttribute("targetVersion")))
                .toList();

        assertThat(targets, is(Stream.iterate(1, i -> i + 1).limit(version).toList()));
        for (Element added : elements(instructions, "add-channel")) {
            assertThat(
                    channels(thing).stream()
                            .map(c -> c.getAttribute("id"))
                            .toList()
                            .contains(added.getAttribute("id")),
                    is(true));
        }
    }

    @Test
    void englishTextsAreThoseOfTheDescriptions() throws Exception {
        Properties english = texts("camerahub.properties");
        for (Element type : channelTypes()) {
            String key = "channel-type.camerahub." + type.getAttribute("id");
            assertThat(english.getProperty(key + ".label"), is(child(type, "label")));
            assertThat(english.getProperty(key + ".description"), is(child(type, "description")));
            for (Element option : elements(type, "option")) {
                assertThat(
                        english.getProperty(key + ".event.option." + option.getAttribute("value")),
                        is(option.getTextContent()));
            }
        }
        for (String thing : OhInf.THINGS) {
            Element type = xml("thing/" + thing + ".xml");
            Element description =
                    (Element) type.getElementsByTagName(thing.equals("home") ? "bridge-type" : "thing-type")
                            .item(0);
            assertThat(
                    english.getProperty("thing-type.camerahub." + thing + ".label"), is(child(description, "label")));
            assertThat(
                    english.getProperty("thing-type.camerahub." + thing + ".description"),
                    is(child(description, "description")));
            parametersAreTranslated(english, thing);
        }
    }

    private static void parametersAreTranslated(Properties english, String thing) {
        for (Element parameter : parameters(thing)) {
            String key = "thing-type.config.camerahub." + thing + "." + parameter.getAttribute("name");
            assertThat(english.getProperty(key + ".label"), is(child(parameter, "label")));
            assertThat(english.getProperty(key + ".description"), is(child(parameter, "description")));
            for (Element option : elements(parameter, "option")) {
                assertThat(
                        english.getProperty(key + ".option." + option.getAttribute("value")),
                        is(option.getTextContent()));
            }
        }
        for (Element group : elements(xml("config/" + thing + ".xml"), "parameter-group")) {
            String key = "thing-type.config.camerahub." + thing + ".group." + group.getAttribute("name");
            assertThat(english.getProperty(key + ".label"), is(child(group, "label")));
        }
    }

    @Test
    void everyTextIsThereInGermanToo() throws Exception {
        Properties english = texts("camerahub.properties");
        Properties german = texts("camerahub_de.properties");

        assertThat(german.stringPropertyNames(), is(english.stringPropertyNames()));
        english.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".description") || key.startsWith("offline."))
                .forEach(key -> assertThat(key, german.getProperty(key), is(not(english.getProperty(key)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"camerahub.properties", "camerahub_de.properties"})
    void theTextsOfFaultsAreThoseOfTheService(String file) throws Exception {
        Properties here = texts(file);
        Properties there = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS_OF_THE_SERVICE.resolve(file))) {
            there.load(reader);
        }
        there.stringPropertyNames().stream()
                .filter(key -> key.startsWith("offline.camera-"))
                .forEach(key -> assertThat(key, here.getProperty(key), is(there.getProperty(key))));
    }

    /** A genuine openHAB 5.1 told of "openHABs settings". */
    @ParameterizedTest
    @ValueSource(strings = {"camerahub.properties", "camerahub_de.properties"})
    void textsOfStatesDoubleTheirApostrophes_forOpenhabFormatsThemEvenWithoutArguments(String file) throws Exception {
        Map<String, String> single = new TreeMap<>();
        OhInf.texts(file).forEach((key, text) -> {
            if (key.toString().matches("(offline|online|config-status)\\..*")
                    && text.toString().replace("''", "").contains("'")) {
                single.put(key.toString(), text.toString());
            }
        });

        assertThat(single, is(anEmptyMap()));
    }

    @Test
    void everyTextThatAnActionNamesIsThere() throws Exception {
        Set<String> named = new HashSet<>();
        for (Method method : methods(CameraActions.class, TokenActions.class)) {
            RuleAction action = method.getAnnotation(RuleAction.class);
            if (action != null) {
                named.addAll(List.of(action.label(), action.description()));
            }
            ActionOutput output = method.getAnnotation(ActionOutput.class);
            if (output != null) {
                named.addAll(List.of(output.label(), output.description()));
            }
            for (var parameter : method.getParameters()) {
                ActionInput input = parameter.getAnnotation(ActionInput.class);
                if (input != null) {
                    named.addAll(List.of(input.label(), input.description()));
                }
            }
        }
        Set<String> texts = texts("camerahub.properties").stringPropertyNames().stream()
                .filter(key -> key.startsWith("action."))
                .map(key -> "@text/" + key)
                .collect(Collectors.toSet());

        assertThat(texts, is(named));
    }

    @Test
    void theOnlyResultOfAnActionIsCalledResult_orOpenhabWarnsAtEveryStart() {
        for (Method method : methods(CameraActions.class, TokenActions.class)) {
            ActionOutput output = method.getAnnotation(ActionOutput.class);
            if (output != null) {
                assertThat(method.getName(), output.name(), is("result"));
            }
        }
    }

    private static List<Method> methods(Class<?>... types) {
        return Arrays.stream(types)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .toList();
    }

    private static Set<String> options(String parameter) {
        return names(parameters("camera").stream()
                .filter(each -> each.getAttribute("name").equals(parameter))
                .flatMap(each -> elements(each, "option").stream())
                .map(option -> option.getAttribute("value")));
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
