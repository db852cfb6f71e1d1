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
package org.openhab.camerahub.engine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/**
 * Issues certificates for tests: an authority, one below it, and servers.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class TestPki {

    /** A certificate with its key and the name that issues with it. */
    public record Identity(KeyPair keys, X509Certificate certificate) {}

    private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime());
    /** Making RSA keys is slow, and which one it is matters in few tests. */
    private static final KeyPair RSA = keys("RSA");

    private static final KeyPair OTHER_RSA = keys("RSA");

    public final Identity root = authority("Test Root", null);
    public final Identity intermediate = authority("Test Intermediate", root);

    /** A server's certificate, issued by the intermediate authority, with a common RSA key. */
    public Identity server(String... names) {
        return server(RSA, Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofDays(90)), names);
    }

    /** As {@link #server(String...)} with another RSA key. */
    public Identity serverWithOtherKey(String... names) {
        return server(OTHER_RSA, Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofDays(90)), names);
    }

    public Identity serverWithEcKey(String... names) {
        return server(keys("EC"), Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofDays(90)), names);
    }

    public Identity server(KeyPair keys, Instant from, Instant until, String... names) {
        return new Identity(keys, issue(keys, "CN=" + names[0], intermediate, from, until, false, names));
    }

    /** Writes chain and key as certbot does. */
    public void write(Identity server, Path chain, Path key) {
        writePem(chain, server.certificate(), intermediate.certificate());
        writePem(key, server.keys().getPrivate());
    }

    public static void writePem(Path file, Object... objects) {
        try (Writer writer = Files.newBufferedWriter(file);
                JcaPEMWriter pem = new JcaPEMWriter(writer)) {
            for (Object object : objects) {
                pem.writeObject(
                        object instanceof PrivateKey key ? new PemObject("PRIVATE KEY", key.getEncoded()) : object);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static KeyPair keys(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if ("EC".equals(algorithm)) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Identity authority(String name, Identity issuer) {
        KeyPair keys = keys("EC");
        Instant now = Instant.now();
        return new Identity(
                keys,
                issue(keys, "CN=" + name, issuer, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(900)), true));
    }

    private static X509Certificate issue(
            KeyPair keys, String subject, Identity issuer, Instant from, Instant until, boolean ca, String... names) {
        try {
            X500Name issuerName = new X500Name(
                    issuer == null
                            ? subject
                            : issuer.certificate().getSubjectX500Principal().getName());
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuerName,
                    BigInteger.valueOf(SERIAL.incrementAndGet()),
                    Date.from(from),
                    Date.from(until),
                    new X500Name(subject),
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
            if (names.length > 0) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(List.of(names).stream()
                                .map(name -> new GeneralName(
                                        name.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName, name))
                                .toArray(GeneralName[]::new)));
            }
            KeyPair signing = issuer == null ? keys : issuer.keys();
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signing.getPrivate())));
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
