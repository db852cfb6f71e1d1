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
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openhab.camerahub.rtsp.auth.Challenge;

/**
 * Whatever stands in WWW-Authenticate: reading it never throws, and what was read can be written and read again.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ChallengeFuzzTest {

    private static final int LONGEST_READ = 8_192;

    @FuzzTest
    void anyChallengesReadBackAsThemselves(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        List<Challenge> challenges = Challenge.parseAll(text.lines().toList());

        assertThat(
                (long) challenges.size(), is(lessThanOrEqualTo(16 * text.lines().count())));
        for (Challenge challenge : challenges) {
            String written = challenge.toString();
            if (written.length() <= LONGEST_READ) {
                assertThat(Challenge.parseAll(List.of(written)), is(List.of(challenge)));
            }
        }
    }
}
