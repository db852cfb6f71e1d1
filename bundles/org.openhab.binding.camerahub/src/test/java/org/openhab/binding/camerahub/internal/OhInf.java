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

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Reads the descriptions of Things, channels and parameters, as openHAB does it.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class OhInf {

    public static final List<String> THINGS = List.of("camera", "home", "person");

    private OhInf() {}

    /** The root of a file below OH-INF. */
    public static Element xml(String file) {
        try (InputStream in = OhInf.class.getResourceAsStream("/OH-INF/" + file)) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(file, e);
        }
    }

    public static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The text of a child, empty if there is none of this name. */
    public static String child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent();
            }
        }
        return "";
    }

    public static List<Element> parameters(String thing) {
        return elements(xml("config/" + thing + ".xml"), "parameter");
    }

    public static List<Element> channels(String thing) {
        return elements(xml("thing/" + thing + ".xml"), "channel");
    }

    public static List<Element> channelTypes() {
        return elements(xml("thing/channels.xml"), "channel-type");
    }

    public static Element channelType(String id) {
        return channelTypes().stream()
                .filter(type -> type.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no channel type " + id));
    }

    public static boolean readOnly(Element channelType) {
        return elements(channelType, "state").stream()
                .anyMatch(state -> state.getAttribute("readOnly").equals("true"));
    }

    /** {@code camerahub.properties} or a translation of it. */
    public static Properties texts(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                OhInf.class.getResourceAsStream("/OH-INF/i18n/" + file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
