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
package org.openhab.camerahub.hls.real;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A validator of live playlists, written from RFC 8216 sections 4 and 6.2 and from draft-pantos-hls-rfc8216bis sections
 * 4.4.3 and 4.4.4; knows nothing of the code that writes them.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class PlaylistCheck {

    private static final Set<String> ONCE = Set.of(
            "EXT-X-VERSION",
            "EXT-X-TARGETDURATION",
            "EXT-X-MEDIA-SEQUENCE",
            "EXT-X-DISCONTINUITY-SEQUENCE",
            "EXT-X-PART-INF",
            "EXT-X-SERVER-CONTROL",
            "EXT-X-PRELOAD-HINT");
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Z0-9-]+)=(\"[^\"\\r\\n]*\"|[^\",\\s]+)(?:,|$)");

    private final Map<String, String> header = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<Double> parts = new ArrayList<>();
    private boolean mapped;
    private double extinf = -1;

    private PlaylistCheck() {}

    /** Fails with the rule that is broken. */
    public static void check(String text) {
        new PlaylistCheck().checkAll(text);
    }

    private void checkAll(String text) {
        assertThat("lines end with LF", text.endsWith("\n") && !text.contains("\r"), is(true));
        List<String> lines = Arrays.asList(text.split("\n"));
        assertThat(lines.get(0), is("#EXTM3U"));
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("#EXT")) {
                tag(line.substring(1));
            } else {
                assertThat("neither a tag nor a name: " + line, line.matches("[a-z0-9.-]+"), is(true));
                segment(line);
            }
        }
        for (String tag : List.of("EXT-X-VERSION", "EXT-X-TARGETDURATION", "EXT-X-PART-INF", "EXT-X-SERVER-CONTROL")) {
            assertThat(tag + " is there", header.containsKey(tag), is(true));
        }
        assertThat("EXT-X-MAP needs it", Integer.parseInt(header.get("EXT-X-VERSION")), greaterThanOrEqualTo(6));
        Map<String, String> control = attributes(header.get("EXT-X-SERVER-CONTROL"));
        assertThat(control.get("CAN-BLOCK-RELOAD"), is("YES"));
        double holdBack = Double.parseDouble(control.get("PART-HOLD-BACK"));
        assertThat("8216bis 4.4.3.8", holdBack, greaterThanOrEqualTo(3 * partTarget() - 0.001));
    }

    private void tag(String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        if (ONCE.contains(name)) {
            assertThat(name + " comes once", header.put(name, value) == null, is(true));
        }
        switch (name) {
            case "EXT-X-MEDIA-SEQUENCE", "EXT-X-DISCONTINUITY-SEQUENCE" ->
                assertThat(name + " precedes segments", names.isEmpty(), is(true));
            case "EXT-X-MAP" -> mapped = attributes(value).get("URI").matches("\"[a-z0-9.-]+\"");
            case "EXT-X-PROGRAM-DATE-TIME" -> Instant.parse(value);
            case "EXTINF" -> {
                assertThat(value.endsWith(","), is(true));
                extinf = Double.parseDouble(value.substring(0, value.length() - 1));
            }
            case "EXT-X-PART" -> part(attributes(value));
            case "EXT-X-PRELOAD-HINT" -> {
                assertThat(attributes(value).get("TYPE"), is("PART"));
                assertThat("not listed yet", names.contains(attributes(value).get("URI")), is(false));
            }
            default ->
                assertThat("known: " + name, ONCE.contains(name) || "EXT-X-DISCONTINUITY".equals(name), is(true));
        }
    }

    private void part(Map<String, String> attributes) {
        assertThat("a part needs a MAP", mapped, is(true));
        double duration = Double.parseDouble(attributes.get("DURATION"));
        assertThat("8216bis 4.4.3.7", duration, lessThanOrEqualTo(partTarget() + 0.0001));
        assertThat("once: " + attributes, names.add(attributes.get("URI")), is(true));
        // Each but the last one of a segment has 85 % of the target at least.
        parts.add(duration);
    }

    private void segment(String name) {
        assertThat("a segment needs EXTINF", extinf >= 0, is(true));
        assertThat("a segment needs a MAP", mapped, is(true));
        assertThat("once: " + name, names.add(name), is(true));
        assertThat(
                "RFC 8216 4.3.3.1",
                Math.round(extinf),
                lessThanOrEqualTo(Long.parseLong(header.get("EXT-X-TARGETDURATION"))));
        for (double part : parts.subList(0, Math.max(0, parts.size() - 1))) {
            assertThat("8216bis 4.4.4.9", part, greaterThanOrEqualTo(0.85 * partTarget() - 0.0001));
        }
        if (!parts.isEmpty()) {
            double sum = parts.stream().mapToDouble(Double::doubleValue).sum();
            assertThat("parts make up their segment", sum, closeTo(extinf, 0.01));
        }
        parts.clear();
        extinf = -1;
    }

    private double partTarget() {
        return Double.parseDouble(attributes(header.get("EXT-X-PART-INF")).get("PART-TARGET"));
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> result = new HashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            assertThat("attributes of " + text, matcher.start(), is(end));
            end = matcher.end();
            assertThat("twice in " + text, result.put(matcher.group(1), matcher.group(2)) == null, is(true));
        }
        assertThat("attributes of " + text, end, is(text.length()));
        return result;
    }
}
