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

import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * An RTSP URL (RFC 2326 section 3.2, RFC 3986) without its user information, so that it may be sent and shown.
 *
 * @param scheme {@code rtsp} or {@code rtsps}
 * @param host lower case; an IPv6 address stands without brackets
 * @param port -1 if the URL names none
 * @param pathAndQuery empty, or starts with '/' or '?'; percent-encoded, without a fragment
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record RtspUrl(String scheme, String host, int port, String pathAndQuery) {

    private static final int RTSP_PORT = 554;
    private static final int RTSPS_PORT = 322;

    public RtspUrl {
        if (!"rtsp".equals(scheme) && !"rtsps".equals(scheme)) {
            throw new IllegalArgumentException("The scheme must be rtsp or rtsps");
        }
        if (port < -1 || port > 65535) {
            throw new IllegalArgumentException("A port is a number up to 65535");
        }
        if (!pathAndQuery.isEmpty() && pathAndQuery.charAt(0) != '/' && pathAndQuery.charAt(0) != '?') {
            throw new IllegalArgumentException("A path starts with '/'");
        }
        Tokens.requireOneLine(host + pathAndQuery, "A URL");
    }

    /**
     * Reads an absolute URL. User information is accepted and dropped, see {@link #userInfo}; blanks and characters
     * outside of ASCII in path and query are percent-encoded, a fragment is dropped.
     *
     * @throws RtspUrlException if it is none; the message does not quote the text
     */
    public static RtspUrl parse(String text) throws RtspUrlException {
        return UrlParser.parse(text);
    }

    /**
     * The credentials in front of the host, percent-decoded (UTF-8; a '%' that starts no escape stands for itself).
     * The last '@' of the authority ends them and the first ':' ends the user name, so a password may hold both as
     * they are; '/' and '?' must be written as %2F and %3F. Empty if there are none, or if the decoded user name holds
     * a ':', with which nobody can log in (RFC 7617 section 2).
     */
    public static Optional<Credentials> userInfo(String text) {
        return UrlParser.userInfo(text);
    }

    /** True for {@code rtsps}: RTSP in TLS. */
    public boolean secure() {
        return "rtsps".equals(scheme);
    }

    /** The port, or else the scheme's own: 554 for rtsp, 322 for rtsps. */
    public int effectivePort() {
        if (port >= 0) {
            return port;
        }
        return secure() ? RTSPS_PORT : RTSP_PORT;
    }

    /** The path without the query; empty or starts with '/'. */
    public String path() {
        int query = pathAndQuery.indexOf('?');
        return query < 0 ? pathAndQuery : pathAndQuery.substring(0, query);
    }

    /** The same server with another path (and query). */
    public RtspUrl withPath(String newPathAndQuery) {
        return new RtspUrl(scheme, host, port, newPathAndQuery);
    }

    /** True if both name the same scheme, host and effective port. */
    public boolean sameServer(RtspUrl other) {
        return scheme.equals(other.scheme) && host.equals(other.host) && effectivePort() == other.effectivePort();
    }

    /**
     * Finds what a camera means by a {@code Content-Base} or an {@code a=control} seen from this URL.
     *
     * <p>RFC 2326 appendix C.1.1 asks for the rules of RFC 3986, by which {@code rtsp://cam/live} and {@code track1}
     * would give {@code rtsp://cam/track1}. No camera means that, and all clients append instead; so does this:
     *
     * <table>
     * <caption>Forms of reference</caption>
     * <tr><td>{@code ""}, {@code *}</td><td>this URL</td></tr>
     * <tr><td>{@code rtsp://host/path}</td><td>as it stands</td></tr>
     * <tr><td>{@code //host/path}</td><td>another server, same scheme</td></tr>
     * <tr><td>{@code track1}</td><td>appended behind one '/', behind the query too if there is one (Dahua)</td></tr>
     * <tr><td>{@code ?ctype=video}</td><td>appended without a '/'</td></tr>
     * <tr><td>{@code /track1}</td><td>appended, unless it repeats this URL's path: then a path of this server</td></tr>
     * <tr><td>{@code ./track1}, {@code ../track1}</td><td>as RFC 3986 section 5.2.4 says, below this URL's path</td></tr>
     * </table>
     *
     * @throws RtspSyntaxException if it is an absolute URL that is not one of RTSP, or not a URL
     */
    public RtspUrl resolve(String reference) throws RtspSyntaxException {
        String text = reference.strip();
        if (text.isEmpty() || "*".equals(text)) {
            return this;
        }
        if (text.startsWith("//")) {
            return parse(scheme + ':' + text);
        }
        if (text.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]*://.*")) {
            return parse(text);
        }
        return withPath(UrlParser.encode(UrlParser.withoutFragment(append(text))));
    }

    private String append(String text) {
        if (text.charAt(0) == '.' && text.matches("\\.\\.?(/.*)?")) {
            return appendDots(text);
        }
        String directory = withoutLastSlash(path());
        if (text.charAt(0) == '/' && !directory.isEmpty() && text.startsWith(directory + '/')) {
            return text;
        }
        if (text.charAt(0) == '?') {
            return pathAndQuery + text;
        }
        return withoutLastSlash(pathAndQuery) + (text.charAt(0) == '/' ? text : '/' + text);
    }

    private String appendDots(String text) {
        String directory = withoutLastSlash(path());
        String rest = text;
        while (rest.equals("..") || rest.startsWith("../") || rest.equals(".") || rest.startsWith("./")) {
            if (rest.startsWith("..")) {
                directory = directory.substring(0, Math.max(0, directory.lastIndexOf('/')));
            }
            int slash = rest.indexOf('/');
            rest = slash < 0 ? "" : rest.substring(slash + 1);
        }
        return directory + '/' + rest;
    }

    private static String withoutLastSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The URL, without user information. */
    @Override
    public String toString() {
        String authority = host.indexOf(':') >= 0 ? '[' + host + ']' : host;
        return scheme + "://" + authority + (port >= 0 ? ":" + port : "") + pathAndQuery;
    }
}
