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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.ClientAuthenticator;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * The simulated camera, seen through a plain socket.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class SimulatedCameraTest {

    private static final Credentials ACCOUNT = new Credentials("admin", "with:colon");

    private final SimulatedCamera camera = new SimulatedCamera(0, AuthScheme.DIGEST, ACCOUNT);

    @AfterEach
    void stop() {
        camera.close();
    }

    @Test
    void describesItselfOnlyToWhoKnowsThePassword() throws IOException {
        try (Client stranger = new Client(new Credentials("admin", "wrong"));
                Client friend = new Client(ACCOUNT)) {
            assertThat(stranger.request("DESCRIBE", camera.url(), ""), startsWith("RTSP/1.0 401"));
            assertThat(friend.request("DESCRIBE", camera.url(), ""), containsString("sprop-parameter-sets="));
        }
    }

    @Test
    void refusesUdp() throws IOException {
        try (Client viewer = new Client(ACCOUNT)) {
            String transport = "Transport: RTP/AVP;unicast;client_port=5000-5001\r\n";
            assertThat(viewer.request("SETUP", camera.url() + "/trackID=1", transport), startsWith("RTSP/1.0 461"));
        }
    }

    @Test
    void playsBothTracksWithSenderReportsToSeveralViewers() throws IOException {
        try (Client one = new Client(ACCOUNT);
                Client two = new Client(ACCOUNT)) {
            for (Client viewer : List.of(one, two)) {
                viewer.setUp("trackID=1", "0-1");
                viewer.setUp("trackID=2", "2-3");
                assertThat(viewer.request("PLAY", camera.url(), ""), startsWith("RTSP/1.0 200"));
            }
            assertThat(one.channelsOf(40), hasItems(0, 1, 2, 3));
            assertThat(two.channelsOf(40), hasItems(0, 1, 2, 3));
            assertThat(camera.viewers(), is(2));
        }
    }

    /** Reads answers and frames as they come. */
    private final class Client implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), camera.port());
        private final DataInputStream in = new DataInputStream(socket.getInputStream());
        private final ClientAuthenticator authenticator;
        private int cseq;

        Client(Credentials credentials) throws IOException {
            authenticator = new ClientAuthenticator(credentials);
            socket.setSoTimeout(20_000);
        }

        String request(String method, String uri, String header) throws IOException {
            String answer = once(method, uri, header);
            int challenge = answer.indexOf("WWW-Authenticate: ");
            if (challenge < 0) {
                return answer;
            }
            String value = answer.substring(challenge + 18, answer.indexOf("\r\n", challenge));
            return authenticator.challenge(List.of(value)) ? once(method, uri, header) : answer;
        }

        private String once(String method, String uri, String header) throws IOException {
            String authorization = authenticator
                    .authorization(method, uri, new byte[0])
                    .map(value -> "Authorization: " + value + "\r\n")
                    .orElse("");
            String request =
                    method + " " + uri + " RTSP/1.0\r\nCSeq: " + ++cseq + "\r\n" + header + authorization + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return answer();
        }

        private String answer() throws IOException {
            StringBuilder text = new StringBuilder();
            while (text.indexOf("\r\n\r\n") < 0) {
                text.append((char) in.readUnsignedByte());
            }
            int length = text.indexOf("Content-Length: ");
            if (length >= 0) {
                int bytes = Integer.parseInt(text.substring(length + 16, text.indexOf("\r\n", length)));
                text.append(new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1));
            }
            return text.toString();
        }

        void setUp(String track, String channels) throws IOException {
            String transport = "Transport: RTP/AVP/TCP;unicast;interleaved=" + channels + "\r\n";
            assertThat(
                    request("SETUP", camera.url() + "/" + track, transport), containsString("interleaved=" + channels));
        }

        Set<Integer> channelsOf(int frames) throws IOException {
            Set<Integer> channels = new HashSet<>();
            for (int i = 0; i < frames; i++) {
                assertThat((char) in.readUnsignedByte(), is('$'));
                channels.add(in.readUnsignedByte());
                in.skipNBytes(in.readUnsignedShort());
            }
            return channels;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
