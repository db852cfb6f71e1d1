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
package org.openhab.camerahub.itests.peer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * curl as an HTTP client that takes any certificate.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Curl {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Curl() {}

    /**
     * What came.
     *
     * @param head status line and headers, as they were sent
     * @param summary of {@code --write-out}: status, HTTP version, bytes of the body, new connections
     */
    public record Answer(List<String> head, List<String> summary) {

        public int status() {
            return Integer.parseInt(summary.get(0));
        }

        public String version() {
            return summary.get(1);
        }

        public long bytes() {
            return Long.parseLong(summary.get(2));
        }

        /** Connections that had to be made for this answer. */
        public int connects() {
            return Integer.parseInt(summary.get(3));
        }

        /** Value of a header, empty if it did not come. */
        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Asks for one address, or for several one after the other by the same curl; the answer is the last one's. */
    public static Answer get(List<String> options, String... urls) {
        List<String> command = new ArrayList<>(List.of(
                "curl",
                "-k",
                "-s",
                "-S",
                "-D",
                "-",
                "-w",
                "\n=%{http_code} %{http_version}" + " %{size_download} %{num_connects}\n"));
        command.addAll(options);
        for (String url : urls) {
            command.addAll(List.of("-o", "/dev/null", url));
        }
        ProcessPeer.Result result = ProcessPeer.run(LIMIT, command);
        List<String> head = new ArrayList<>();
        List<String> summary = List.of();
        for (String line : result.lines()) {
            if (line.startsWith("HTTP/")) {
                head.clear();
            }
            if (line.startsWith("=")) {
                summary = Arrays.asList(line.substring(1).split(" "));
            } else {
                head.add(line);
            }
        }
        if (summary.size() < 4) {
            throw new AssertionError(result.text());
        }
        return new Answer(List.copyOf(head), summary);
    }
}
