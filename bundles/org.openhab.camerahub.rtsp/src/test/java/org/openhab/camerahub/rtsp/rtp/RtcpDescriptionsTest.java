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
package org.openhab.camerahub.rtsp.rtp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Source descriptions name the camera's host (RFC 3550 section 6.5.1: user@host); viewers get them without it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class RtcpDescriptionsTest {

    private static final String HOST = "192.168.4.77";

    /** A sender report without blocks and a description with two chunks, as live555 and GStreamer send them. */
    private static ByteBuf compound(String... items) {
        ByteBuf out = Unpooled.buffer();
        out.writeByte(0x80)
                .writeByte(Rtcp.SENDER_REPORT)
                .writeShort(6)
                .writeInt(7)
                .writeZero(20);
        int start = out.writerIndex();
        out.writeByte(0x80 | 2).writeByte(Rtcp.SOURCE_DESCRIPTION).writeShort(0);
        for (int chunk = 0; chunk < 2; chunk++) {
            out.writeInt(7 + chunk);
            for (String item : items) {
                byte[] text = item.getBytes(StandardCharsets.UTF_8);
                out.writeByte(1).writeByte(text.length).writeBytes(text);
            }
            do {
                out.writeByte(0);
            } while ((out.writerIndex() - start) % 4 != 0);
        }
        out.setShort(start + 2, (out.writerIndex() - start) / 4 - 1);
        return out;
    }

    @ParameterizedTest
    @ValueSource(strings = {HOST, "root@" + HOST, "camera@" + HOST + ".", "a@" + HOST + ".b", "ab@" + HOST + ".lan"})
    void aCamerasNameIsOverwrittenWhereverItStands(String name) {
        ByteBuf packet = compound(name, "GStreamer", name);
        int length = packet.readableBytes();
        Rtcp.overwriteDescriptions(packet, 0, length, "hub");
        String text = packet.toString(StandardCharsets.ISO_8859_1);
        assertThat(text, not(containsString(HOST)));
        assertThat(text, not(containsString("GStreamer")));
        assertThat(text, containsString("hubhub"));
        assertThat("sources stay", packet.getInt(32), is(7));
        assertThat("lengths stay", Rtcp.packetLength(packet, 0) + Rtcp.packetLength(packet, 28), is(length));
    }

    @Test
    void aPacketWithoutDescriptionStaysAsItIs() {
        ByteBuf packet = compound().slice(0, 28);
        byte[] before = ByteBufUtil.getBytes(packet);
        Rtcp.overwriteDescriptions(packet, 0, packet.readableBytes(), "hub");
        assertThat(ByteBufUtil.getBytes(packet), is(before));
    }

    @Test
    void aDescriptionThatPromisesMoreThanItHasIsOverwrittenToItsEnd() {
        ByteBuf packet = compound(HOST);
        int item = 28 + 8;
        packet.setByte(item + 1, 255);
        Rtcp.overwriteDescriptions(packet, 0, packet.readableBytes(), "hub");
        assertThat(packet.toString(StandardCharsets.ISO_8859_1), not(containsString(HOST)));
    }
}
