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
package org.openhab.camerahub.rtsp.message;

import io.netty.util.NetUtil;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * Takes an RTSP URL apart (RFC 3986 section 3). Its exceptions quote nothing: the text may hold a password.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class UrlParser {

    private UrlParser() {}

    static RtspUrl parse(String text) throws RtspUrlException {
        String url = text.strip();
        if (!Tokens.isOneLine(url)) {
            throw new RtspUrlException(UrlFault.LINES);
        }
        String scheme = scheme(url);
        int authorityStart = scheme.length() + 3;
        int authorityEnd = authorityEnd(url, authorityStart);
        String authority = url.substring(authorityStart, authorityEnd);
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int portColon = portColon(hostAndPort);
        String host = host(portColon < 0 ? hostAndPort : hostAndPort.substring(0, portColon));
        int port = portColon < 0 ? -1 : port(hostAndPort.substring(portColon + 1));
        return new RtspUrl(scheme, host, port, encode(withoutFragment(url.substring(authorityEnd))));
    }

    static Optional<Credentials> userInfo(String text) {
        String url = text.strip();
        int schemeEnd = url.indexOf("://");
        if (schemeEnd < 0) {
            return Optional.empty();
        }
        String authority = url.substring(schemeEnd + 3, authorityEnd(url, schemeEnd + 3));
        int at = authority.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        String info = authority.substring(0, at);
        int colon = info.indexOf(':');
        String user = decode(colon < 0 ? info : info.substring(0, colon));
        String password = colon < 0 ? "" : decode(info.substring(colon + 1));
        return user.indexOf(':') >= 0 ? Optional.empty() : Optional.of(new Credentials(user, password));
    }

    private static String scheme(String url) throws RtspUrlException {
        int end = url.indexOf("://");
        String scheme = end < 0 ? "" : url.substring(0, end).toLowerCase(Locale.ROOT);
        if (!scheme.equals("rtsp") && !scheme.equals("rtsps")) {
            throw new RtspUrlException(UrlFault.SCHEME);
        }
        return scheme;
    }

    // '#' does not end it: RTSP has no fragments, but passwords have '#'.
    private static int authorityEnd(String url, int start) {
        for (int i = start; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == '/' || c == '?') {
                return i;
            }
        }
        return url.length();
    }

    private static int portColon(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        return colon > hostAndPort.lastIndexOf(']') ? colon : -1;
    }

    private static String host(String text) throws RtspUrlException {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String host = bracketed ? text.substring(1, text.length() - 1) : text;
        boolean valid = bracketed ? isIpv6(host) : isName(host);
        if (!valid) {
            throw new RtspUrlException(UrlFault.HOST);
        }
        return host.toLowerCase(Locale.ROOT);
    }

    /** A zone ({@code %eth0}) is free text to the library, but goes into request lines here. */
    private static boolean isIpv6(String host) {
        return NetUtil.isValidIpV6Address(host) && host.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    private static boolean isName(String host) {
        return !host.isEmpty()
                && host.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '-'
                                || c == '.'
                                || c == '_');
    }

    private static int port(String text) throws RtspUrlException {
        if (text.isEmpty()) {
            return -1;
        }
        boolean digits = text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = digits ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65535) {
            throw new RtspUrlException(UrlFault.PORT);
        }
        return port;
    }

    static String withoutFragment(String text) {
        int fragment = text.indexOf('#');
        return fragment < 0 ? text : text.substring(0, fragment);
    }

    /** Percent-encodes what would break a request line; leaves everything else, escapes included, as it is. */
    static String encode(String text) {
        if (text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(String.format("%02X", b & 0xFF));
            }
        }
        return encoded.toString();
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 <= bytes.length - 1 && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (low >= 0) {
                decoded.write(high << 4 | low);
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }
}
