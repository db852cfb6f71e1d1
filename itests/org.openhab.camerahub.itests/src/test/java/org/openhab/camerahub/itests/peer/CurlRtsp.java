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
package org.openhab.camerahub.itests.peer;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Curl's RTSP, which speaks no TLS: the command for OPTIONS, its library for a whole session.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CurlRtsp {

    private CurlRtsp() {}

    /** The answer to OPTIONS with its headers. */
    public static ProcessPeer.Result options(String url) {
        return ProcessPeer.run(Duration.ofSeconds(60), List.of("curl", "-sS", "-i", "--max-time", "50", url));
    }

    /** A session from OPTIONS to TEARDOWN; exit code 0 if every answer was 200 and the packets came. */
    public static ProcessPeer.Result session(String url, int packets, String user, String password) {
        List<String> command = List.of(
                Resources.python(),
                Resources.script("curl_rtsp.py").toString(),
                url,
                Integer.toString(packets),
                user,
                password);
        return ProcessPeer.run(Duration.ofSeconds(60), user.isEmpty() ? command.subList(0, 4) : command);
    }
}
