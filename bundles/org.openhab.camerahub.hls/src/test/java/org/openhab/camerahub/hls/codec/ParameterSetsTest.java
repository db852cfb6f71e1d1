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
package org.openhab.camerahub.hls.codec;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.hls.Rtp;
import org.openhab.camerahub.rtsp.rtp.AccessUnits;

/**
 * What parameter sets tell, on sets as encoders make them.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ParameterSetsTest {

    /** x264, 1920x1080 as 1088 with cropping, High profile, level 4.0, 2 B pictures. */
    private static final byte[] SPS_1080 = Rtp.bytes("67640028acd940780227e5c05a808080a0000003002000000641e30632c0");

    private static final byte[] PPS = Rtp.bytes("68ebe3cb22c0");

    private final ParameterSets sets = new ParameterSets(AccessUnits.Codec.H264);

    @Test
    void sizeAndReorderingAreRead() {
        sets.addAll(List.of(SPS_1080, PPS));
        VideoConfig config = sets.config().orElseThrow();
        assertThat(config.codecs(), is("avc1.640028"));
        assertThat(config.picture().width(), is(1920));
        assertThat(config.picture().height(), is(1080));
    }

    @Test
    void theSameSetsAgainAreNoChange() {
        sets.addAll(List.of(SPS_1080, PPS));
        assertThat(sets.takeChange(), is(true));
        sets.addAll(List.of(SPS_1080, PPS));
        sets.add(PPS);
        assertThat(sets.takeChange(), is(false));
    }

    @Test
    void halfOfTheSetsIsNotEnough() {
        sets.add(SPS_1080);
        assertThat(sets.config().isPresent(), is(false));
    }

    @Test
    void setsOfTheSessionDescriptionAreTaken_andWrongOnesAreNot() {
        sets.addFrom(Map.of("sprop-parameter-sets", "Z0LADNoPC5A=,!!!,aM4G4g=="));
        assertThat(sets.config().isPresent(), is(true));
    }
}
