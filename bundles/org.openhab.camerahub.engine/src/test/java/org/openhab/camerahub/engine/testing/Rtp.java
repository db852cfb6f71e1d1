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
package org.openhab.camerahub.engine.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Makes interleaved frames as a camera would for one track. Each video picture carries its number, so that whoever
 * receives it can tell what is missing.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Rtp {

    /** The frames' channel. */
    public int channel;

    public int sequence;
    public int timestamp;
    public int ssrc;
    private final int payloadType;
    private int pictures;

    public Rtp(int channel, int payloadType, int sequence, int timestamp, int ssrc) {
        this.channel = channel;
        this.payloadType = payloadType;
        this.sequence = sequence;
        this.timestamp = timestamp;
        this.ssrc = ssrc;
    }

    public static Rtp video() {
        return new Rtp(0, 96, 65530, 1000, 0x11111111);
    }

    public static Rtp audio() {
        return new Rtp(2, 97, 10, 5000, 0x22222222);
    }

    /** SPS, PPS and an IDR slice in {@code fragments} FU-A packets. */
    public byte[] keyPicture(int fragments) {
        timestamp += 3600;
        return join(parameterSets(), fragmented(0x65, 0x88, fragments));
    }

    public byte[] parameterSets() {
        return join(packet(false, sps()), packet(false, pps()));
    }

    /** A slice that needs the pictures before it, in one packet. */
    public byte[] picture() {
        timestamp += 3600;
        pictures++;
        byte[] nal = new byte[200];
        nal[0] = 0x41;
        nal[1] = (byte) 0x9A;
        ByteBuffer.wrap(nal).putInt(2, pictures);
        return packet(true, nal);
    }

    /** Something that is not looked into. */
    public byte[] sound(int bytes) {
        timestamp += 1024;
        return packet(true, new byte[bytes]);
    }

    /** A sender report with a source description. */
    public byte[] senderReport(long ntpTime) {
        ByteBuffer packet = ByteBuffer.allocate(28 + 12);
        packet.putInt(0x80C80006)
                .putInt(ssrc)
                .putLong(ntpTime)
                .putInt(timestamp)
                .putInt(7)
                .putInt(700);
        packet.putInt(0x81CA0002).putInt(ssrc).putInt(0x01016300);
        return frame(channel + 1, packet.array());
    }

    public byte[] goodbye() {
        ByteBuffer packet = ByteBuffer.allocate(8);
        packet.putInt(0x81CB0001).putInt(ssrc);
        return frame(channel + 1, packet.array());
    }

    public static byte[] sps() {
        return new byte[] {0x67, 0x42, (byte) 0xC0, 0x1E, (byte) 0xD9, 0x00, (byte) 0xA0, 0x47, (byte) 0xFE, (byte) 0xC8
        };
    }

    public static byte[] pps() {
        return new byte[] {0x68, (byte) 0xCE, 0x38, (byte) 0x80};
    }

    public byte[] packet(boolean marker, byte[] payload) {
        ByteBuffer packet = ByteBuffer.allocate(12 + payload.length);
        packet.put((byte) 0x80).put((byte) (payloadType | (marker ? 0x80 : 0)));
        packet.putShort((short) sequence).putInt(timestamp).putInt(ssrc).put(payload);
        sequence = sequence + 1 & 0xFFFF;
        return frame(channel, packet.array());
    }

    public static byte[] frame(int channel, byte[] packet) {
        ByteBuffer frame = ByteBuffer.allocate(4 + packet.length);
        frame.put((byte) '$')
                .put((byte) channel)
                .putShort((short) packet.length)
                .put(packet);
        return frame.array();
    }

    /** Frames with the wall clock time of each sender report blanked: the hub puts its own there. */
    public static byte[] withoutNtpTime(byte[] frames) {
        byte[] blanked = frames.clone();
        ByteBuffer buffer = ByteBuffer.wrap(blanked);
        for (int at = 0; at < blanked.length; at += 4 + Short.toUnsignedInt(buffer.getShort(at + 2))) {
            boolean senderReport = blanked[at + 1] % 2 == 1 && (blanked[at + 5] & 0xFF) == 200;
            if (senderReport) {
                buffer.putLong(at + 12, 0);
            }
        }
        return blanked;
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private byte[] fragmented(int nalHeader, int sliceStart, int fragments) {
        byte[][] packets = new byte[fragments][];
        for (int i = 0; i < fragments; i++) {
            byte[] payload = new byte[1200];
            Arrays.fill(payload, (byte) i);
            payload[0] = (byte) (nalHeader & 0xE0 | 28);
            payload[1] = (byte) (nalHeader & 0x1F | (i == 0 ? 0x80 : 0) | (i == fragments - 1 ? 0x40 : 0));
            payload[2] = (byte) sliceStart;
            packets[i] = packet(i == fragments - 1, payload);
        }
        return join(packets);
    }
}
