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
package org.openhab.camerahub.hls;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.HexFormat;

/**
 * Makes RTP packets by hand.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class Rtp {

    private int sequence;

    public Rtp(int firstSequence) {
        sequence = firstSequence;
    }

    /** A packet; spaces in the payload's hexadecimal digits do not count. */
    public ByteBuf packet(long timestamp, boolean marker, String payload) {
        return packet(timestamp, marker, bytes(payload));
    }

    public ByteBuf packet(long timestamp, boolean marker, byte[] payload) {
        return Unpooled.buffer(12 + payload.length)
                .writeByte(0x80)
                .writeByte(marker ? 0xE0 : 0x60)
                .writeShort(sequence++)
                .writeInt((int) timestamp)
                .writeInt(0x1234)
                .writeBytes(payload);
    }

    /** The next packet is lost. */
    public void lose() {
        sequence++;
    }

    public static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
