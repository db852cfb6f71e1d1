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
import static org.hamcrest.Matchers.oneOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * Whatever is written as a URL, and whatever control URL is resolved against it: it is refused, or it reads back as
 * itself and never prints the credentials that stood in it.
 *
 * @author Camera Hub authors - Initial contribution
 */
class RtspUrlFuzzTest {

    @FuzzTest
    void anyUrlIsRefusedOrStable(byte[] input) throws RtspSyntaxException {
        String[] parts = new String(input, StandardCharsets.ISO_8859_1).split("\n", 2);
        RtspUrl.userInfo(parts[0]);
        RtspUrl url;
        try {
            url = RtspUrl.parse(parts[0]);
        } catch (RtspSyntaxException refused) {
            return;
        }
        assertStable(url);
        if (parts.length == 2) {
            RtspUrl.userInfo(parts[1]);
            RtspUrl resolved;
            try {
                resolved = url.resolve(parts[1]);
            } catch (RtspSyntaxException refused) {
                return;
            }
            assertStable(resolved);
        }
    }

    private static void assertStable(RtspUrl url) throws RtspSyntaxException {
        String text = url.toString();
        assertThat(RtspUrl.parse(text), is(url));
        assertThat(RtspUrl.userInfo(text).isPresent(), is(false));
        assertThat(url.scheme(), is(oneOf("rtsp", "rtsps")));
        assertThat(url.effectivePort() > 0 && url.effectivePort() < 65536, is(true));
        assertThat(url.sameServer(url), is(true));
        assertThat(text.chars().anyMatch(c -> c <= ' '), is(false));
        url.path();
    }
}
