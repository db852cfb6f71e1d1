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
package org.openhab.io.camerahub.internal.console;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.io.camerahub.internal.FaultTexts;
import org.openhab.io.camerahub.internal.text.Quantities;
import org.openhab.io.camerahub.internal.text.TextTable;

/**
 * Shows the certificate that viewers get to see.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record CertificateCommand(FaultTexts texts, Clock clock) implements HubCommand {

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String description() {
        return "shows the certificate, its names, its chain and when it ends";
    }

    @Override
    public boolean run(CameraHub hub, List<String> args, Output out) {
        if (!args.isEmpty()) {
            return false;
        }
        CertificateInfo certificate = hub.certificate();
        if (certificate == null) {
            out.line("There is no certificate in use; 'openhab:camerahub status' says why.");
            return true;
        }
        TextTable table = new TextTable("CERTIFICATE", "");
        table.row("Issued for", certificate.subject());
        table.row("Names", String.join(", ", certificate.names()));
        table.row("Issued by", certificate.issuer());
        table.row("Valid from", Quantities.dateTime(certificate.notBefore(), clock.getZone()));
        table.row("Valid to", Quantities.dateTime(certificate.notAfter(), clock.getZone()) + left(certificate));
        table.row("Key", certificate.keyType());
        table.row("Fingerprint", certificate.fingerprint());
        for (int i = 0; i < certificate.chain().size(); i++) {
            table.row("Chain " + (i + 1), certificate.chain().get(i).subject());
        }
        table.row("Protocols", String.join(", ", certificate.protocols()));
        table.row("Cipher suites", String.join(", ", certificate.cipherSuites()));
        table.row("Loaded", Quantities.dateTime(certificate.loaded(), clock.getZone()));
        out.table(table);
        certificate.warnings().forEach(warning -> out.line("! " + texts.of(warning)));
        return true;
    }

    private String left(CertificateInfo certificate) {
        long days = Duration.between(clock.instant(), certificate.notAfter()).toDays();
        return days < 0 ? " (ended)" : " (" + days + " days left)";
    }
}
