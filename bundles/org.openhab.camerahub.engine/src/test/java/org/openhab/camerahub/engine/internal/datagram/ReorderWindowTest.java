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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * RTP packets that UDP has shuffled.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class ReorderWindowTest {

    private final ReorderWindow window = new ReorderWindow();
    private final List<ByteBuf> made = new ArrayList<>();

    @AfterEach
    void nothingLeaks() {
        window.release();
        made.forEach(packet -> assertThat(packet.refCnt(), is(0)));
    }

    @Test
    void packetsInOrderPassAtOnce() {
        assertThat(pass(65534, 65535, 0, 1), is(List.of(65534, 65535, 0, 1)));
        assertThat(window.isWaiting(), is(false));
    }

    @Test
    void packetsThatOvertookWaitForTheOthersAlsoOverTheWrapAround() {
        assertThat(pass(65533, 65535, 1), is(List.of(65533)));
        assertThat(pass(65534), is(List.of(65534, 65535)));
        assertThat(pass(0), is(List.of(0, 1)));
    }

    @Test
    void duplicatesAndLatePacketsAreDropped() {
        assertThat(pass(10, 10, 12, 12, 9, 11), is(List.of(10, 11, 12)));
    }

    @Test
    void aMissingPacketIsGivenUpWhenManyWait() {
        int[] later = IntStream.range(12, 12 + 25).toArray();

        assertThat(pass(10), is(List.of(10)));
        assertThat(pass(later), hasSize(25));
    }

    @Test
    void aMissingPacketIsGivenUpOnRequest() {
        pass(10, 13, 15);

        window.skip();
        assertThat(taken(), is(List.of(13)));
        window.skip();
        assertThat(taken(), is(List.of(15)));
        assertThat(window.isWaiting(), is(false));
    }

    @Test
    void aLargeJumpEitherWayIsANewStart() {
        assertThat(pass(10, 12, 30000), is(List.of(10, 12, 30000)));
        assertThat(pass(5, 6), is(List.of(5, 6)));
    }

    @Test
    void whateverTheOrderNothingComesTwiceOrBackwards() {
        Random random = new Random(4711);
        int next = 0;
        int last = -1;
        for (int i = 0; i < 20_000; i++) {
            next += random.nextInt(40) == 0 ? random.nextInt(200) : 1;
            for (int sequence : pass(next - random.nextInt(30) & 0xFFFF)) {
                int ahead = last < 0 ? 1 : (short) (sequence - last);
                assertThat(ahead, is(greaterThan(0)));
                last = sequence;
            }
        }
    }

    private List<Integer> pass(int... sequences) {
        Arrays.stream(sequences).forEach(sequence -> {
            ByteBuf packet =
                    Unpooled.buffer(12).writeShort(0x8060).writeShort(sequence).writeLong(1);
            made.add(packet);
            window.add(packet);
        });
        return taken();
    }

    private List<Integer> taken() {
        return window.take().stream()
                .map(packet -> {
                    int sequence = packet.getUnsignedShort(2);
                    packet.release();
                    return sequence;
                })
                .toList();
    }
}
