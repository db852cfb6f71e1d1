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
package org.openhab.camerahub.hls;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * Which tracks can be presented.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HlsSourceTest {

    private static final String H264 = "m=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n";

    private static HlsSource of(String media) throws RtspSyntaxException {
        return HlsSource.of(SessionDescription.parse("v=0\r\ns=-\r\n" + media).media());
    }

    @Test
    void aacIsTaken() throws Exception {
        HlsSource source = of(H264 + "m=audio 0 RTP/AVP 97\r\na=rtpmap:97 MPEG4-GENERIC/8000/1\r\n"
                + "a=fmtp:97 profile-level-id=1;mode=AAC-hbr;sizelength=13;indexlength=3;config=1588\r\n");
        HlsSource.Audio audio = source.audio();
        assertThat(audio, notNullValue());
        assertThat(audio.config().sampleRate(), is(8000));
        assertThat(audio.config().channels(), is(1));
        assertThat(audio.config().codecs(), is("mp4a.40.2"));
    }

    @Test
    void g711IsLeftOut_andThatIsSaid() throws Exception {
        HlsSource source = of(H264 + "m=audio 0 RTP/AVP 0\r\n");
        assertThat(source.video(), notNullValue());
        assertThat(source.audio(), nullValue());
        assertThat(source.leftOut(), contains(containsString("Set the camera's audio to AAC")));
    }

    @Test
    void theBackchannelIsNoSound() throws Exception {
        HlsSource source = of(H264 + "m=audio 0 RTP/AVP 97\r\na=rtpmap:97 MPEG4-GENERIC/8000/1\r\n"
                + "a=fmtp:97 mode=AAC-hbr;config=1588\r\na=sendonly\r\n");
        assertThat(source.audio(), nullValue());
    }

    @Test
    void withoutVideoThereIsNothingToPresent() throws Exception {
        assertThat(of("m=video 0 RTP/AVP 26\r\n").video(), nullValue());
    }
}
