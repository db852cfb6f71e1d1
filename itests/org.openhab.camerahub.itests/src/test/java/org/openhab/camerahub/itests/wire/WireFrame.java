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

import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * An interleaved frame with an RTP or RTCP packet.
 *
 * @param at {@link System#nanoTime()} of its arrival
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record WireFrame(int channel, byte[] packet, long at) implements WireEvent {

    public boolean isRtcp() {
        return packet.length >= 2 && (packet[1] & 0xff) >= 192 && (packet[1] & 0xff) <= 223;
    }

    /** True if this RTCP packet begins with a sender report (RFC 3550 section 6.4.1). */
    public boolean isSenderReport() {
        return isRtcp() && (packet[1] & 0xff) == 200;
    }

    public int payloadType() {
        return packet[1] & 0x7f;
    }

    public boolean marker() {
        return (packet[1] & 0x80) != 0;
    }

    public int sequence() {
        return u16(2);
    }

    public long timestamp() {
        return u32(4);
    }

    public long ssrc() {
        return u32(isRtcp() ? 4 : 8);
    }

    /** The payload without header, contributing sources, extension and padding (RFC 3550 section 5.1). */
    public byte[] payload() {
        int start = 12 + 4 * (packet[0] & 0x0f);
        if ((packet[0] & 0x10) != 0) {
            start += 4 + 4 * u16(start + 2);
        }
        int end = (packet[0] & 0x20) != 0 ? packet.length - (packet[packet.length - 1] & 0xff) : packet.length;
        return Arrays.copyOfRange(packet, start, end);
    }

    private int u16(int index) {
        return (packet[index] & 0xff) << 8 | packet[index + 1] & 0xff;
    }

    public long u32(int index) {
        return (long) u16(index) << 16 | u16(index + 2);
    }

    @Override
    public String toString() {
        return "$" + channel + "[" + packet.length + "]";
    }
}
