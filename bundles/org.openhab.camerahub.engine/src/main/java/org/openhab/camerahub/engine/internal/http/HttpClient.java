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
package org.openhab.camerahub.engine.internal.http;

import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.session.Peer;

/**
 * Who asks.
 *
 * @param channel its connection; null if it is another web server's
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HttpClient(
        Peer peer, String userAgent, @Nullable Channel channel) {

    private static final int LONGEST_USER_AGENT = 200;

    public HttpClient {
        userAgent = userAgent.substring(0, Math.min(LONGEST_USER_AGENT, userAgent.length()));
    }

    public Optional<SSLSession> tls() {
        Channel connection = channel;
        if (connection == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(connection.pipeline().get(SslHandler.class))
                .map(handler -> handler.engine().getSession());
    }
}
