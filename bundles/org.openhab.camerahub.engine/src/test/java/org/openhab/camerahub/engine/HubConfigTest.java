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
package org.openhab.camerahub.engine;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * @author Camera Hub authors - Initial contribution
 */
class HubConfigTest {

    @Test
    void theDefaultsAreThoseAnEchoNeeds() throws Exception {
        HubConfig config = HubConfig.builder().build();

        assertThat(config.port(), is(443));
        assertThat(config.videoBuffer(), is(524280));
        assertThat(config.onlyOwnAddresses(), is(true));
        assertThat(config.testSocketAddress() + ":" + config.testSocketPort(), is("127.0.0.1:5001"));
        assertThat(config.limits(), is(HubLimits.DEFAULTS));
    }

    @Test
    void everyMistakeIsNamedByItsField() {
        HubConfig.Builder builder = HubConfig.builder()
                .bindAddress("my-host")
                .port(70000)
                .authentication(AuthScheme.DIGEST, List.of())
                .allowedAddresses("192.168.1.1; true")
                .publicName("https://cam.example.org/")
                .videoBuffer(1)
                .testSocket("somewhere", -1)
                .eventLoops(-1);

        assertThat(
                builder.errors().stream().map(ConfigError::field).toList(),
                contains(
                        "bindAddress",
                        "testSocketAddress",
                        "publicName",
                        "allowedAddresses",
                        "accounts",
                        "port",
                        "testSocketPort",
                        "videoBuffer",
                        "eventLoops"));
        HubException fault = assertThrows(HubException.class, builder::build);
        assertThat(fault.kind(), is(FaultKind.CONFIGURATION));
        assertThat(fault.detail(), containsString("port: must be from 0 to 65535, not 70000."));
    }

    @Test
    void accountsNeedNamesAndPasswordsOnceEach() {
        assertThat(
                HubConfig.builder()
                        .authentication(AuthScheme.BASIC, List.of(new Credentials("", "x")))
                        .errors()
                        .get(0)
                        .message(),
                containsString("empty user name or password"));
        assertThat(
                HubConfig.builder()
                        .authentication(AuthScheme.BASIC, List.of(Credentials.parse("a:1"), Credentials.parse("a:2")))
                        .errors()
                        .get(0)
                        .message(),
                containsString("each user once only"));
    }

    @Test
    void namesWithUmlautDomainsArePunycodeAndAddressesAreFine() {
        assertThat(HubConfig.builder().publicName("xn--kchen-kva.example.org").errors(), empty());
        assertThat(HubConfig.builder().publicName("203.0.113.9").errors(), empty());
        assertThat(HubConfig.builder().bindAddress("::1").errors(), empty());
    }

    @Test
    void printsNoSecret() throws Exception {
        HubConfig config = HubConfig.builder()
                .authentication(AuthScheme.BASIC, List.of(Credentials.parse("alexa:s3cret")))
                .certificate(new CertificateSource.Pkcs12(java.nio.file.Path.of("a.p12"), "s3cret"))
                .build();

        assertThat(config.toString(), not(containsString("s3cret")));
    }
}
