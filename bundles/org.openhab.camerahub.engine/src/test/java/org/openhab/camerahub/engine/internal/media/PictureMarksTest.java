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
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.rtp.AccessUnits;

/**
 * Where a viewer may start, and where it may leave off.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class PictureMarksTest {

    private static final int START = MediaRun.VIDEO | MediaRun.PICTURE_START;
    private static final int KEY = START | MediaRun.KEY_START;

    private final ParameterSets sets = new ParameterSets(new Track(0, Track.Kind.VIDEO, Track.Codec.H264, 96, 90000));
    private final PictureMarks marks = new PictureMarks(AccessUnits.Codec.H264, sets);

    @Test
    void aKeyPictureStartsWithItsParameterSets() {
        assertThat(mark(1, 0x67, 0x42), is(KEY));
        assertThat(mark(1, 0x68, 0xCE), is(MediaRun.VIDEO));
        assertThat(mark(1, 0x65, 0x88), is(MediaRun.VIDEO));
        assertThat(mark(2, 0x41, 0x9A), is(START));
    }

    @Test
    void aKeyPictureWithoutParameterSetsStartsWithItsFirstSlice() {
        assertThat(mark(1, 0x65, 0x88), is(KEY));
        assertThat("its second slice", mark(1, 0x65, 0x10), is(MediaRun.VIDEO));
    }

    @Test
    void parameterSetsWithATimestampOfTheirOwnBelongToThePictureBehindThem() {
        assertThat(mark(1, 0x67, 0x42), is(KEY));
        assertThat(mark(1, 0x68, 0xCE), is(MediaRun.VIDEO));
        assertThat(mark(2, 0x65, 0x88), is(START));
        assertThat("the next key picture is one again", mark(3, 0x67, 0x42), is(KEY));
    }

    @Test
    void anAccessUnitDelimiterInFrontDoesNotHideTheKey() {
        assertThat(mark(1, 0x09, 0xF0), is(START));
        assertThat(mark(1, 0x67, 0x42), is(MediaRun.VIDEO | MediaRun.KEY_START));
    }

    @Test
    void fragmentsOfAPictureStartNothing() {
        assertThat(mark(1, 0x7C, 0x85, 0x88), is(KEY));
        assertThat(mark(1, 0x7C, 0x05, 0x88), is(MediaRun.VIDEO));
        assertThat(mark(1, 0x7C, 0x45, 0x88), is(MediaRun.VIDEO));
    }

    @Test
    void joiningInTheMiddleOfAKeyPictureIsNoStart() {
        assertThat(mark(1, 0x7C, 0x05, 0x88), is(START));
        assertThat(mark(1, 0x7C, 0x45, 0x88), is(MediaRun.VIDEO));
    }

    @Test
    void parameterSetsAreLearntOnTheWay() {
        mark(1, 0x67, 0x42, 1, 2, 3);
        assertThat(sets.areComplete(), is(false));
        mark(1, 0x68, 0xCE, 1);

        assertThat(sets.areComplete(), is(true));
        assertThat(sets.takeNews(), is(true));
        assertThat(sets.takeNews(), is(false));
        mark(2, 0x68, 0xCE, 1);
        assertThat("nothing new", sets.takeNews(), is(false));
    }

    private int mark(int timestamp, int... payload) {
        ByteBuf packet = Unpooled.buffer();
        packet.writeShort(0x8060).writeShort(1).writeInt(timestamp).writeInt(1);
        for (int b : payload) {
            packet.writeByte(b);
        }
        return marks.mark(packet, 0, packet.readableBytes(), timestamp);
    }
}
