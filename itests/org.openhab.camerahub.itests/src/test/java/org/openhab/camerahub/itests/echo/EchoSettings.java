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
package org.openhab.camerahub.itests.echo;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Where an emulated Echo looks, and with which of its habits.
 *
 * @param tls Echo always asks with {@code rtsp://}; port 443 is what makes it speak TLS. Plain is for test sockets
 * @param lastChallenge of several challenges Echo takes an unpredictable one: the last one, or else the first
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record EchoSettings(
        String host,
        int port,
        boolean tls,
        String path,
        @Nullable String user,
        @Nullable String password,
        String userAgent,
        boolean lastChallenge) {

    public static final String ECHO_SHOW = "Fire OS/6.0 stagefright/1.2 (Linux;Android 7.1.2)";

    public static EchoSettings plain(String host, int port, String path) {
        return new EchoSettings(host, port, false, path, null, null, ECHO_SHOW, true);
    }

    public static EchoSettings overTls(String host, int port, String path) {
        return new EchoSettings(host, port, true, path, null, null, ECHO_SHOW, true);
    }

    public EchoSettings withAccount(String newUser, String newPassword) {
        return new EchoSettings(host, port, tls, path, newUser, newPassword, userAgent, lastChallenge);
    }

    public EchoSettings withUserAgent(String newUserAgent) {
        return new EchoSettings(host, port, tls, path, user, password, newUserAgent, lastChallenge);
    }

    public EchoSettings takingTheFirstChallenge() {
        return new EchoSettings(host, port, tls, path, user, password, userAgent, false);
    }

    /** The URL of the requests, whose scheme is {@code rtsp} over TLS, too. */
    public String url() {
        return "rtsp://" + host + ":" + port + path;
    }
}
