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
package org.openhab.camerahub.engine.internal.datagram;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;

/**
 * Puts RTP packets that came by UDP back into the order of their sequence numbers (RFC 3550 appendix A.1). A missing
 * packet is waited for until {@value #MOST_WAITING} later ones are there, or until {@link #skip} gives it up.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ReorderWindow {

    private static final int SIZE = 64;
    private static final int MOST_WAITING = 24;

    /** Further back than this is no late packet but a sender that started anew. */
    private static final int RESTART = 1000;

    private final @Nullable ByteBuf[] waiting = new @Nullable ByteBuf[SIZE];
    private final List<ByteBuf> ready = new ArrayList<>();
    private int waitingCount;
    private int expected = -1;

    /** Takes over the packet, which must be valid RTP. */
    void add(ByteBuf packet) {
        int sequence = RtpHeader.sequence(packet, packet.readerIndex());
        int ahead = expected < 0 ? 0 : (short) (sequence - expected);
        if (ahead < -RESTART || ahead >= SIZE) {
            skipAll();
            ahead = 0;
        }
        if (ahead < 0) {
            packet.release();
        } else if (ahead == 0) {
            ready.add(packet);
            expected = sequence + 1 & 0xFFFF;
            advance();
        } else {
            hold(sequence, packet);
        }
    }

    boolean isWaiting() {
        return waitingCount > 0;
    }

    /** Gives up the packets that are missing in front of the first one that waits. */
    void skip() {
        while (waitingCount > 0 && waiting[expected % SIZE] == null) {
            expected = expected + 1 & 0xFFFF;
        }
        advance();
    }

    /** The packets whose turn it is, in order; the caller releases them. */
    List<ByteBuf> take() {
        List<ByteBuf> taken = List.copyOf(ready);
        ready.clear();
        return taken;
    }

    void release() {
        skipAll();
        take().forEach(ByteBuf::release);
    }

    private void hold(int sequence, ByteBuf packet) {
        int slot = sequence % SIZE;
        if (waiting[slot] == null) {
            waiting[slot] = packet;
            waitingCount++;
        } else {
            packet.release();
        }
        if (waitingCount > MOST_WAITING) {
            skip();
        }
    }

    private void advance() {
        ByteBuf next = waiting[expected % SIZE];
        while (next != null) {
            waiting[expected % SIZE] = null;
            waitingCount--;
            ready.add(next);
            expected = expected + 1 & 0xFFFF;
            next = waiting[expected % SIZE];
        }
    }

    private void skipAll() {
        while (waitingCount > 0) {
            skip();
        }
        expected = -1;
    }
}
