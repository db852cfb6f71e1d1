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
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.engine.CertificateSource;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * @author Camera Hub authors - Initial contribution
 */
class ServiceSettingsReaderTest {

    private final ServiceSettingsReader reader = new ServiceSettingsReader(Path.of("/etc/openhab"));

    @Test
    void anEmptyConfigurationGivesTheEnginesDefaults() throws HubException {
        ServiceSettings settings = reader.read(Map.of());

        assertThat(settings.hub(), is(HubConfig.builder().build()));
        assertThat(settings.hub().limits(), is(HubLimits.DEFAULTS));
        assertThat(settings.testSocketEnabled(), is(false));
    }

    @Test
    void numbersArriveAsTextAsNumbersAndAsBigDecimals() throws HubException {
        assertThat(read("port", "8443").port(), is(8443));
        assertThat(read("port", 8443).port(), is(8443));
        assertThat(read("port", new BigDecimal("8443.0")).port(), is(8443));
        assertThat(read("port", " 8443 ").port(), is(8443));
    }

    @Test
    void emptyTextsMeanTheDefault() throws HubException {
        assertThat(read("port", "").port(), is(443));
        assertThat(read("testSocketAddress", "  ").testSocketAddress(), is("127.0.0.1"));
    }

    @Test
    void switchesArriveAsTextAndAsBooleans() throws HubException {
        assertThat(read("onlyOwnAddresses", "false").onlyOwnAddresses(), is(false));
        assertThat(read("onlyOwnAddresses", Boolean.FALSE).onlyOwnAddresses(), is(false));
        assertThat(reader.read(Map.of("testSocketEnabled", "true")).testSocketEnabled(), is(true));
    }

    @Test
    void whatOsgiAddsIsPassedOver() throws HubException {
        Map<String, Object> configuration = new HashMap<>();
        configuration.put("service.pid", new String[] {"org.openhab.camerahub", "org.openhab.camerahub"});
        configuration.put("component.id", 17L);

        assertThat(reader.read(configuration).hub(), is(HubConfig.builder().build()));
    }

    @Test
    void accountsArriveAsListAsArrayAndAsText() throws HubException {
        for (Object accounts :
                List.of(List.of("echo:a", "phone:b"), new String[] {"echo:a", "phone:b"}, "echo:a\nphone:b")) {
            HubConfig config = reader.read(Map.of("authentication", "basic", "accounts", accounts))
                    .hub();

            assertThat(config.authentication(), is(AuthScheme.BASIC));
            assertThat(config.accounts(), contains(new Credentials("echo", "a"), new Credentials("phone", "b")));
        }
    }

    @Test
    void aPasswordMayContainColonsAndCommas() throws HubException {
        assertThat(read("accounts", "echo:a:b,c").accounts(), contains(new Credentials("echo", "a:b,c")));
    }

    @Test
    void allowedAddressesMayBeAListToo() throws HubException {
        assertThat(
                read("allowedAddresses", List.of("192.0.2.7", "198.51.100.0/24"))
                        .allowedAddresses(),
                is("192.0.2.7,198.51.100.0/24"));
    }

    @Test
    void withoutAChainThereIsNoCertificate() throws HubException {
        assertThat(reader.read(Map.of("certificateKey", "privkey.pem")).hub().certificate(), is(nullValue()));
    }

    @Test
    void relativeCertificatesAreInOpenhabsConfigurationFolder() throws HubException {
        CertificateSource source = reader.read(
                        Map.of("certificateChain", "tls/fullchain.pem", "certificateKey", "/keys/privkey.pem"))
                .hub()
                .certificate();

        assertThat(
                source,
                is(new CertificateSource.Pem(
                        Path.of("/etc/openhab/tls/fullchain.pem"), Path.of("/keys/privkey.pem"), "")));
    }

    @Test
    void aChainWithoutAKeyFileHoldsTheKeyItself() throws HubException {
        assertThat(
                read("certificateChain", "/tls/both.pem").certificate(),
                is(new CertificateSource.Pem(Path.of("/tls/both.pem"), Path.of("/tls/both.pem"), "")));
    }

    @ParameterizedTest
    @CsvSource({"/tls/hub.p12", "/tls/hub.PFX"})
    void pkcs12IsKnownByItsEnding(String file) throws HubException {
        assertThat(read("certificateChain", file).certificate(), is(instanceOf(CertificateSource.Pkcs12.class)));
    }

    @ParameterizedTest
    @CsvSource({
        "port, many, port must be a whole number from 0 to 65535",
        "port, 70000, port must be a whole number from 0 to 65535",
        "publicPort, -1, publicPort must be a whole number from 0 to 65535",
        "onlyOwnAddresses, maybe, onlyOwnAddresses must be true or false",
        "authentication, Kerberos, 'authentication must be one of [NONE, BASIC, DIGEST]'",
        "accounts, hunter2, accounts entry 1 is not written as user:password",
        "cameraCredentials, hunter2, cameraCredentials entry 1 is not written as camera=user:password",
        "linger, -1, linger must be a whole number from 0 to 3600",
        "publicName, https://cam.example.org, publicName",
        "allowedAddresses, everywhere, allowedAddresses",
    })
    void aMistakeIsNamedWithItsParameter(String key, String value, String message) {
        HubException e = assertThrows(HubException.class, () -> reader.read(Map.of(key, value)));

        assertThat(e.kind(), is(FaultKind.CONFIGURATION));
        assertThat(e.getMessage(), containsString(message));
    }

    @Test
    void allMistakesAreToldAtOnceAndNoSecretWithThem() {
        HubException e = assertThrows(
                HubException.class,
                () -> reader.read(Map.of("port", "x", "accounts", "hunter2", "cameraCredentials", "Door=hunter3")));

        assertThat(
                e.getMessage(),
                allOf(containsString("port"), containsString("accounts"), containsString("cameraCredentials")));
        assertThat(e.getMessage(), not(containsString("hunter")));
    }

    @Test
    void authenticationWithoutAccountsIsRefused() {
        HubException e = assertThrows(HubException.class, () -> read("authentication", "DIGEST"));

        assertThat(e.getMessage(), containsString("accounts"));
    }

    private HubConfig read(String key, Object value) throws HubException {
        return reader.read(Map.of(key, value)).hub();
    }
}
