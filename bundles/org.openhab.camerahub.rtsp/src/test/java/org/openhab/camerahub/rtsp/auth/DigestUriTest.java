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
package org.openhab.camerahub.rtsp.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * @author Camera Hub authors - Initial contribution
 */
class DigestUriTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "rtsp://hub/cam|rtsp://hub/cam", // as it should be
                "rtsp://hub/cam |rtsp://hub/cam", // Android
                "/cam|rtsp://hub:443/cam", // GStreamer
                "rtsp://hub/cam|rtsps://hub:443/cam", // a client behind a redirection of ports
                "rtsps://hub:443/cam?x=1|rtsp://hub/cam?x=1",
                "rtsp://hub/cam/|rtsp://hub/cam",
                "rtsp://hub/cam|rtsp://hub/cam/",
                "rtsp://hub/cam/|rtsp://hub/cam/trackID=1", // VLC and live555 in SETUP
                "rtsp://hub/cam|rtsp://hub/cam/trackID=1",
                "rtsp://hub/cam?x=1|rtsp://hub/cam?x=1/trackID=1",
                "rtsp://hub/cam|rtsp://hub/cam?x=1",
                "rtsp://hub|rtsp://hub/",
                "rtsp://hub/cam|*",
                "*|*"
            })
    void theSameResourceInOtherWordsIsCovered(String digestUri, String requestUri) {
        assertThat(DigestUri.covers(digestUri, requestUri), is(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rtsp://hub/cam1|rtsp://hub/cam2",
                "rtsp://hub/cam1|rtsp://hub/cam10",
                "rtsp://hub/cam/track1|rtsp://hub/cam",
                "rtsp://hub/cam/track1|rtsp://hub/cam/track2",
                "rtsp://hub/|rtsp://hub/cam",
                "rtsp://hub|rtsp://hub/cam",
                "/|rtsp://hub/cam",
                "''|rtsp://hub/cam",
                "*|rtsp://hub/cam",
                "rtsp://hub/cam?x=1|rtsp://hub/cam?x=2",
                "rtsp://hub/a?x=/cam|rtsp://hub/cam",
                "//|rtsp://hub//cam"
            })
    void anotherResourceIsNot(String digestUri, String requestUri) {
        assertThat(DigestUri.covers(digestUri, requestUri), is(false));
    }
}
