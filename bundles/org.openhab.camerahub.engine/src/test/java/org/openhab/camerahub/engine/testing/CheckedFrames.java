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

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A camera's frames, each with a checksum of its payload: whoever gets one can tell whether it is what the camera sent.
 *
 * <pre>
 *   how the unit begins | random bytes ... | CRC-32 of all in front of it
 * </pre>
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CheckedFrames {

    private static final int HEADER_BYTES = 12;
    private static final int CHECKSUM_BYTES = 4;
    private static final int LEAST_RANDOM = 8;
    private static final int LARGEST_KEY_PICTURE = 120;

    private final Rtp video = Rtp.video();
    private final Rtp audio = Rtp.audio();
    private final Random random;

    public CheckedFrames(long seed) {
        random = new Random(seed);
    }

    /** Parameter sets and a key picture of some fragments. */
    public byte[] keyPicture() {
        video.timestamp += 3600;
        byte[] sets = video.parameterSets();
        byte[][] packets = new byte[1 + random.nextInt(LARGEST_KEY_PICTURE)][];
        for (int i = 0; i < packets.length; i++) {
            boolean last = i == packets.length - 1;
            int fragment = 0x05 | (i == 0 ? 0x80 : 0) | (last ? 0x40 : 0);
            packets[i] = video.packet(last, checked(1400, 0x7C, fragment, 0x88));
        }
        return Rtp.join(sets, Rtp.join(packets));
    }

    /** A picture in one packet. */
    public byte[] picture() {
        video.timestamp += 3600;
        return video.packet(true, checked(3000, 0x41, 0x9A));
    }

    public byte[] sound() {
        audio.timestamp += 1024;
        return audio.packet(true, checked(300, 0, 16));
    }

    /** Each track's report, which the hub changes. */
    public byte[] reports(long ntpTime) {
        return Rtp.join(video.senderReport(ntpTime), audio.senderReport(ntpTime));
    }

    /** Whether a packet of video or sound, without its frame's header, is as it was made. */
    public static boolean isWhole(byte[] packet) {
        if (packet.length <= HEADER_BYTES || packet[0] != (byte) 0x80) {
            return false;
        }
        byte[] payload = Arrays.copyOfRange(packet, HEADER_BYTES, packet.length);
        return switch (payload[0]) {
            case 0x67 -> Arrays.equals(payload, Rtp.sps());
            case 0x68 -> Arrays.equals(payload, Rtp.pps());
            default -> isChecked(payload);
        };
    }

    private byte[] checked(int most, int... begin) {
        byte[] payload = new byte[begin.length + LEAST_RANDOM + random.nextInt(most) + CHECKSUM_BYTES];
        random.nextBytes(payload);
        for (int i = 0; i < begin.length; i++) {
            payload[i] = (byte) begin[i];
        }
        int end = payload.length - CHECKSUM_BYTES;
        ByteBuffer.wrap(payload).putInt(end, checksum(payload, end));
        return payload;
    }

    private static boolean isChecked(byte[] payload) {
        int end = payload.length - CHECKSUM_BYTES;
        return end > 0 && ByteBuffer.wrap(payload).getInt(end) == checksum(payload, end);
    }

    private static int checksum(byte[] bytes, int end) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, end);
        return (int) sum.getValue();
    }
}
