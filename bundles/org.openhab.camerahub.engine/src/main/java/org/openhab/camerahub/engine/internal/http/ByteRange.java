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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A part of a resource (RFC 9110 section 14.1.2). Only a single range is understood; several are answered with the whole,
 * which is allowed.
 *
 * @param first index of the first byte; behind the end if the range cannot be satisfied
 * @param last index of the last byte
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record ByteRange(long first, long last) {

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Empty if the whole resource is to be sent. */
    static Optional<ByteRange> of(String header, long size) {
        Matcher matcher = SINGLE.matcher(header.strip());
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            long suffix = Long.parseLong(matcher.group(2));
            return Optional.of(
                    suffix == 0 ? new ByteRange(size, size) : new ByteRange(Math.max(0, size - suffix), size - 1));
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(matcher.group(2)));
        return last < first && first < size ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }

    boolean isSatisfiable(long size) {
        return first < size;
    }

    List<byte[]> cut(List<byte[]> pieces) {
        List<byte[]> result = new ArrayList<>();
        long begin = 0;
        for (byte[] piece : pieces) {
            long from = Math.max(first - begin, 0);
            long to = Math.min(last + 1 - begin, piece.length);
            if (from < to) {
                result.add(from == 0 && to == piece.length ? piece : Arrays.copyOfRange(piece, (int) from, (int) to));
            }
            begin += piece.length;
        }
        return result;
    }
}
