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

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.CertificateSource;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;

/**
 * Reads the files of a {@link CertificateSource} and makes sure that they can serve viewers now.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class KeyMaterialReader {

    /** Far more than any chain; keeps a path that names a picture or a device from filling the memory. */
    private static final long MOST_BYTES = 1 << 20;

    private KeyMaterialReader() {}

    /** What stands in the files, in the order of {@link CertificateSource#files()}. */
    static List<byte[]> contents(CertificateSource source) throws HubException {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : source.files()) {
            contents.add(content(file));
        }
        return contents;
    }

    /** Tells two contents apart, without regard to times and links: certbot renews by moving a link. */
    static byte[] hash(List<byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] content : contents) {
                digest.update(digest.digest(content));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    static KeyMaterial parse(CertificateSource source, List<byte[]> contents, Instant now) throws HubException {
        try {
            KeyMaterial material = parse(source, contents);
            validity(material.certificate(), now);
            return material;
        } catch (UnusableCertificateException e) {
            throw e.fault();
        }
    }

    private static KeyMaterial parse(CertificateSource source, List<byte[]> contents)
            throws UnusableCertificateException {
        if (source instanceof CertificateSource.Pem pem) {
            byte[] chain = contents.get(0);
            byte[] key = contents.get(contents.size() - 1);
            return CertificateChain.of(PemFile.key(key, pem.password()), PemFile.certificates(chain));
        }
        CertificateSource.Pkcs12 pkcs12 = (CertificateSource.Pkcs12) source;
        Pkcs12File file = Pkcs12File.read(contents.get(0), pkcs12.password());
        if (file.certificates().isEmpty()) {
            throw new UnusableCertificateException(FaultDetail.PKCS12_NO_CERTIFICATE);
        }
        return CertificateChain.of(file.key(), file.certificates());
    }

    private static void validity(X509Certificate certificate, Instant now) throws UnusableCertificateException {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        if (now.isAfter(until)) {
            throw new UnusableCertificateException(FaultDetail.CERTIFICATE_EXPIRED, until.toString());
        }
        if (now.isBefore(from)) {
            throw new UnusableCertificateException(FaultDetail.CERTIFICATE_EARLY, from.toString());
        }
    }

    private static byte[] content(Path file) throws HubException {
        try {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (!Files.isRegularFile(file)) {
                throw unusable(null, FaultDetail.CERTIFICATE_NO_FILE, file);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw unusable(null, FaultDetail.CERTIFICATE_LARGE, file);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw missing(file, e);
        } catch (AccessDeniedException e) {
            throw unusable(e, FaultDetail.CERTIFICATE_FORBIDDEN, file);
        } catch (IOException e) {
            throw unusable(e, FaultDetail.CERTIFICATE_UNREADABLE, file);
        }
    }

    /** A folder that may not be entered looks as if the file were missing, so both cures are told. */
    private static HubException missing(Path file, IOException cause) {
        return new HubException(
                FaultKind.CERTIFICATE_MISSING, "", cause, FaultDetail.CERTIFICATE_ABSENT, file.toString(), user());
    }

    private static HubException unusable(@Nullable IOException cause, FaultDetail reason, Path file) {
        return new HubException(FaultKind.CERTIFICATE_UNUSABLE, "", cause, reason, file.toString(), user());
    }

    private static String user() {
        return String.valueOf(System.getProperty("user.name"));
    }
}
