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
package org.openhab.camerahub.itests.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A request or response as it was on the wire, read by code that shares nothing with the hub's own reader.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record WireMessage(String startLine, List<Map.Entry<String, String>> headers, byte[] body) implements WireEvent {

    static WireMessage parse(String head, byte[] body) {
        String[] lines = head.split("\r\n|\n");
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.add(Map.entry(
                        lines[i].substring(0, colon).strip(),
                        lines[i].substring(colon + 1).strip()));
            }
        }
        return new WireMessage(lines[0], List.copyOf(headers), body);
    }

    public boolean isResponse() {
        return startLine.startsWith("RTSP/");
    }

    public int status() {
        return Integer.parseInt(startLine.split(" ")[1]);
    }

    public @Nullable String header(String name) {
        List<String> all = headers(name);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The value, which the test cannot do without. */
    public String requireHeader(String name) {
        String value = header(name);
        if (value == null) {
            throw new AssertionError("no " + name + " in " + this);
        }
        return value;
    }

    public List<String> headers(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    public String bodyText() {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return startLine + " " + headers + (body.length == 0 ? "" : "\n" + bodyText());
    }
}
