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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.hls.Rtp;
import org.openhab.camerahub.rtsp.rtp.AccessUnits;

/**
 * Pictures out of packets, well-behaved and odd ones.
 *
 * @author Camera Hub authors - Initial contribution
 */
class VideoDepacketizerTest implements UnitSink {

    private final List<String> units = new ArrayList<>();
    private final List<String> sets = new ArrayList<>();
    private final List<Boolean> lostKeys = new ArrayList<>();
    private final Rtp rtp = new Rtp(65534);
    private Depacketizer depacketizer = new VideoDepacketizer(AccessUnits.Codec.H264, 1000, this);

    @Override
    public void unit(AccessUnit unit) {
        units.add(
                unit.timestamp() + (unit.key() ? " key " : " ") + HexFormat.of().formatHex(unit.data()));
        unit.parameterSets().forEach(set -> sets.add(HexFormat.of().formatHex(set)));
    }

    @Override
    public void lost(boolean key) {
        lostKeys.add(key);
    }

    private void send(ByteBuf packet) {
        depacketizer.packet(packet, 0, packet.readableBytes());
    }

    @Test
    void slicesOfATimestampAreOnePicture_overTheWrapOfSequenceNumbers() {
        send(rtp.packet(10, false, "65 80 01"));
        send(rtp.packet(10, true, "65 40 02"));
        send(rtp.packet(20, true, "41 80 03"));
        assertThat(units, contains("10 key 00000003658001" + "00000003654002", "20 00000003418003"));
    }

    @Test
    void parameterSetsGoToTheDescription_delimitersAndFillerNowhere() {
        send(rtp.packet(10, false, "09 F0"));
        send(rtp.packet(10, false, "18 0004 67 42 00 1E 0002 68 CE"));
        send(rtp.packet(10, false, "0C FF FF"));
        send(rtp.packet(10, true, "65 80 01"));
        assertThat(units, contains("10 key 00000003658001"));
        assertThat(sets, contains("6742001e", "68ce"));
    }

    @Test
    void parameterSetsWithATimestampOfTheirOwnComeWithTheNextPicture() {
        send(rtp.packet(9, true, "67 42 00 1E"));
        send(rtp.packet(10, true, "65 80 01"));
        assertThat(units, contains("10 key 00000003658001"));
        assertThat(sets, contains("6742001e"));
    }

    @Test
    void fragmentsAreJoined() {
        send(rtp.packet(10, false, "7C 85 80 01"));
        send(rtp.packet(10, false, "7C 05 02"));
        send(rtp.packet(10, true, "7C 45 03"));
        assertThat(units, contains("10 key 0000000565" + "80010203"));
    }

    @Test
    void fragmentsOfH265GetBackTheirHeader() {
        depacketizer = new VideoDepacketizer(AccessUnits.Codec.H265, 1000, this);
        send(rtp.packet(10, false, "62 01 93 80 01"));
        send(rtp.packet(10, true, "62 01 53 02"));
        assertThat(units, contains("10 key 00000005" + "2601800102"));
    }

    @Test
    void withoutAMarkerTheNextTimestampEndsAPicture() {
        send(rtp.packet(10, false, "65 80 01"));
        assertThat(units, empty());
        send(rtp.packet(20, false, "41 80 02"));
        assertThat(units, contains("10 key 00000003658001"));
    }

    @Test
    void aCameraThatMarksEverySlice_isCutByTimestampsFromItsSecondPictureOn() {
        send(rtp.packet(10, true, "65 80 01"));
        send(rtp.packet(10, true, "65 40 02"));
        send(rtp.packet(20, true, "41 80 03"));
        send(rtp.packet(20, true, "41 40 04"));
        send(rtp.packet(30, true, "41 80 05"));
        assertThat(units, contains("10 key 00000003658001", "20 00000003418003" + "00000003414004"));
    }

    @Test
    void aLostFragmentCostsItsPictureOnly() {
        send(rtp.packet(10, true, "65 80 01"));
        send(rtp.packet(20, false, "5C 81 80 01"));
        rtp.lose();
        send(rtp.packet(20, true, "5C 41 03"));
        send(rtp.packet(30, true, "41 80 04"));
        assertThat(units, contains("10 key 00000003658001", "30 00000003418004"));
        assertThat(lostKeys, contains(false));
    }

    @Test
    void aLostBeginningCostsThePictureToo() {
        rtp.packet(5, true, "65 80 00");
        send(rtp.packet(10, true, "65 80 01"));
        rtp.lose();
        send(rtp.packet(20, true, "41 40 03"));
        assertThat(units, contains("10 key 00000003658001"));
        assertThat(lostKeys, contains(false));
    }

    @Test
    void aDamagedKeyPictureIsToldSo() {
        send(rtp.packet(10, false, "7C 85 80 01"));
        rtp.lose();
        send(rtp.packet(10, true, "7C 45 03"));
        assertThat(lostKeys, contains(true));
    }

    @Test
    void aPacketThatComesTwiceCountsOnce() {
        ByteBuf packet = rtp.packet(10, false, "65 80 01");
        send(packet);
        send(packet);
        send(rtp.packet(10, true, "65 40 02"));
        assertThat(units, contains("10 key 00000003658001" + "00000003654002"));
    }

    @Test
    void aPictureWithoutEndIsThrownAway() {
        send(rtp.packet(10, false, "7C 85 80"));
        for (int i = 0; i < 100; i++) {
            send(rtp.packet(10, false, "7C 05 " + "00".repeat(20)));
        }
        send(rtp.packet(20, true, "65 80 01"));
        assertThat(units, contains("20 key 00000003658001"));
    }

    @Test
    void garbageMakesNoPicture() {
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] payload = new byte[random.nextInt(12)];
            random.nextBytes(payload);
            send(rtp.packet(i / 3, random.nextBoolean(), payload));
        }
        // What matters is that nothing was thrown.
        assertThat(units.size() + lostKeys.size() > 0, is(true));
    }

    @Test
    void aCameraThatSendsParameterSetsAndNoPicturesFillsNoMemory() {
        for (int i = 0; i < 1000; i++) {
            send(rtp.packet(10 + i, true, "67 42 00 1E"));
        }
        send(rtp.packet(5000, true, "65 80 01"));
        assertThat("given up in between", lostKeys.isEmpty(), is(false));
        assertThat(sets.size(), is(lessThan(100)));
    }
}
