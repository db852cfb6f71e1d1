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
package org.openhab.binding.camerahub.internal.discovery;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The messages of WS-Discovery: writes probes and reads what devices answer. A datagram comes from anybody, so document
 * types, entities and all that is not read are refused or skipped.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ProbeMessages {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** A real device sends one, and a few types and scopes. */
    private static final int MOST_MATCHES = 16;

    private static final int MOST_WORDS = 64;
    private static final int LONGEST_ENDPOINT = 256;

    private ProbeMessages() {}

    /** A question for devices of one type, with an id of its own. */
    static byte[] probe(ProbeType type) {
        return ("""
                <?xml version="1.0" encoding="UTF-8"?>
                <e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"\
                 xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"\
                 xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"\
                 xmlns:%s="%s">\
                <e:Header><a:MessageID>urn:uuid:%s</a:MessageID>\
                <a:To e:mustUnderstand="true">urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To>\
                <a:Action e:mustUnderstand="true">http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</a:Action>\
                </e:Header>\
                <e:Body><d:Probe><d:Types>%s:%s</d:Types></d:Probe></e:Body>\
                </e:Envelope>
                """)
                .formatted(type.prefix(), type.namespace(), UUID.randomUUID(), type.prefix(), type.name())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The devices that a datagram tells of; none if it is something else. */
    static List<ProbeMatch> read(byte[] datagram) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text(datagram)));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // of a device that speaks otherwise, or that wants to do harm: neither concerns the user
            return List.of();
        }
    }

    /** Programs in C send the zero at the end of a string as well. */
    private static String text(byte[] datagram) {
        String text = new String(datagram, StandardCharsets.UTF_8);
        int zero = text.indexOf('\0');
        return (zero < 0 ? text : text.substring(0, zero)).strip();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static List<ProbeMatch> read(XMLStreamReader reader) throws XMLStreamException {
        List<ProbeMatch> matches = new ArrayList<>();
        Draft draft = null;
        while (reader.hasNext() && matches.size() < MOST_MATCHES) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                return List.of();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                if ("ProbeMatch".equals(name)) {
                    draft = new Draft();
                } else if (draft != null) {
                    draft.element(name, reader);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && "ProbeMatch".equals(reader.getLocalName())) {
                ProbeMatch match = draft == null ? null : draft.match();
                draft = null;
                if (match != null) {
                    matches.add(match);
                }
            }
        }
        return matches;
    }

    /** What is known of a device so far. */
    private static final class Draft {

        private String endpoint = "";
        private List<String> types = List.of();
        private List<String> scopes = List.of();

        void element(String name, XMLStreamReader reader) throws XMLStreamException {
            switch (name) {
                case "Address" -> endpoint = reader.getElementText().strip();
                case "Types" -> types = words(reader.getElementText());
                case "Scopes" -> scopes = words(reader.getElementText());
                default -> {}
            }
        }

        /** Null if the device does not say who it is. */
        @Nullable
        ProbeMatch match() {
            return endpoint.isEmpty() || endpoint.length() > LONGEST_ENDPOINT
                    ? null
                    : new ProbeMatch(endpoint, types, scopes);
        }

        private static List<String> words(String text) {
            return BLANKS.splitAsStream(text)
                    .filter(word -> !word.isEmpty())
                    .limit(MOST_WORDS)
                    .toList();
        }
    }
}
