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
package org.openhab.camerahub.itests.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A self-signed certificate, made by openssl, as users have it: a PEM file of the chain and one of the key.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record TestCertificate(Path chain, Path key) {

    /** Makes a certificate with an RSA key for the name (and 127.0.0.1) in the folder. */
    public static TestCertificate make(Path folder, String name) {
        Path chain = folder.resolve(name + "-fullchain.pem");
        Path key = folder.resolve(name + "-privkey.pem");
        run(List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "30",
                "-subj",
                "/CN=" + name,
                "-addext",
                "subjectAltName=DNS:" + name + ",IP:127.0.0.1",
                "-keyout",
                key.toString(),
                "-out",
                chain.toString()));
        return new TestCertificate(chain, key);
    }

    /** Certificate and key in one file, as some cameras want it. */
    public Path together() {
        Path file = chain.resolveSibling("together-" + chain.getFileName());
        try {
            Files.writeString(file, Files.readString(chain) + Files.readString(key));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A context for a server of the test itself. */
    public SSLContext serverContext() {
        Path store = chain.resolveSibling(chain.getFileName() + ".p12");
        String password = "for-this-test";
        run(List.of(
                "openssl",
                "pkcs12",
                "-export",
                "-in",
                chain.toString(),
                "-inkey",
                key.toString(),
                "-out",
                store.toString(),
                "-passout",
                "pass:" + password));
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, password.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(List<String> command) {
        ProcessPeer.Result result = ProcessPeer.run(Duration.ofSeconds(30), command);
        if (result.exit() != 0) {
            throw new AssertionError(result.text());
        }
    }
}
