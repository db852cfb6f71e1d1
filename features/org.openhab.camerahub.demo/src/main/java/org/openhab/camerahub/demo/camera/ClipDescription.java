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

import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The camera's session description (RFC 8866, RFC 6184 section 8.2, RFC 3640 section 4.4).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ClipDescription {

    static final int VIDEO_TYPE = 96;
    static final int AUDIO_TYPE = 97;
    static final String VIDEO_CONTROL = "trackID=1";
    static final String AUDIO_CONTROL = "trackID=2";

    /** AAC LC, 16 kHz, mono (ISO/IEC 14496-3, AudioSpecificConfig). */
    private static final String AUDIO_CONFIG = "1408";

    private ClipDescription() {}

    static String of(Clip clip) {
        byte[] sps = clip.sequenceParameters();
        Base64.Encoder base64 = Base64.getEncoder();
        String profile = HexFormat.of().formatHex(sps, 1, 4);
        String sets = base64.encodeToString(sps) + "," + base64.encodeToString(clip.pictureParameters());
        return String.join(
                "\r\n",
                "v=0",
                "o=- 1 1 IN IP4 127.0.0.1",
                "s=Simulated camera",
                "c=IN IP4 0.0.0.0",
                "t=0 0",
                "a=control:*",
                "a=range:npt=now-",
                "m=video 0 RTP/AVP " + VIDEO_TYPE,
                "a=rtpmap:" + VIDEO_TYPE + " H264/" + ClipPlayer.VIDEO_CLOCK,
                "a=fmtp:" + VIDEO_TYPE + " packetization-mode=1;profile-level-id=" + profile + ";sprop-parameter-sets="
                        + sets,
                "a=framerate:" + Clip.PICTURES_PER_SECOND,
                "a=control:" + VIDEO_CONTROL,
                "m=audio 0 RTP/AVP " + AUDIO_TYPE,
                "a=rtpmap:" + AUDIO_TYPE + " MPEG4-GENERIC/" + Clip.SAMPLE_RATE + "/1",
                "a=fmtp:" + AUDIO_TYPE + " streamtype=5;profile-level-id=15;mode=AAC-hbr;config=" + AUDIO_CONFIG
                        + ";sizelength=13;indexlength=3;indexdeltalength=3",
                "a=control:" + AUDIO_CONTROL,
                "");
    }
}
