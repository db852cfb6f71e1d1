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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What devices say of themselves, in the forms in which their makers write it, and what nobody should say.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ProbeMessagesTest {

    record Device(String maker, String answer, String endpoint, boolean camera, String name, String hardware) {
        @Override
        public String toString() {
            return maker;
        }
    }

    static Stream<Device> devices() {
        return Stream.of(
                new Device(
                        "Hikvision: long prefixes, line breaks in the scopes",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"
                          xmlns:wsadis="http://schemas.xmlsoap.org/ws/2004/08/addressing"
                          xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"
                          xmlns:dn="http://www.onvif.org/ver10/network/wsdl"
                          xmlns:tds="http://www.onvif.org/ver10/device/wsdl">
                        <env:Header><wsadis:MessageID>urn:uuid:20b40000-aaaa-11e4-8b3f-4419b6b09c40</wsadis:MessageID>
                        <wsadis:RelatesTo>uuid:1</wsadis:RelatesTo>
                        <wsadis:To>http://schemas.xmlsoap.org/ws/2004/08/addressing/role/anonymous</wsadis:To>
                        <wsadis:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/ProbeMatches</wsadis:Action>
                        <d:AppSequence MessageNumber="1" InstanceId="1"/></env:Header>
                        <env:Body><d:ProbeMatches><d:ProbeMatch>
                        <wsadis:EndpointReference>
                        <wsadis:Address>urn:uuid:20b40000-bbbb-11e4-8b3f-4419b6b09c40</wsadis:Address>
                        </wsadis:EndpointReference>
                        <d:Types>dn:NetworkVideoTransmitter tds:Device</d:Types>
                        <d:Scopes>onvif://www.onvif.org/type/video_encoder onvif://www.onvif.org/Profile/Streaming
                         onvif://www.onvif.org/hardware/DS-2CD2032-I onvif://www.onvif.org/name/HIKVISION%20DS-2CD2032-I
                         onvif://www.onvif.org/location/city/hangzhou</d:Scopes>
                        <d:XAddrs>http://192.0.2.64/onvif/device_service http://[fe80::1]/onvif/device_service</d:XAddrs>
                        <d:MetadataVersion>10</d:MetadataVersion>
                        </d:ProbeMatch></d:ProbeMatches></env:Body></env:Envelope>
                        """,
                        "urn:uuid:20b40000-bbbb-11e4-8b3f-4419b6b09c40",
                        true,
                        "HIKVISION DS-2CD2032-I",
                        "DS-2CD2032-I"),
                new Device(
                        "Dahua: one line, the device type only, a scope that tells what it is",
                        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\" ?><s:Envelope"
                                + " xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\""
                                + " xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
                                + " xmlns:d=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\"><s:Header/><s:Body>"
                                + "<d:ProbeMatches><d:ProbeMatch><a:EndpointReference><a:Address>"
                                + "uuid:e86e5c3d-1a2b-4c3d-9e8f-3ce36bd1f2aa</a:Address></a:EndpointReference>"
                                + "<d:Types>tds:Device</d:Types><d:Scopes>onvif://www.onvif.org/location/country/china"
                                + " onvif://www.onvif.org/name/Dahua onvif://www.onvif.org/hardware/IPC-HDW4431C-A"
                                + " onvif://www.onvif.org/type/Network_Video_Transmitter"
                                + " onvif://www.onvif.org/type/video_encoder</d:Scopes>"
                                + "<d:XAddrs>http://192.0.2.108/onvif/device_service</d:XAddrs>"
                                + "<d:MetadataVersion>1</d:MetadataVersion></d:ProbeMatch></d:ProbeMatches>"
                                + "</s:Body></s:Envelope>",
                        "uuid:e86e5c3d-1a2b-4c3d-9e8f-3ce36bd1f2aa",
                        true,
                        "Dahua",
                        "IPC-HDW4431C-A"),
                new Device(
                        "Reolink by gSOAP: upper-case prefixes, no XML declaration, a zero at the end",
                        "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://www.w3.org/2003/05/soap-envelope\""
                                + " xmlns:wsa=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
                                + " xmlns:wsdd=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\"><SOAP-ENV:Header/>"
                                + "<SOAP-ENV:Body><wsdd:ProbeMatches><wsdd:ProbeMatch><wsa:EndpointReference>"
                                + "<wsa:Address>urn:uuid:2419d68a-2dd2-21b2-a205-ec71db1a2b3c</wsa:Address>"
                                + "<wsa:ReferenceProperties/><wsa:PortType>ttl</wsa:PortType>"
                                + "</wsa:EndpointReference><wsdd:Types>tdn:NetworkVideoTransmitter</wsdd:Types>"
                                + "<wsdd:Scopes MatchBy=\"http://schemas.xmlsoap.org/ws/2005/04/discovery/rfc3986\">"
                                + "onvif://www.onvif.org/type/video_encoder onvif://www.onvif.org/name/IPC-BO"
                                + " onvif://www.onvif.org/hardware/RLC-410</wsdd:Scopes>"
                                + "<wsdd:XAddrs>http://192.0.2.77:8000/onvif/device_service</wsdd:XAddrs>"
                                + "</wsdd:ProbeMatch></wsdd:ProbeMatches></SOAP-ENV:Body></SOAP-ENV:Envelope>\0",
                        "urn:uuid:2419d68a-2dd2-21b2-a205-ec71db1a2b3c",
                        true,
                        "IPC-BO",
                        "RLC-410"),
                new Device(
                        "a printer",
                        "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\""
                                + " xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
                                + " xmlns:d=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\"><s:Body>"
                                + "<d:ProbeMatches><d:ProbeMatch><a:EndpointReference>"
                                + "<a:Address>urn:uuid:16a65700-007c-1000-bb49-30055c4a1b2c</a:Address>"
                                + "</a:EndpointReference><d:Types>wsdp:Device wprt:PrintDeviceType</d:Types>"
                                + "<d:MetadataVersion>5</d:MetadataVersion></d:ProbeMatch></d:ProbeMatches>"
                                + "</s:Body></s:Envelope>",
                        "urn:uuid:16a65700-007c-1000-bb49-30055c4a1b2c",
                        false,
                        "",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void aDeviceIsUnderstoodAsItsMakerWritesIt(Device device) {
        byte[] datagram = device.answer().getBytes(StandardCharsets.UTF_8);

        List<ProbeMatch> matches = ProbeMessages.read(datagram);

        assertThat(matches, hasSize(1));
        assertThat(matches.get(0).endpoint(), is(device.endpoint()));
        assertThat(matches.get(0).isCamera(), is(device.camera()));
        assertThat(matches.get(0).name(), is(device.name()));
        assertThat(matches.get(0).hardware(), is(device.hardware()));
    }

    static String answer(String prologue, String inMatch) {
        return prologue + "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:a=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
                + " xmlns:d=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\"><s:Body><d:ProbeMatches><d:ProbeMatch>"
                + inMatch + "</d:ProbeMatch></d:ProbeMatches></s:Body></s:Envelope>";
    }

    private static List<ProbeMatch> read(String text) {
        return ProbeMessages.read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<String> harmful() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        return Stream.of(
                answer(laughs, "<a:Address>&d;</a:Address>"),
                answer("<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>", "<a:Address>&f;</a:Address>"),
                answer("<!DOCTYPE x SYSTEM \"http://192.0.2.1/x.dtd\">", "<a:Address>urn:uuid:1</a:Address>"),
                answer("", "<a:Address>&unknown;</a:Address>"),
                answer("", "<a:Address>" + "x".repeat(5000) + "</a:Address>"),
                answer("", "<a:Address></a:Address>"),
                answer("", "<d:Types>dn:NetworkVideoTransmitter</d:Types>"),
                answer("", "<a:Address><a:Address>nested</a:Address></a:Address>"),
                "<s:Envelope xmlns:s=\"x\">".repeat(2000),
                "M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\n\r\n",
                "",
                "\0\0\0");
    }

    @ParameterizedTest
    @MethodSource("harmful")
    void whatWantsToDoHarmOrMakesNoSenseIsNoDevice(String text) {
        List<ProbeMatch> matches = Assertions.assertTimeout(Duration.ofSeconds(5), () -> read(text));

        assertThat(matches, is(empty()));
    }

    @Test
    void anyBytesAreReadWithoutAFault() {
        Random random = new Random(1);
        byte[] good = devices().toList().get(0).answer().getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = good.clone();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            ProbeMessages.read(bytes);
        }
    }

    @Test
    void ofAFloodOfDevicesInOneDatagramAFewAreRead() {
        String match = "<d:ProbeMatch><a:Address>urn:uuid:1</a:Address></d:ProbeMatch>";

        assertThat(
                read(answer("", "</d:ProbeMatch>" + match.repeat(500) + "<d:ProbeMatch>"))
                                .size()
                        <= 16,
                is(true));
    }

    @Test
    void aNameCannotHideOrBreakALine() {
        ProbeMatch match = new ProbeMatch(
                "x",
                List.of(),
                List.of(
                        "onvif://www.onvif.org/name/Door%0A%E2%80%AEcam%00",
                        "onvif://www.onvif.org/hardware/" + "h".repeat(500)));

        assertThat(match.name(), is("Door  cam"));
        assertThat(match.hardware().length(), is(60));
    }

    @Test
    void aNameWithoutProperEscapesStandsAsItIs() {
        assertThat(new ProbeMatch("x", List.of(), List.of("onvif://www.onvif.org/name/100%")).name(), is("100%"));
    }

    /** It ended the search, because Java's URI takes what follows two slashes for a host. */
    @Test
    void aNameThatBeginsWithASlashStandsAsItIs() {
        assertThat(new ProbeMatch("x", List.of(), List.of("onvif://www.onvif.org/name//cam")).name(), is("/cam"));
    }

    @Test
    void aProbeNamesItsTypeAndItselfAnew() {
        ProbeType type = ProbeType.OF_CAMERAS.get(0);
        String first = new String(ProbeMessages.probe(type), StandardCharsets.UTF_8);
        String second = new String(ProbeMessages.probe(type), StandardCharsets.UTF_8);

        assertThat(first, containsString("xmlns:dn=\"http://www.onvif.org/ver10/network/wsdl\""));
        assertThat(first, containsString("<d:Types>dn:NetworkVideoTransmitter</d:Types>"));
        assertThat(first, is(not(second)));
    }
}
