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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.sdp.MediaDescription;
import org.openhab.camerahub.rtsp.sdp.RtpMap;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * Whatever a camera sends as a description: it is refused, or it reads back as itself, all that is asked of it has an
 * answer, and every edit does what it says and nothing else.
 *
 * @author Camera Hub authors - Initial contribution
 */
class SessionDescriptionFuzzTest {

    @FuzzTest
    void anyTextIsRefusedOrStable(byte[] input) throws RtspSyntaxException {
        SessionDescription sdp;
        try {
            sdp = SessionDescription.parse(new String(input, StandardCharsets.ISO_8859_1));
        } catch (RtspSyntaxException refused) {
            return;
        }
        assertReadsBack(sdp);
        assertThat(sdp.media().size(), is(lessThanOrEqualTo(SessionDescription.MAX_MEDIA)));
        sdp.attribute("range");
        if (sdp.sessionLines().size() < SessionDescription.MAX_LINES - 100) {
            assertReadsBack(sdp.withAttribute("range", "npt=now-").withMedia(List.of()));
        }
        for (MediaDescription media : sdp.media()) {
            ask(media);
            edit(media);
        }
    }

    private static void assertReadsBack(SessionDescription sdp) throws RtspSyntaxException {
        String text = sdp.toString();
        SessionDescription again = SessionDescription.parse(text);
        assertThat(again, is(sdp));
        assertThat(again.toString(), is(text));
        assertThat(text.replace("\r\n", ""), not(containsString("\n")));
        assertThat(text.replace("\r\n", ""), not(containsString("\r")));
    }

    private static void ask(MediaDescription media) {
        media.type();
        media.port();
        media.protocol();
        media.formats();
        media.control();
        media.isBackchannel();
        media.attributes("framesize");
        media.fmtp();
        media.rtpMap().ifPresent(map -> assertThat(RtpMap.parse(map.toString()), is(Optional.of(map))));
    }

    private static void edit(MediaDescription media) throws RtspSyntaxException {
        MediaDescription learnt = media.withFormatParameter("sprop-parameter-sets", "Z0IA,aM48gA==");
        if (media.payloadType() >= 0) {
            assertThat(learnt.fmtp().get("sprop-parameter-sets"), is("Z0IA,aM48gA=="));
        }
        assertThat(learnt.withoutAttribute("fmtp"), is(media.withoutAttribute("fmtp")));

        MediaDescription controlled = media.withAttribute("control", "track=1");
        assertThat(controlled.control(), is("track=1"));
        assertThat(controlled.withoutAttribute("control"), is(media.withoutAttribute("control")));

        Optional<RtpMap> map = media.rtpMap();
        map.ifPresent(each ->
                assertThat(media.withAttribute("rtpmap", each.toString()).rtpMap(), is(map)));

        MediaDescription bandwidth = media.withBandwidth("AS", 50);
        assertThat(MediaDescription.of(bandwidth.lines()), is(bandwidth));
        assertThat(SessionDescription.parse(bandwidth.toString()).media(), is(List.of(bandwidth)));
    }
}
