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
package org.openhab.camerahub.hls.unit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.hls.Rtp;
import org.openhab.camerahub.hls.unit.AacDepacketizer.HeaderFields;

/**
 * Frames of sound out of packets.
 *
 * @author Camera Hub authors - Initial contribution
 */
class AacDepacketizerTest implements UnitSink {

    private final List<String> units = new ArrayList<>();
    private final Rtp rtp = new Rtp(0);
    private final AacDepacketizer depacketizer = new AacDepacketizer(HeaderFields.HIGH_BIT_RATE, 1024, this);

    @Override
    public void unit(AccessUnit unit) {
        units.add(unit.timestamp() + " " + HexFormat.of().formatHex(unit.data()));
    }

    @Override
    public void lost(boolean key) {
        units.add("lost");
    }

    private void send(ByteBuf packet) {
        depacketizer.packet(packet, 0, packet.readableBytes());
    }

    @Test
    void aFrame() {
        send(rtp.packet(100, true, "0010 0018 AABBCC"));
        assertThat(units, contains("100 aabbcc"));
    }

    @Test
    void severalFramesInAPacketFollowEachOtherInTime_overTheWrap() {
        send(rtp.packet(0xFFFFFFFFL, true, "0020 0010 0008 AABB CC"));
        assertThat(units, contains("4294967295 aabb", "1023 cc"));
    }

    @Test
    void aFrameInSeveralPacketsIsJoined() {
        send(rtp.packet(100, false, "0010 0020 AABB"));
        send(rtp.packet(100, true, "0010 0020 CCDD"));
        assertThat(units, contains("100 aabbccdd"));
    }

    @Test
    void aLostPieceCostsItsFrameOnly() {
        send(rtp.packet(100, false, "0010 0020 AABB"));
        rtp.lose();
        send(rtp.packet(200, true, "0010 0018 AABBCC"));
        assertThat(units, contains("lost", "200 aabbcc"));
    }

    @Test
    void aCameraThatForgetsTheFieldSizesMeansTheUsualOnes() {
        assertThat(HeaderFields.of(Map.of("mode", "AAC-hbr")), is(HeaderFields.HIGH_BIT_RATE));
        assertThat(
                HeaderFields.of(Map.of("sizelength", "6", "indexlength", "2", "indexdeltalength", "2")),
                is(new HeaderFields(6, 2, 2)));
    }

    @Test
    void garbageIsNoSound() {
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] payload = new byte[random.nextInt(12)];
            random.nextBytes(payload);
            send(rtp.packet(i, random.nextBoolean(), payload));
        }
        assertThat(units.isEmpty(), is(false));
    }

    @Test
    void aSizeBeyondAllMeasureIsNoSound() {
        AacDepacketizer wide = new AacDepacketizer(new HeaderFields(32, 0, 0), 1024, this);
        ByteBuf packet = rtp.packet(10, true, "0020 FFFFFFFF 01 02 03");
        wide.packet(packet, 0, packet.readableBytes());
        assertThat(units, contains("lost"));
    }
}
