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
package org.openhab.binding.camerahub.internal.trust;

import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Finds every certificate good, and every name in it: only where the user has asked for that.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class AnyCertificate extends X509ExtendedTrustManager {

    @Override
    public void checkClientTrusted(X509Certificate @Nullable [] chain, @Nullable String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String authType) {}

    @Override
    public void checkClientTrusted(
            X509Certificate @Nullable [] chain, @Nullable String authType, @Nullable Socket socket) {}

    @Override
    public void checkServerTrusted(
            X509Certificate @Nullable [] chain, @Nullable String authType, @Nullable Socket socket) {}

    @Override
    public void checkClientTrusted(
            X509Certificate @Nullable [] chain, @Nullable String authType, @Nullable SSLEngine engine) {}

    @Override
    public void checkServerTrusted(
            X509Certificate @Nullable [] chain, @Nullable String authType, @Nullable SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
