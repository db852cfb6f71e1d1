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
package org.openhab.camerahub.engine.live;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the hub answers when a player asks for a playlist, a segment or a part (RFC 8216).
 *
 * @param status of HTTP: 200; 400 for a playlist that will not be there soon; 404; what a fault means otherwise. All but
 *     200 have a few words for people in the body
 * @param cacheControl value of {@code Cache-Control}
 * @param retryAfterSeconds value of {@code Retry-After}; 0 if there is none
 * @param pieces the body, in order; shared with other players: not to be changed
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record LiveFile(
        int status, String contentType, String cacheControl, int retryAfterSeconds, List<byte[]> pieces) {

    public LiveFile {
        pieces = List.copyOf(pieces);
    }

    /** Value of {@code Content-Length}. */
    public long bytes() {
        return pieces.stream().mapToLong(piece -> piece.length).sum();
    }

    /** Writes the body; waits as {@code out} does. */
    public void writeTo(OutputStream out) throws IOException {
        for (byte[] piece : pieces) {
            out.write(piece);
        }
    }
}
