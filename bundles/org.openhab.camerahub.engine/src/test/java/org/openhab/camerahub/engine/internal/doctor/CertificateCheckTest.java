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
package org.openhab.camerahub.engine.internal.doctor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Finding;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.camerahub.engine.monitor.WarningKind;
import org.openhab.camerahub.engine.testing.TestPki;

/**
 * What is said about certificates.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class CertificateCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final TestPki PKI = new TestPki();
    private static final TestPki.Identity SERVER = PKI.server("cam.example.org");

    private final CertificateCheck check = new CertificateCheck(null);

    @Test
    void aGoodOneIsNamedWithItsEnd() throws Exception {
        assertThat(
                certificate(info(NOW.plus(Duration.ofDays(60)), WarningKind.KEY_EC, "*.example.org"), List.of()),
                contains(CheckItem.of(Finding.CERTIFICATE_GOOD, "*.example.org", "2027-01-21")));
    }

    @Test
    void anExpiredOneIsDated() throws Exception {
        assertThat(
                certificate(info(NOW.minusSeconds(1), WarningKind.EXPIRED, "cam.example.org"), List.of()),
                contains(CheckItem.of(Finding.CERTIFICATE_EXPIRED, "2026-11-22")));
    }

    @Test
    void oneThatShouldHaveBeenRenewedIsWarnedOf() throws Exception {
        assertThat(
                certificate(
                        info(NOW.plus(Duration.ofDays(13)), WarningKind.EXPIRES_SOON, "cam.example.org"), List.of()),
                contains(CheckItem.of(Finding.CERTIFICATE_ENDS_SOON, "2026-12-05")));
    }

    @Test
    void oneForAnotherNameIsToldWithBothNames() throws Exception {
        assertThat(
                certificate(
                        info(NOW.plus(Duration.ofDays(60)), WarningKind.OTHER_NAME, "home.example.org", "example.org"),
                        List.of()),
                contains(CheckItem.of(
                        Finding.CERTIFICATE_OTHER_NAME, "cam.example.org", "home.example.org, example.org")));
    }

    @Test
    void noCertificateIsAFaultWithItsCure() throws Exception {
        HubException fault = new HubException(FaultKind.CERTIFICATE_MISSING, "", "none is configured");

        CheckItem item = certificate(null, List.of(fault)).get(0);

        assertThat(item.text(), is("There is no certificate (none is configured)."));
        assertThat(item.advice(), is("Set the paths of the certificate chain and its key."));
    }

    @Test
    void theChainHasToEndAtAKnownAuthority() throws Exception {
        EchoHandshake whole = sent(SERVER.certificate(), PKI.intermediate.certificate());

        assertThat(
                knowing(PKI.root.certificate()).chain(whole, Instant.now()),
                contains(CheckItem.of(Finding.CHAIN_GOOD, 2, "Test Root")));
        assertThat(
                knowing(new TestPki().root.certificate()).chain(whole, Instant.now()),
                contains(CheckItem.of(Finding.CHAIN_UNKNOWN, "Test Root")));
        assertThat(
                "without its intermediate",
                knowing(PKI.root.certificate()).chain(sent(SERVER.certificate()), Instant.now()),
                contains(CheckItem.of(Finding.CHAIN_UNKNOWN, "Test Intermediate")));
    }

    @Test
    void ofAnExpiredCertificateTheChainIsNotTheTrouble() throws Exception {
        assertThat(
                knowing(PKI.root.certificate())
                        .chain(sent(SERVER.certificate()), Instant.now().plus(Duration.ofDays(100))),
                is(empty()));
    }

    private List<CheckItem> certificate(@Nullable CertificateInfo info, List<HubException> faults) throws Exception {
        HubConfig config = HubConfig.builder().publicName("cam.example.org").build();
        HubStatus status = new HubStatus(HubStatus.State.RUNNING, faults, List.of(), null, null, "", "");
        return check.certificate(new HubFacts(config, status, info));
    }

    private static CertificateInfo info(Instant end, WarningKind warning, String... names) {
        return new CertificateInfo(
                "",
                List.of(names),
                "",
                List.of(),
                NOW,
                end,
                "",
                "",
                List.of(),
                List.of(),
                List.of(new HubWarning(warning)),
                NOW);
    }

    private static EchoHandshake sent(X509Certificate... chain) {
        return new EchoHandshake("TLSv1.2", EchoHandshake.RSA.get(0), Duration.ZERO, List.of(chain));
    }

    private static CertificateCheck knowing(X509Certificate root) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("root", root);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return new CertificateCheck((X509TrustManager) factory.getTrustManagers()[0]);
    }
}
