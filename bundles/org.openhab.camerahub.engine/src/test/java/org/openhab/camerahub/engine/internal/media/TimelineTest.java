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
package org.openhab.camerahub.engine.internal.media;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;

/**
 * One stream out of several starts of a camera.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class TimelineTest {

    private static final long SECOND = 1_000_000_000L;

    private final Timeline timeline = new Timeline(90_000);

    @Test
    void theFirstStartIsNotTouched() {
        ByteBuf packet = packet(7, 0xFFFF_FFF0L, 99);
        ByteBuf before = packet.copy();

        assertThat(timeline.apply(packet, 0, 0), is(true));
        assertThat(packet, is(before));
        assertThat(timeline.apply(packet(8, 1000, 99), 0, 0), is(false));
    }

    @Test
    void aRestartGoesOnWithTheNextNumberAndAsMuchLaterAsTimeHasPassed() {
        timeline.apply(packet(65535, 0xFFFF_FFF0L, 99), 0, 5 * SECOND);
        timeline.restart();
        assertThat(timeline.isSettled(), is(false));

        ByteBuf first = packet(500, 77, 1);
        assertThat(timeline.apply(first, 0, 7 * SECOND), is(true));
        ByteBuf second = packet(501, 77 + 3600, 1);
        timeline.apply(second, 0, 7 * SECOND);

        assertThat(RtpHeader.sequence(first, 0), is(0));
        assertThat(RtpHeader.sequence(second, 0), is(1));
        assertThat(RtpHeader.timestamp(first, 0), is(180_000L - 16));
        assertThat(RtpHeader.timestamp(second, 0), is(180_000L - 16 + 3600));
        assertThat(RtpHeader.ssrc(second, 0), is(99L));
        assertThat("sender reports too", timeline.shift(77), is(180_000L - 16));
    }

    @Test
    void anotherSsrcInMidStreamIsARestart() {
        timeline.apply(packet(10, 1000, 99), 0, 0);

        ByteBuf other = packet(30000, 5, 98);
        assertThat(timeline.apply(other, 0, SECOND), is(true));

        assertThat(RtpHeader.sequence(other, 0), is(11));
        assertThat(RtpHeader.timestamp(other, 0), is(91_000L));
        assertThat(RtpHeader.ssrc(other, 0), is(99L));
    }

    @Test
    void aRestartBeforeTheFirstPacketIsNone() {
        timeline.restart();
        ByteBuf packet = packet(7, 5, 99);
        ByteBuf before = packet.copy();

        timeline.apply(packet, 0, 0);

        assertThat(packet, is(before));
    }

    private static ByteBuf packet(int sequence, long timestamp, int ssrc) {
        return Unpooled.buffer(12)
                .writeShort(0x8060)
                .writeShort(sequence)
                .writeInt((int) timestamp)
                .writeInt(ssrc);
    }
}
