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
package org.openhab.io.camerahub.internal.original;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.io.camerahub.ProblemKind;

/**
 * Reads the values of {@link OriginalAttribute}s: texts, JSON in texts, and the same written as YAML in its place.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class OriginalCameraReader {

    private static final int MOST_STREAMS = 3;
    private static final Pattern STREAM_KEY = Pattern.compile("stream\\s*([1-9])", Pattern.CASE_INSENSITIVE);

    private final Map<OriginalAttribute, Object> attributes = new EnumMap<>(OriginalAttribute.class);
    private final Complaints complain;

    /** @param complain takes each thing that makes no sense */
    OriginalCameraReader(Map<String, ?> attributes, Complaints complain) {
        this.complain = complain;
        attributes.forEach((key, value) ->
                OriginalAttribute.of(key).ifPresent(attribute -> this.attributes.put(attribute, value)));
    }

    String text(OriginalAttribute attribute) {
        Object value = attributes.getOrDefault(attribute, "");
        return value instanceof List<?> parts
                ? String.join(",", parts.stream().map(String::valueOf).toList())
                : String.valueOf(value).strip();
    }

    @Nullable
    Credentials credentials(OriginalAttribute attribute) {
        String text = text(attribute);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Credentials> credentials = OriginalCredentials.parse(text);
        if (credentials.isEmpty()) {
            complain.add(ProblemKind.CREDENTIALS_FORM, attribute.token());
            return null;
        }
        return credentials.get();
    }

    /** Those that the original serves: described and with an address; without any description, all addresses. */
    List<OriginalCamera.Stream> streams() {
        Map<Integer, String> addresses = addresses();
        boolean described = attributes.containsKey(OriginalAttribute.STREAM_1)
                || attributes.containsKey(OriginalAttribute.STREAM_2)
                || attributes.containsKey(OriginalAttribute.STREAM_3);
        List<OriginalCamera.Stream> streams = new ArrayList<>();
        for (int number = 1; number <= MOST_STREAMS; number++) {
            OriginalAttribute attribute = OriginalAttribute.stream(number);
            String address = addresses.getOrDefault(number, "");
            if (address.isEmpty()) {
                if (attributes.containsKey(attribute)) {
                    complain.add(
                            ProblemKind.STREAM_WITHOUT_ADDRESS,
                            attribute.token(),
                            String.valueOf(number),
                            OriginalAttribute.ADDRESSES.token());
                }
            } else if (described && !attributes.containsKey(attribute)) {
                complain.add(ProblemKind.STREAM_UNDESCRIBED, attribute.token(), String.valueOf(number));
            } else {
                streams.add(new OriginalCamera.Stream(number, address, offer(attribute)));
            }
        }
        return streams;
    }

    private StreamOffer offer(OriginalAttribute attribute) {
        return attributes.containsKey(attribute)
                ? StreamOffer.read(attribute.token(), map(attribute), complain)
                : StreamOffer.NONE;
    }

    /** JSON, YAML in its place, or a single address. */
    private Map<Integer, String> addresses() {
        Map<Integer, String> addresses = new TreeMap<>();
        boolean single = !(attributes.get(OriginalAttribute.ADDRESSES) instanceof Map)
                && !text(OriginalAttribute.ADDRESSES).startsWith("{");
        if (single) {
            addresses.put(1, withScheme(text(OriginalAttribute.ADDRESSES)));
            return addresses;
        }
        map(OriginalAttribute.ADDRESSES).forEach((key, address) -> {
            Matcher matcher = STREAM_KEY.matcher(String.valueOf(key).strip());
            int number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
            if (number < 1 || number > MOST_STREAMS) {
                complain.add(ProblemKind.STREAM_NAMES, OriginalAttribute.ADDRESSES.token());
            } else {
                addresses.put(number, withScheme(String.valueOf(address).strip()));
            }
        });
        return addresses;
    }

    private Map<?, ?> map(OriginalAttribute attribute) {
        if (attributes.get(attribute) instanceof Map<?, ?> map) {
            return map;
        }
        try {
            Object tree = TextTree.read(
                    text(attribute).replace('\t', ' '),
                    (line, key) -> complain.add(ProblemKind.KEY_TWICE, attribute.token(), String.valueOf(line), key));
            if (tree instanceof Map<?, ?> map) {
                return map;
            }
        } catch (IllegalArgumentException e) {
            // the message of the parser counts lines, and this is one
        }
        complain.add(ProblemKind.NOT_JSON, attribute.token());
        return Map.of();
    }

    private static String withScheme(String address) {
        return address.isEmpty() || address.contains("://") ? address : "rtsp://" + address;
    }
}
