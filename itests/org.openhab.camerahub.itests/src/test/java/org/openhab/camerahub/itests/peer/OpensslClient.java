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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Stock {@code openssl s_client}: what does the TLS port speak?
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class OpensslClient {

    private OpensslClient() {}

    /**
     * @param protocol e.g. {@code TLSv1.2}; empty if there was no handshake
     * @param cipher in OpenSSL's names, e.g. {@code ECDHE-RSA-AES256-GCM-SHA384}
     * @param subject of the server's certificate
     */
    public record Handshake(String protocol, String cipher, String subject, String text) {}

    public static Handshake connect(String host, int port, String... options) {
        List<String> command = new ArrayList<>(List.of("openssl", "s_client", "-connect", host + ":" + port));
        command.addAll(List.of(options));
        String text = ProcessPeer.run(Duration.ofSeconds(60), command).text();
        String protocol = "";
        String cipher = "";
        String subject = "";
        for (String line : text.split("\n")) {
            if (line.startsWith("New, TLS") && line.contains("Cipher is ")) {
                cipher = line.substring(line.indexOf("Cipher is ") + 10).strip();
                protocol = line.substring(5, line.indexOf(", Cipher"));
            } else if (line.strip().startsWith("Protocol  :")) {
                protocol = line.substring(line.indexOf(':') + 1).strip();
            } else if (line.startsWith("subject=")) {
                subject = line.substring(8).strip();
            }
        }
        return new Handshake(protocol, cipher, subject, text);
    }
}
