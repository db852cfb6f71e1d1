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

import java.nio.file.Path;
import org.openhab.camerahub.engine.CertificateSource;

/**
 * A folder with a chain and a key, as certbot leaves them.
 *
 * @author Camera Hub authors - Initial contribution
 */
public record TestCertificateFiles(TestPki pki, Path folder) {

    public void write(TestPki.Identity identity) {
        pki.write(identity, folder.resolve("fullchain.pem"), folder.resolve("privkey.pem"));
    }

    public CertificateSource source() {
        return new CertificateSource.Pem(folder.resolve("fullchain.pem"), folder.resolve("privkey.pem"), "");
    }
}
