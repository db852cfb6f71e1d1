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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.openhab.io.camerahub.internal.CameraHubConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Holds the code, the settings page, its translations and the documentation together.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ServiceParameterTest {

    private static final Path GUIDE = Path.of("../../docs/configuration.md");
    /** | `name` | type | default | advanced | meaning | */
    private static final Pattern ROW =
            Pattern.compile("\\| `(\\w+)` \\| ([\\w, ]+) \\| (?:`([^`]*)`|-) \\| (yes|no) \\| (.+) \\|");
    /** Units that openHAB admits; with any other it drops the whole file. */
    private static final Set<String> UNITS = Set.of("s", "ms", "min", "h", "d", "%");

    @Test
    void theSettingsPageHasTheParametersOfTheCodeWithTheirDefaults() throws Exception {
        Map<String, String> page = new TreeMap<>();
        parameters().forEach(parameter -> page.put(parameter.getAttribute("name"), child(parameter, "default")));

        Map<String, String> code = new TreeMap<>();
        Arrays.stream(ServiceParameter.values())
                .forEach(parameter -> code.put(parameter.key(), parameter.defaultValue()));

        assertThat(page, is(code));
    }

    @Test
    void theSettingsPageIsTheOneThatServiceAndAddonName() throws Exception {
        Element description = (Element) xml("OH-INF/config/config.xml")
                .getElementsByTagName("config-description")
                .item(0);
        Document addon = xml("OH-INF/addon/addon.xml");
        Element reference =
                (Element) addon.getElementsByTagName("config-description-ref").item(0);

        assertThat(description.getAttribute("uri"), is(CameraHubConstants.CONFIG_URI));
        assertThat(reference.getAttribute("uri"), is(CameraHubConstants.CONFIG_URI));
        assertThat(
                addon.getElementsByTagName("service-id").item(0).getTextContent(), is(CameraHubConstants.SERVICE_PID));
    }

    @Test
    void theAddonHasNoKeywords_whichOpenhab4RejectsWithTheWholeFile() throws Exception {
        assertThat(
                xml("OH-INF/addon/addon.xml").getElementsByTagName("keywords").getLength(), is(0));
    }

    @Test
    void everyParameterHasAGroupALabelADescriptionAndAUnitThatOpenhabKnows() throws Exception {
        Set<String> groups = new HashSet<>();
        elements(xml("OH-INF/config/config.xml"), "parameter-group")
                .forEach(group -> groups.add(group.getAttribute("name")));
        for (Element parameter : parameters()) {
            String name = parameter.getAttribute("name");
            assertThat(name, groups.contains(parameter.getAttribute("groupName")), is(true));
            assertThat(name, child(parameter, "label"), is(not("")));
            assertThat(name, child(parameter, "label").length() <= 25, is(true));
            assertThat(name, child(parameter, "description").endsWith("."), is(true));
            String unit = parameter.getAttribute("unit");
            assertThat(name, unit.isEmpty() || UNITS.contains(unit), is(true));
        }
    }

    @Test
    void secretsAreMaskedOnTheSettingsPage() throws Exception {
        List<String> masked = parameters().stream()
                .filter(parameter -> child(parameter, "context").equals("password"))
                .map(parameter -> parameter.getAttribute("name"))
                .sorted()
                .toList();

        assertThat(masked, is(List.of("accounts", "cameraCredentials", "certificatePassword")));
    }

    @Test
    void englishTextsAreThoseOfTheSettingsPage() throws Exception {
        Properties english = texts("camerahub.properties");
        for (Element parameter : parameters()) {
            String key = "io.config.camerahub." + parameter.getAttribute("name");
            assertThat(english.getProperty(key + ".label"), is(child(parameter, "label")));
            assertThat(english.getProperty(key + ".description"), is(child(parameter, "description")));
        }
        for (Element group : elements(xml("OH-INF/config/config.xml"), "parameter-group")) {
            String key = "io.config.camerahub.group." + group.getAttribute("name");
            assertThat(english.getProperty(key + ".label"), is(child(group, "label")));
            assertThat(english.getProperty(key + ".description"), is(child(group, "description")));
        }
    }

    @Test
    void everyTextIsThereInGermanToo() throws IOException {
        Properties english = texts("camerahub.properties");
        Properties german = texts("camerahub_de.properties");

        assertThat(german.stringPropertyNames(), is(english.stringPropertyNames()));
        english.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".description"))
                .forEach(key -> assertThat(key, german.getProperty(key), is(not(english.getProperty(key)))));
    }

    @Test
    void theGuideHasEveryParameterAsTheSettingsPageShowsIt() throws Exception {
        Map<String, List<String>> guide = new TreeMap<>();
        Matcher row = ROW.matcher(section(Files.readString(GUIDE), "## The service"));
        while (row.find()) {
            String defaultValue = row.group(3) == null ? "" : row.group(3);
            guide.put(row.group(1), List.of(row.group(2), defaultValue, row.group(4), row.group(5)));
        }

        Map<String, List<String>> page = new TreeMap<>();
        for (Element parameter : parameters()) {
            boolean several = parameter.getAttribute("multiple").equals("true");
            page.put(
                    parameter.getAttribute("name"),
                    List.of(
                            parameter.getAttribute("type") + (several ? ", several" : ""),
                            child(parameter, "default"),
                            child(parameter, "advanced").equals("true") ? "yes" : "no",
                            child(parameter, "description")));
        }
        assertThat(guide, is(page));
    }

    private static List<Element> parameters() throws Exception {
        return elements(xml("OH-INF/config/config.xml"), "parameter");
    }

    private static List<Element> elements(Document document, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String child(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent();
    }

    private static Document xml(String resource) throws Exception {
        try (InputStream stream = ServiceParameterTest.class.getClassLoader().getResourceAsStream(resource)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
        }
    }

    private static Properties texts(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                ServiceParameterTest.class.getClassLoader().getResourceAsStream("OH-INF/i18n/" + name),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static String section(String text, String heading) {
        int start = text.indexOf(heading);
        int end = text.indexOf("\n## ", start + 1);
        return text.substring(start, end);
    }
}
