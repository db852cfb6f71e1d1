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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A session description as Echo's client reads it (ECHO.md points 18, 20 and 21): section 0 is the session, the
 * others are the media. It is strict where Android's is: a format without {@code a=rtpmap} ends the process.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class EchoSdp {

    private static final String AAC_MODE = ".*(?<![A-Za-z])mode=(?i:AAC-[hl]br).*";

    private final List<Map<String, String>> sections = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();

    EchoSdp(String text) throws EchoAbort {
        sections.add(new HashMap<>());
        formats.add("[session]");
        boolean first = true;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            String line = text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
            start = end + 1;
            if (line.isEmpty()) {
                continue;
            }
            EchoAbort.unless(line.length() >= 2 && line.charAt(1) == '=', "malformed SDP line: " + line);
            EchoAbort.unless(!first || line.equals("v=0"), "SDP does not begin with v=0 but " + line);
            first = false;
            add(line);
        }
        // A last line without line end is not read at all: what add_crlf exists for.
        EchoAbort.unless(!first, "empty SDP");
    }

    private void add(String line) throws EchoAbort {
        Map<String, String> section = sections.get(sections.size() - 1);
        switch (line.charAt(0)) {
            case 'm' -> {
                sections.add(new HashMap<>());
                formats.add(line.substring(2));
            }
            case 'a' -> addAttribute(section, line);
            default -> section.put(line.substring(0, 2), line.substring(2));
        }
    }

    private static void addAttribute(Map<String, String> section, String line) throws EchoAbort {
        int colon = line.indexOf(':');
        if (colon < 0) {
            section.put(line.strip(), "");
            return;
        }
        String key = line.substring(0, colon);
        if (List.of("a=fmtp", "a=rtpmap", "a=framesize").contains(key)) {
            int blank = line.indexOf(' ', colon + 1);
            EchoAbort.unless(blank >= 0, "no blank in " + line);
            section.put(line.substring(0, blank), line.substring(blank + 1).strip());
        } else {
            section.put(key, line.substring(colon + 1).strip());
        }
    }

    /** Number of media sections. */
    int tracks() {
        return sections.size() - 1;
    }

    @Nullable
    String attribute(int section, String key) {
        return sections.get(section).get(key);
    }

    /** The payload type that counts: the last one of the section. */
    int payloadType(int section) throws EchoAbort {
        String format = formats.get(section);
        String last = format.substring(format.lastIndexOf(' ') + 1);
        EchoAbort.unless(last.matches("[0-9]+"), "no payload type in m=" + format);
        return Integer.parseInt(last);
    }

    /** Encoding, clock rate and channels of {@code a=rtpmap}, e.g. {@code H264/90000}. */
    String format(int section) throws EchoAbort {
        String value = attribute(section, "a=rtpmap:" + payloadType(section));
        if (value == null) {
            throw new EchoAbort("point 20: no a=rtpmap for the payload type of m=" + formats.get(section));
        }
        EchoAbort.unless(value.matches("[^/]+/[0-9]+(/[0-9]+)?"), "point 20: malformed a=rtpmap " + value);
        return value;
    }

    int clockRate(int section) throws EchoAbort {
        return Integer.parseInt(format(section).split("/")[1]);
    }

    String parameters(int section) throws EchoAbort {
        String value = attribute(section, "a=fmtp:" + payloadType(section));
        return value == null ? "" : value;
    }

    /** True if the client can play the section; it looks no further at the others. */
    boolean playable(int section) throws EchoAbort {
        String framesize = attribute(section, "a=framesize:" + payloadType(section));
        String encoding = format(section).split("/")[0];
        return switch (encoding) {
            case "H264" -> {
                EchoAbort.unless(
                        framesize == null || framesize.matches("[0-9]+-[0-9]+"),
                        "point 20: malformed a=framesize " + framesize);
                yield parameters(section).contains("sprop-parameter-sets=");
            }
            case "MP4A-LATM", "PCMU", "PCMA" -> true;
            default ->
                encoding.equalsIgnoreCase("mpeg4-generic")
                        && parameters(section).matches(AAC_MODE);
        };
    }

    /** True if the client thinks that it may seek, and therefore trusts RTP-Info (point 18). */
    boolean seekable() {
        String range = attribute(0, "a=range");
        return range != null && range.startsWith("npt=") && isSpan(range.substring(4));
    }

    /** True for {@code 0-} and {@code 0-12.5}, false for {@code now-} and everything else. */
    static boolean isSpan(String npt) {
        return npt.matches("[0-9.]+-[0-9.]*");
    }
}
