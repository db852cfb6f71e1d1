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

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509TrustManager;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The TLS implementation: OpenSSL where its native library loads, else the JDK's.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum TlsEngine {
    OPENSSL(SslProvider.OPENSSL_REFCNT),
    JDK(SslProvider.JDK);

    /** An Echo speaks 1.2 (ECDHE-RSA-AES256-GCM-SHA384 was seen), newer viewers 1.3 (RFC 5246, RFC 8446). */
    static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    /** Forward secrecy and authenticated encryption only (RFC 9325 section 4.2), the cheapest first. */
    static final List<String> CIPHER_SUITES = List.of(
            "TLS_AES_128_GCM_SHA256",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    /**
     * Browsers offer protocols (ALPN, RFC 7301) and are told that HTTP/1.1 is spoken, not HTTP/2. Others are left alone:
     * an Echo offers nothing.
     */
    private static final ApplicationProtocolConfig HTTP_IF_ASKED = new ApplicationProtocolConfig(
            ApplicationProtocolConfig.Protocol.ALPN,
            ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
            ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
            ApplicationProtocolNames.HTTP_1_1);

    private final SslProvider provider;

    TlsEngine(SslProvider provider) {
        this.provider = provider;
    }

    /** The best one that works here. */
    public static TlsEngine best() {
        return isOpenSslThere() ? OPENSSL : JDK;
    }

    private static boolean isOpenSslThere() {
        try {
            return OpenSsl.isAvailable() && SslProvider.isTlsv13Supported(SslProvider.OPENSSL);
        } catch (LinkageError e) {
            // the import of the native classes is optional in OSGi: then not even the question can be asked
            return false;
        }
    }

    /** For the status: which implementation it is. */
    public String description() {
        return this == OPENSSL ? "OpenSSL (" + OpenSsl.versionString() + ")" : "JDK";
    }

    SslContext server(KeyMaterial material) throws SSLException {
        return SslContextBuilder.forServer(material.key(), material.chain().toArray(X509Certificate[]::new))
                .sslProvider(provider)
                .protocols(PROTOCOLS)
                .ciphers(CIPHER_SUITES, SupportedCipherSuiteFilter.INSTANCE)
                .applicationProtocolConfig(HTTP_IF_ASKED)
                .build();
    }

    /** For a connection of the hub to itself. */
    SslContext client(X509TrustManager trust) throws SSLException {
        return SslContextBuilder.forClient()
                .sslProvider(provider)
                .protocols(PROTOCOLS)
                .ciphers(CIPHER_SUITES, SupportedCipherSuiteFilter.INSTANCE)
                .trustManager(trust)
                .build();
    }
}
