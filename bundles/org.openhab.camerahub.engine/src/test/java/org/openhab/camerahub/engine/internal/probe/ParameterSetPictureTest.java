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
package org.openhab.camerahub.engine.internal.probe;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Profiles and sizes, read from parameter sets that x264 and x265 have written.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class ParameterSetPictureTest {

    @ParameterizedTest
    @CsvSource({
        "Z2QAKKzZQHgCJ+XARAAAAwAEAAADACg8YMZY, High 4.0, 1920, 1080",
        "Z0LAHtkAoC/5cBEAAAMAAQAAAwAKDxYuSA==, Constrained Baseline 3.0, 640, 360",
        "Z01AMuygFABa2AiAAAADAIAAAAUHjBjL, Main 5.0, 2560, 1440",
        "Z2QAKKzZQHgET94CIAAAAwAgAAADAUPixbLA, High 4.0, 1920, 1080",
        "Z/QADJGbKCoQ8fH4CIAAAAMAgAAABQeKFMs=, High 4:4:4 1.2, 322, 242",
    })
    void whatX264Wrote(String set, String profile, int width, int height) {
        assertThat(
                PictureReader.ofH264(Base64.getDecoder().decode(set)),
                is(Optional.of(new Picture(profile, width, height))));
    }

    @ParameterizedTest
    @CsvSource({
        "QgEBAWAAAAMAkAAAAwAAAwBdoAKAgC0WWVmkkyvAWgIAAAMAAgAAAwAKEA==, Main 3.1, 1280, 720",
        "QgEBAiAAAAMAkAAAAwAAAwCWoAHgIAIcTZZWVKTC8BaAgAAAAwCAAAADAoQ=, Main 10 5.0, 3840, 2160",
    })
    void whatX265Wrote(String set, String profile, int width, int height) {
        assertThat(
                PictureReader.ofH265(Base64.getDecoder().decode(set)),
                is(Optional.of(new Picture(profile, width, height))));
    }

    @Test
    void aSetThatIsCutOffSaysNothing() {
        byte[] whole = Base64.getDecoder().decode("Z2QAKKzZQHgCJ+XARAAAAwAEAAADACg8YMZY");
        for (int length = 0; length < 9; length++) {
            assertThat(PictureReader.ofH264(Arrays.copyOf(whole, length)), is(Optional.empty()));
        }
        byte[] hevc = Base64.getDecoder().decode("QgEBAWAAAAMAkAAAAwAAAwBdoAKAgC0WWVmkkyvAWgIAAAMAAgAAAwAKEA==");
        for (int length = 0; length < 18; length++) {
            assertThat(PictureReader.ofH265(Arrays.copyOf(hevc, length)), is(Optional.empty()));
        }
    }

    @Test
    void anotherKindOfUnitIsNoSequenceParameterSet() {
        assertThat(PictureReader.ofH264(Base64.getDecoder().decode("aOvjyyLA")), is(Optional.empty()));
        assertThat(PictureReader.ofH265(Base64.getDecoder().decode("RAHBcrRiQA==")), is(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "640028, High 4.0",
        "42e01f, Constrained Baseline 3.1",
        "420029, Baseline 4.1",
        "42f00b, Constrained Baseline 1b"
    })
    void theProfileStandsInTheDescriptionToo(String value, String profile) {
        assertThat(PictureReader.ofProfileLevelId(value), is(new Picture(profile, 0, 0)));
    }

    @Test
    void aProfileThatIsNoneSaysNothing() {
        assertThat(PictureReader.ofProfileLevelId("high"), is(Picture.UNKNOWN));
        assertThat(PictureReader.ofProfileLevelId(""), is(Picture.UNKNOWN));
    }
}
