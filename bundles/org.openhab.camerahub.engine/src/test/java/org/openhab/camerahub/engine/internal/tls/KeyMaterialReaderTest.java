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
package org.openhab.camerahub.engine.internal.tls;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.engine.CertificateSource;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.testing.OpenSslTool;
import org.openhab.camerahub.engine.testing.TestPki;

/**
 * @author Camera Hub authors - Initial contribution
 */
class KeyMaterialReaderTest {

    private static final TestPki PKI = new TestPki();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "RSA PKCS#1,              rsa, rsa -in plain.pem -traditional -out key.pem, ''",
        "RSA PKCS#8,              rsa, pkcs8 -topk8 -nocrypt -in plain.pem -out key.pem, ''",
        "RSA PKCS#8 encrypted,    rsa, pkcs8 -topk8 -in plain.pem -v2 aes-256-cbc -passout pass:s3cret -out key.pem, s3cret",
        "RSA PKCS#8 with scrypt,  rsa, pkcs8 -topk8 -in plain.pem -scrypt -passout pass:s3cret -out key.pem, s3cret",
        "RSA PKCS#8 as of old,    rsa, pkcs8 -topk8 -in plain.pem -v1 PBE-SHA1-3DES -passout pass:s3cret -out key.pem, s3cret",
        "RSA PKCS#1 with AES,     rsa, rsa -in plain.pem -traditional -aes256 -passout pass:s3cret -out key.pem, s3cret",
        "RSA PKCS#1 with 3DES,    rsa, rsa -in plain.pem -traditional -des3 -passout pass:s3cret -out key.pem, s3cret",
        "EC SEC1,                 ec,  ec -in plain.pem -out key.pem, ''",
        "EC SEC1 with parameters, ec,  ecparam -name prime256v1 -genkey -out plain.pem, ''",
        "EC PKCS#8,               ec,  pkcs8 -topk8 -nocrypt -in plain.pem -out key.pem, ''",
        "EC SEC1 encrypted,       ec,  ec -in plain.pem -aes128 -passout pass:s3cret -out key.pem, s3cret",
        "EC PKCS#8 encrypted,     ec,  pkcs8 -topk8 -in plain.pem -v2 aes-128-cbc -passout pass:s3cret -out key.pem, s3cret"
    })
    void readsEveryFormInWhichOpensslWritesAKey(String form, String kind, String command, String password)
            throws Exception {
        if ("rsa".equals(kind)) {
            OpenSslTool.run(folder, "genrsa", "-out", "plain.pem", "2048");
        } else {
            OpenSslTool.run(folder, "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "plain.pem");
        }
        OpenSslTool.run(folder, command.split(" "));
        if (command.endsWith("plain.pem")) {
            Files.copy(folder.resolve("plain.pem"), folder.resolve("key.pem"));
        }
        selfSigned();

        KeyMaterial material = read(new CertificateSource.Pem(file("cert.pem"), file("key.pem"), password));

        assertThat(material.certificate().getSubjectX500Principal().getName(), is("CN=cam.example.org"));
    }

    @ParameterizedTest
    @CsvSource({"modern, ''", "with a password, s3cret", "as of old, s3cret"})
    void readsPkcs12(String form, String password) throws Exception {
        OpenSslTool.run(folder, "genrsa", "-out", "plain.pem", "2048");
        selfSigned();
        PKI.write(PKI.server("x"), file("other.pem"), file("other.key"));
        String command =
                "pkcs12 -export -inkey plain.pem -in cert.pem -certfile other.pem -out store.p12 -passout pass:"
                        + password + ("as of old".equals(form) ? " -legacy" : "");
        OpenSslTool.run(folder, command.split(" "));

        KeyMaterial material = read(new CertificateSource.Pkcs12(file("store.p12"), password));

        assertThat(material.chain().size(), is(1));
    }

    @Test
    void takesChainAndKeyFromOneFileWithTextAroundTheBlocks() throws Exception {
        TestPki.Identity server = PKI.server("cam.example.org");
        PKI.write(server, file("chain.pem"), file("key.pem"));
        String both = "Bag Attributes\r\n  friendlyName: hub\r\n"
                + Files.readString(file("key.pem")).replace("\n", "\r\n")
                + "subject=/CN=cam.example.org\r\n"
                + Files.readString(file("chain.pem")).replace("\n", "\r\n");
        Files.writeString(file("all.pem"), both);

        KeyMaterial material = read(new CertificateSource.Pem(file("all.pem"), file("all.pem"), ""));

        assertThat(material.certificate(), is(server.certificate()));
    }

    @Test
    void putsAChainInOrderAndLeavesOutStrangers() throws Exception {
        TestPki.Identity server = PKI.server("cam.example.org");
        TestPki.Identity stranger = new TestPki().root;
        TestPki.writePem(
                file("chain.pem"),
                stranger.certificate(),
                PKI.root.certificate(),
                PKI.intermediate.certificate(),
                server.certificate());
        TestPki.writePem(file("key.pem"), server.keys().getPrivate());

        KeyMaterial material = readPem();

        assertThat(
                material.chain(),
                contains(server.certificate(), PKI.intermediate.certificate(), PKI.root.certificate()));
        assertThat(material.warnings(), hasItem(hasToString(containsString("order was repaired"))));
        assertThat(
                material.warnings(),
                hasItem(hasToString(containsString("1 certificate(s) of the file do not belong"))));
    }

    @Test
    void warnsOfAMissingIntermediateCertificate() throws Exception {
        TestPki.Identity server = PKI.server("cam.example.org");
        TestPki.writePem(file("chain.pem"), server.certificate());
        TestPki.writePem(file("key.pem"), server.keys().getPrivate());

        assertThat(readPem().warnings(), hasItem(hasToString(containsString("CN=Test Intermediate is missing"))));
    }

    @Test
    void warnsOfAnOwnAuthority() throws Exception {
        TestPki.Identity server = PKI.server("cam.example.org");
        TestPki.writePem(
                file("chain.pem"), server.certificate(), PKI.intermediate.certificate(), PKI.root.certificate());
        TestPki.writePem(file("key.pem"), server.keys().getPrivate());

        assertThat(
                readPem().warnings(),
                hasItem(hasToString(containsString("an Echo accepts only one of a public authority"))));
    }

    @Test
    void refusesAKeyOfAnotherCertificate() {
        PKI.write(PKI.server("cam.example.org"), file("chain.pem"), file("unused.pem"));
        PKI.write(PKI.serverWithOtherKey("cam.example.org"), file("unused2.pem"), file("key.pem"));

        HubException fault = assertThrows(HubException.class, this::readPem);

        assertThat(fault.kind(), is(FaultKind.CERTIFICATE_UNUSABLE));
        assertThat(fault.detail(), containsString("the key does not fit the certificate"));
    }

    @Test
    void refusesAnExpiredCertificateAndOneOfTheFuture() {
        Instant now = Instant.now();
        PKI.write(
                PKI.server(TestPki.keys("EC"), now.minus(Duration.ofDays(90)), now.minusSeconds(5), "x"),
                file("chain.pem"),
                file("key.pem"));
        assertThat(assertThrows(HubException.class, this::readPem).detail(), containsString("expired on"));

        PKI.write(
                PKI.server(TestPki.keys("EC"), now.plusSeconds(500), now.plus(Duration.ofDays(9)), "x"),
                file("chain.pem"),
                file("key.pem"));
        assertThat(
                assertThrows(HubException.class, this::readPem).detail(), containsString("check this machine's clock"));
    }

    @Test
    void saysWhatIsWrongWithAPassword() throws Exception {
        OpenSslTool.run(folder, "genrsa", "-aes256", "-passout", "pass:right", "-out", "key.pem", "2048");
        PKI.write(PKI.server("x"), file("chain.pem"), file("unused.pem"));

        HubException none = assertThrows(
                HubException.class, () -> read(new CertificateSource.Pem(file("chain.pem"), file("key.pem"), "")));
        HubException wrong = assertThrows(
                HubException.class, () -> read(new CertificateSource.Pem(file("chain.pem"), file("key.pem"), "no")));

        assertThat(none.detail(), containsString("set its password"));
        assertThat(wrong.detail(), containsString("correct its password"));
        assertThat(wrong.detail(), not(containsString("no\"")));
    }

    @Test
    void saysThatViewersKnowRsaAndEcOnly() throws Exception {
        OpenSslTool.run(folder, "genpkey", "-algorithm", "ed25519", "-out", "plain.pem");
        selfSigned();

        HubException fault = assertThrows(
                HubException.class, () -> read(new CertificateSource.Pem(file("cert.pem"), file("plain.pem"), "")));

        assertThat(fault.detail(), containsString("neither RSA nor EC"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', the file of the key holds no private key",
        "no PEM at all, the file of the key holds no private key",
        "'-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n', the file of the key holds a damaged block",
        "'-----BEGIN RSA PRIVATE KEY-----\nAA', the file of the key holds a damaged block"
    })
    void saysWhatIsWrongWithAKeyFile(String content, String expected) throws IOException {
        PKI.write(PKI.server("x"), file("chain.pem"), file("unused.pem"));
        Files.writeString(file("key.pem"), content);

        assertThat(assertThrows(HubException.class, this::readPem).detail(), containsString(expected));
    }

    @Test
    void namesTheMissingFileAndTheUserWhoLooksForIt() {
        HubException fault = assertThrows(HubException.class, this::readPem);

        assertThat(fault.kind(), is(FaultKind.CERTIFICATE_MISSING));
        assertThat(fault.detail(), containsString("chain.pem does not exist"));
        assertThat(fault.detail(), containsString(System.getProperty("user.name")));
    }

    @Test
    void refusesFoldersAndHugeFiles() throws IOException {
        Files.createDirectory(file("chain.pem"));
        assertThat(assertThrows(HubException.class, this::readPem).detail(), containsString("is not a file"));

        Files.delete(file("chain.pem"));
        Files.write(file("chain.pem"), new byte[2 << 20]);
        assertThat(assertThrows(HubException.class, this::readPem).detail(), containsString("too large"));
    }

    @Test
    void printsNoSecret() throws Exception {
        PKI.write(PKI.server("x"), file("chain.pem"), file("key.pem"));

        assertThat(new CertificateSource.Pem(file("a"), file("b"), "s3cret").toString(), not(containsString("s3cret")));
        assertThat(new CertificateSource.Pkcs12(file("a"), "s3cret").toString(), not(containsString("s3cret")));
        assertThat(readPem().toString(), is("KeyMaterial[CN=x]"));
        assertThat(readPem().chain(), not(empty()));
    }

    private KeyMaterial readPem() throws HubException {
        return read(new CertificateSource.Pem(file("chain.pem"), file("key.pem"), ""));
    }

    private static KeyMaterial read(CertificateSource source) throws HubException {
        return KeyMaterialReader.parse(source, KeyMaterialReader.contents(source), Instant.now());
    }

    private void selfSigned() {
        OpenSslTool.run(
                folder,
                "req",
                "-x509",
                "-key",
                "plain.pem",
                "-subj",
                "/CN=cam.example.org",
                "-days",
                "9",
                "-out",
                "cert.pem");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
