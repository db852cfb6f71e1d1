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

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The files from which the hub takes its certificate and key. They are watched: a renewed pair is taken over by itself.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public sealed interface CertificateSource {

    /** The files that make up this source. */
    List<Path> files();

    /**
     * A chain and its key in PEM form, as certbot and acme.sh write them.
     *
     * @param chain the hub's certificate first, then those that lead to a known authority (fullchain.pem)
     * @param key PKCS#1, PKCS#8 or EC, encrypted or not (privkey.pem); may be the same file as the chain
     * @param password of the key, empty if it is not encrypted
     */
    record Pem(Path chain, Path key, String password) implements CertificateSource {
        @Override
        public List<Path> files() {
            return chain.equals(key) ? List.of(chain) : List.of(chain, key);
        }

        @Override
        public String toString() {
            return "Pem[" + chain + ", " + key + "]";
        }
    }

    /**
     * A PKCS#12 file (.p12, .pfx) with one key and its chain.
     *
     * @param password of the file, empty if it has none
     */
    record Pkcs12(Path file, String password) implements CertificateSource {
        @Override
        public List<Path> files() {
            return List.of(file);
        }

        @Override
        public String toString() {
            return "Pkcs12[" + file + "]";
        }
    }
}
