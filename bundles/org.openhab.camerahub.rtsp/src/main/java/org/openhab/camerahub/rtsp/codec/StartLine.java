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
package org.openhab.camerahub.rtsp.codec;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.message.RtspStatus;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;

/**
 * First line of a message (RFC 2326 sections 6.1 and 7.1).
 *
 * @param status of a response, null in a request
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record StartLine(String method, String uri, @Nullable RtspStatus status) {

    private static final String VERSION_1 = "RTSP/1.";

    boolean isResponse() {
        return status != null;
    }

    static StartLine parse(String line) throws RtspSyntaxException {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) < ' ' && line.charAt(i) != '\t') {
                throw new RtspSyntaxException("A start line holds control characters");
            }
        }
        String text = line.strip();
        return text.startsWith("RTSP/") ? statusLine(text) : requestLine(text);
    }

    /** The reason may be missing, and the blank in front of it too. */
    private static StartLine statusLine(String text) throws RtspSyntaxException {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new RtspSyntaxException("A status line has no status code");
        }
        requireVersion1(text.substring(0, blank));
        String rest = text.substring(blank).stripLeading();
        boolean threeDigits = rest.length() >= 3
                && rest.chars().limit(3).allMatch(c -> c >= '0' && c <= '9')
                && rest.charAt(0) != '0'
                && (rest.length() == 3 || rest.charAt(3) == ' ');
        if (!threeDigits) {
            throw new RtspSyntaxException("A status code has three digits");
        }
        int code = Integer.parseInt(rest.substring(0, 3));
        return new StartLine("", "", new RtspStatus(code, rest.substring(3).strip()));
    }

    /** Everything between the first and the last blank is the URI, because odd clients do not encode theirs. */
    private static StartLine requestLine(String text) throws RtspSyntaxException {
        int first = text.indexOf(' ');
        int last = text.lastIndexOf(' ');
        String uri = first < last ? text.substring(first, last).strip() : "";
        if (uri.isEmpty()) {
            throw new RtspSyntaxException("A request line has a method, a URI and a version");
        }
        requireVersion1(text.substring(last + 1));
        String method = text.substring(0, first);
        if (!method.chars().allMatch(StartLine::isMethodCharacter)) {
            throw new RtspSyntaxException("A method is a word");
        }
        return new StartLine(method, uri, null);
    }

    private static void requireVersion1(String version) throws RtspSyntaxException {
        if (version.startsWith(VERSION_1)) {
            return;
        }
        if (version.startsWith("RTSP/")) {
            throw new RtspSyntaxException(RtspStatus.RTSP_VERSION_NOT_SUPPORTED, "Only RTSP/1.0 is spoken here");
        }
        throw new RtspSyntaxException("This is not RTSP");
    }

    /** Narrower than RFC 2326's token: every method that anyone uses is of these, and binary garbage is not. */
    static boolean isMethodCharacter(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.';
    }
}
