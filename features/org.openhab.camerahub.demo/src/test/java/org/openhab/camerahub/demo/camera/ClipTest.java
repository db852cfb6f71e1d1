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
package org.openhab.camerahub.demo.camera;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * The clip, and how it is cut into packets.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class ClipTest {

    private static final int KEY_SLICE = 5;
    private static final int SLICE = 1;

    private final Clip clip = Clip.load();

    @Test
    void isEightSecondsOfPictureAndTone() {
        assertThat(clip.pictures(), hasSize(8 * Clip.PICTURES_PER_SECOND));
        assertThat(clip.sounds(), hasSize(126));
    }

    @Test
    void hasAKeyPictureWithItsParametersEveryTwoSeconds() {
        for (int i = 0; i < clip.pictures().size(); i++) {
            List<byte[]> picture = clip.pictures().get(i);
            boolean key = i % (2 * Clip.PICTURES_PER_SECOND) == 0;
            assertThat("picture " + i, AnnexB.type(picture.get(picture.size() - 1)), is(key ? KEY_SLICE : SLICE));
        }
        assertThat(AnnexB.type(clip.sequenceParameters()), is(7));
        assertThat(AnnexB.type(clip.pictureParameters()), is(8));
    }

    @Test
    void startsAgainAtItsEnd() {
        assertThat(clip.picture(120), is(clip.picture(0)));
        assertThat(clip.sound(127), is(clip.sound(1)));
    }

    @Test
    void aLongNalUnitGoesOutInFragmentsThatMakeItWholeAgain() {
        byte[] unit = clip.picture(0).get(clip.picture(0).size() - 1);

        List<byte[]> packets = Packetizer.h264(List.of(unit));

        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(packets.get(0)[0] & 0xe0 | packets.get(0)[1] & 0x1f);
        for (byte[] packet : packets) {
            assertThat(packet.length, lessThanOrEqualTo(1400));
            whole.write(packet, 2, packet.length - 2);
        }
        assertThat(whole.toByteArray(), is(unit));
        assertThat(packets.get(0)[1] & 0xc0, is(0x80));
        assertThat(packets.get(packets.size() - 1)[1] & 0xc0, is(0x40));
    }

    @Test
    void aShortNalUnitGoesOutAsItIs() {
        assertThat(Packetizer.h264(List.of(clip.pictureParameters())), contains(clip.pictureParameters()));
    }

    @Test
    void aSoundGoesOutBehindItsSizeInBits() {
        byte[] packet = Packetizer.aac(new byte[300]).get(0);

        assertThat(packet.length, is(304));
        assertThat(packet[1], is((byte) 16));
        assertThat((packet[2] & 0xff) << 8 | packet[3] & 0xff, is(300 << 3));
    }
}
