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
package org.openhab.camerahub.hls.playlist;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Bytes to be had beside a playlist.
 *
 * @param pieces to be sent one after the other; not to be changed
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Resource(List<byte[]> pieces) {

    public long bytes() {
        return pieces.stream().mapToLong(piece -> piece.length).sum();
    }
}
