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
package org.openhab.camerahub.rtsp.fuzz;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;

/**
 * Whatever bytes come, in whatever pieces: the decoder never throws, leaks nothing, holds no more than a frame, and
 * gives the same messages and frames in the same order, with and without a receive buffer of its own.
 *
 * @author Camera Hub authors - Initial contribution
 */
class RtspDecoderFuzzTest {

    @FuzzTest
    void anyBytesInAnyPieces(byte[] input) {
        List<String> whole = DecoderHarness.inPiecesOf(Integer.MAX_VALUE, input, false);
        long seed = Arrays.hashCode(input);

        assertThat(DecoderHarness.inPiecesOf(1, input, false), is(whole));
        assertThat(DecoderHarness.inRandomPieces(seed, input, false), is(whole));
        assertThat(DecoderHarness.inRandomPieces(seed, input, true), is(whole));
        assertThat(DecoderHarness.inPiecesOf(7, input, true), is(whole));
    }
}
