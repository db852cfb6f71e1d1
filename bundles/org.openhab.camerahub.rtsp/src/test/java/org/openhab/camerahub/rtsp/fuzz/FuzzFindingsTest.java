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
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * What fuzzing has found, in the form in which a reader sees what was wrong.
 *
 * @author Camera Hub authors - Initial contribution
 */
class FuzzFindingsTest {

    @Test
    void aControlUrlLosesItsFragmentLikeEveryUrl() throws Exception {
        assertThat(RtspUrl.parse("rtsp://h/cam").resolve("track1#x").toString(), is("rtsp://h/cam/track1"));
    }

    @Test
    void theZoneOfAnIpv6AddressCannotCarryControlCharactersIntoARequest() throws Exception {
        assertThat(RtspUrl.parse("rtsp://[fe80::1%25eth0]/x").host(), is("fe80::1%25eth0"));
        assertThrows(RtspSyntaxException.class, () -> RtspUrl.parse("rtsp://[fe80::1%25eth\u0005]/x"));
        assertThrows(RtspSyntaxException.class, () -> RtspUrl.parse("rtsp://[fe80::1%25eth\u0080]/x"));
    }
}
