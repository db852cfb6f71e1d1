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

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A TLS handshake with what an Echo was seen to have: TLS 1.2 and ECDHE with AES-GCM and an RSA key. Whether the
 * certificate deserves trust is looked at afterwards, so that the two faults can be told apart.
 *
 * @param protocol that was agreed on
 * @param suite that was agreed on
 * @param time from the connection to the end of the handshake
 * @param chain as the server sent it
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record EchoHandshake(String protocol, String suite, Duration time, List<X509Certificate> chain) {

    static final List<String> RSA =
            List.of("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
    static final List<String> EC =
            List.of("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256");

    private static final Duration LIMIT = Duration.ofSeconds(3);

    EchoHandshake {
        chain = List.copyOf(chain);
    }

    /** Nobody accepts connections there. */
    static final class NotConnectedException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param serverName sent by SNI, empty for none
     * @throws NotConnectedException if there is no connection
     * @throws IOException if TLS is not agreed on
     */
    static EchoHandshake with(InetSocketAddress server, String serverName, List<String> suites) throws IOException {
        int limit = (int) LIMIT.toMillis();
        try (Socket plain = new Socket()) {
            try {
                plain.connect(server, limit);
            } catch (IOException e) {
                throw new NotConnectedException();
            }
            long begun = System.nanoTime();
            plain.setSoTimeout(limit);
            try (SSLSocket socket =
                    (SSLSocket) context().getSocketFactory().createSocket(plain, serverName, server.getPort(), true)) {
                SSLParameters parameters = new SSLParameters(suites.toArray(String[]::new), new String[] {"TLSv1.2"});
                if (!serverName.isEmpty()) {
                    parameters.setServerNames(List.of(new SNIHostName(serverName)));
                }
                socket.setSSLParameters(parameters);
                socket.startHandshake();
                Duration time = Duration.ofNanos(System.nanoTime() - begun);
                List<X509Certificate> chain = new ArrayList<>();
                for (Certificate certificate : socket.getSession().getPeerCertificates()) {
                    if (certificate instanceof X509Certificate x509) {
                        chain.add(x509);
                    }
                }
                return new EchoHandshake(
                        socket.getSession().getProtocol(), socket.getSession().getCipherSuite(), time, chain);
            }
        }
    }

    /** The hub's own certificate, null if the server sent none. */
    @Nullable
    X509Certificate certificate() {
        return chain.isEmpty() ? null : chain.get(0);
    }

    private static SSLContext context() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Curious()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("This Java has no TLS", e);
        }
    }

    /** Wants to see every certificate. Nothing is sent over these connections. */
    private static final class Curious implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String authType) {
            // there are no clients here
        }

        @Override
        public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String authType) {
            // looked at afterwards
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
