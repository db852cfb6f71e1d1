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
package org.openhab.binding.camerahub.internal.discovery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Whatever answers the search for cameras, which anybody in the house's network may do: it is read or left out, and what a
 * device calls itself is one short line.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ProbeMessagesFuzzTest {

    private static final int MOST_MATCHES = 16;
    private static final String SHORT_LINE = "[^\\p{Cntrl}]{0,60}";

    @FuzzTest
    void anyDatagramIsReadOrLeftOut(byte[] input) {
        List<ProbeMatch> matches = ProbeMessages.read(input);
        assertThat(matches.size(), is(lessThanOrEqualTo(MOST_MATCHES)));
        matches.forEach(ProbeMessagesFuzzTest::check);

        // What stands in a good answer's list of scopes need not be found first.
        String scopes = new String(input, StandardCharsets.UTF_8);
        check(new ProbeMatch("urn:uuid:1", List.of(), List.of("onvif://www.onvif.org/name/" + scopes)));
        check(new ProbeMatch(scopes, List.of(scopes), List.of("onvif://www.onvif.org/hardware/" + scopes)));
    }

    private static void check(ProbeMatch match) {
        match.isCamera();
        assertThat(match.name(), matchesPattern(SHORT_LINE));
        assertThat(match.hardware(), matchesPattern(SHORT_LINE));
        assertThat(OnvifDiscoveryService.id(match.endpoint()), matchesPattern("[A-Za-z0-9_-]{1,100}"));
    }
}
