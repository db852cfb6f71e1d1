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
package org.openhab.camerahub.itests.echo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.itests.wire.RtspConnection;
import org.openhab.camerahub.itests.wire.TestTls;
import org.openhab.camerahub.itests.wire.WireEvent;
import org.openhab.camerahub.itests.wire.WireFrame;
import org.openhab.camerahub.itests.wire.WireMessage;

/**
 * An emulation of the RTSP client in Amazon's screens, written after what is known of it (ECHO.md section 2) and not
 * after this hub: it gives up wherever Android's client gives up.
 *
 * <pre>{@code
 * try (EchoClient echo = new EchoClient(EchoSettings.overTls("127.0.0.1", 443, "/door"))) {
 *     assertThat(echo.show(Duration.ofSeconds(6)).shows(), is(true));
 *     assertThat(echo.watch(Duration.ofSeconds(60)).shows(), is(true));
 * }
 * }</pre>
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class EchoClient implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(6);
    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration TEARDOWN = Duration.ofSeconds(3);

    private final EchoSettings settings;
    private final EchoPlayback playback = new EchoPlayback();
    private final List<Integer> statuses = new ArrayList<>();
    private Duration longestAnswer = Duration.ZERO;
    private String sessionUrl;
    private @Nullable RtspConnection connection;
    private @Nullable EchoAuthentication authentication;
    private @Nullable String failure;
    private String session = "";
    private long keepAliveNanos = Duration.ofSeconds(60).toNanos() * 9 / 10;
    private long keepAliveAt;
    private int cseq;
    private long started;

    public EchoClient(EchoSettings settings) {
        this.settings = settings;
        this.sessionUrl = settings.url();
    }

    /** Connects, sets everything up and waits until a picture is shown, the client gives up, or the time is over. */
    public EchoReport show(Duration limit) throws IOException {
        started = System.nanoTime();
        try {
            connect();
            negotiate();
            run(started + limit.toNanos(), true);
            if (!playback.shown()) {
                failure = "no picture within " + limit.toMillis() + " ms: " + playback.missing();
            }
        } catch (EchoAbort e) {
            failure = e.getMessage();
        }
        return report();
    }

    /** Goes on watching for the given time: keep-alives are sent, silence and a closed connection are seen. */
    public EchoReport watch(Duration time) throws IOException {
        if (failure == null) {
            try {
                run(System.nanoTime() + time.toNanos(), false);
            } catch (EchoAbort e) {
                failure = e.getMessage();
            }
        }
        return report();
    }

    /** Sends a keep-alive now instead of when it is due. */
    public EchoReport keepAlive() throws IOException {
        keepAliveAt = System.nanoTime();
        return watch(Duration.ofMillis(200));
    }

    /** Everything that was received, decrypted. */
    public byte[] received() {
        RtspConnection current = connection;
        return current == null ? new byte[0] : current.received();
    }

    /** Leaves without a word, as a screen does that loses its network. */
    public void vanish() throws IOException {
        RtspConnection current = connection;
        if (current != null) {
            current.close();
        }
        session = "";
    }

    @Override
    public void close() throws IOException {
        RtspConnection current = connection;
        if (current == null) {
            return;
        }
        try {
            if (!session.isEmpty()) {
                request("TEARDOWN", sessionUrl, "Session: " + session + "\r\n", TEARDOWN);
            }
        } catch (EchoAbort e) {
            failure = failure == null ? e.getMessage() : failure;
        } finally {
            current.close();
        }
    }

    private void connect() throws EchoAbort {
        try {
            connection = settings.tls()
                    ? new RtspConnection(
                            TestTls.connect(new InetSocketAddress(settings.host(), settings.port()), "TLSv1.2"))
                    : new RtspConnection(new Socket(settings.host(), settings.port()));
        } catch (IOException e) {
            throw new EchoAbort("no connection: " + e.getMessage());
        }
    }

    private void negotiate() throws EchoAbort {
        WireMessage described = describe();
        EchoSdp sdp = new EchoSdp(described.bodyText());
        String base = EchoUrls.base(described, sessionUrl);
        String control = sdp.attribute(0, "a=control");
        String controlUrl = control == null || control.equals("*") ? base : EchoUrls.resolve(base, control);
        EchoAbort.unless(sdp.tracks() >= 1, "no tracks in the SDP");
        for (int section = 1; section <= sdp.tracks(); section++) {
            setUp(sdp, section, base);
        }
        EchoAbort.unless(!playback.tracks().isEmpty(), "no playable track in the SDP");
        keepAliveAt = System.nanoTime() + keepAliveNanos;
        WireMessage played = request("PLAY", controlUrl, "Session: " + session + "\r\n", ANSWER);
        EchoAbort.unless(played.status() == 200, "PLAY: " + played.startLine());
        playback.playing(played, System.nanoTime() + START.toNanos());
    }

    private WireMessage describe() throws EchoAbort {
        WireMessage answer = request("DESCRIBE", sessionUrl, "Accept: application/sdp\r\n", ANSWER);
        for (int redirects = 0; answer.status() / 100 == 3 && redirects < 3; redirects++) {
            String location = answer.header("Location");
            EchoAbort.unless(location != null, "redirect without Location");
            sessionUrl = location == null ? "" : location;
            answer = request("DESCRIBE", sessionUrl, "Accept: application/sdp\r\n", ANSWER);
        }
        EchoAbort.unless(answer.status() == 200, "DESCRIBE: " + answer.startLine());
        return answer;
    }

    private void setUp(EchoSdp sdp, int section, String base) throws EchoAbort {
        if (!sdp.playable(section)) {
            playback.ignore(sdp.format(section));
            return;
        }
        String control = sdp.attribute(section, "a=control");
        if (control == null) {
            throw new EchoAbort("point 20: section " + section + " has no a=control");
        }
        String url = EchoUrls.resolve(base, control);
        int channel = 2 * playback.tracks().size();
        WireMessage answer = request(
                "SETUP",
                url,
                "Transport: RTP/AVP/TCP;interleaved=" + channel + "-" + (channel + 1) + "\r\n"
                        + (section > 1 ? "Session: " + session + "\r\n" : ""),
                ANSWER);
        if (answer.status() != 200) {
            playback.ignore(sdp.format(section) + " (SETUP: " + answer.startLine() + ")");
            return;
        }
        readSession(answer);
        EchoAbort.unless(answer.header("Transport") != null, "point 22: SETUP answer without Transport");
        boolean video = sdp.format(section).startsWith("H264/");
        playback.add(new EchoTrack(url, channel, video, sdp.clockRate(section), sdp.seekable()));
    }

    private void readSession(WireMessage answer) throws EchoAbort {
        String value = answer.header("Session");
        if (value == null) {
            throw new EchoAbort("point 22: SETUP answer without Session");
        }
        int semicolon = value.indexOf(';');
        session = semicolon < 0 ? value : value.substring(0, semicolon);
        int timeout = value.indexOf("timeout=");
        String digits = timeout < 0 ? "" : value.substring(timeout + 8).strip();
        // Less than 15 s, or no number, is ignored: 60 s.
        int seconds = digits.matches("[0-9]{1,6}") && Integer.parseInt(digits) >= 15 ? Integer.parseInt(digits) : 60;
        keepAliveNanos = Duration.ofSeconds(seconds).toNanos() * 9 / 10;
    }

    /** Sends a request and waits for its answer; what arrives in between is played. */
    private WireMessage request(String method, String url, String headers, Duration limit) throws EchoAbort {
        long sent = System.nanoTime();
        send(method, url, headers);
        WireMessage answer = awaitAnswer(method, sent, limit);
        String user = settings.user();
        String password = settings.password();
        if (answer.status() == 401 && authentication == null && user != null && password != null) {
            authentication = EchoAuthentication.choose(
                    answer.headers("WWW-Authenticate"), settings.lastChallenge(), user, password);
            send(method, url, headers);
            answer = awaitAnswer(method, System.nanoTime(), limit);
        }
        return answer;
    }

    private void send(String method, String url, String headers) throws EchoAbort {
        EchoAuthentication known = authentication;
        String text = method + " " + url + " RTSP/1.0\r\n" + headers + "CSeq: " + ++cseq + "\r\nUser-Agent: "
                + settings.userAgent() + "\r\n"
                + (known == null ? "" : "Authorization: " + known.header(method, url) + "\r\n") + "\r\n";
        try {
            open().send(text);
        } catch (IOException e) {
            throw new EchoAbort("connection lost at " + method + ": " + e.getMessage());
        }
    }

    private WireMessage awaitAnswer(String method, long sent, Duration limit) throws EchoAbort {
        long end = sent + limit.toNanos();
        while (System.nanoTime() < end) {
            WireEvent event = next(end);
            if (event instanceof WireMessage message && message.isResponse()) {
                String number = message.header("CSeq");
                EchoAbort.unless(String.valueOf(cseq).equals(number), method + " answered with CSeq " + number);
                Duration took = Duration.ofNanos(System.nanoTime() - sent);
                longestAnswer = took.compareTo(longestAnswer) > 0 ? took : longestAnswer;
                statuses.add(message.status());
                return message;
            }
            take(event);
        }
        throw new EchoAbort("point 3: no answer to " + method + " within " + limit.toSeconds() + " s");
    }

    private void run(long end, boolean untilShown) throws EchoAbort {
        playback.unitSeen();
        while (System.nanoTime() < end && !(untilShown && playback.shown())) {
            if (System.nanoTime() >= keepAliveAt) {
                keepAliveAt = System.nanoTime() + keepAliveNanos;
                WireMessage answer = request("OPTIONS", sessionUrl, "Session: " + session + "\r\n", ANSWER);
                EchoAbort.unless(answer.status() == 200, "point 23: keep-alive: " + answer.startLine());
            }
            take(next(Math.min(end, Math.min(keepAliveAt, playback.nextDeadline(SILENCE)))));
            playback.check(System.nanoTime(), SILENCE);
        }
    }

    private void take(@Nullable WireEvent event) throws EchoAbort {
        if (event instanceof WireFrame frame) {
            playback.take(frame);
        } else if (event instanceof WireMessage message && !message.isResponse()) {
            String number = message.header("CSeq");
            try {
                open().send("RTSP/1.0 501 Not Implemented\r\nCSeq: " + number + "\r\n\r\n");
            } catch (IOException e) {
                throw new EchoAbort("connection lost: " + e.getMessage());
            }
        }
    }

    private @Nullable WireEvent next(long end) throws EchoAbort {
        try {
            return open().next(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        } catch (IOException e) {
            throw new EchoAbort("connection lost: " + e.getMessage());
        }
    }

    private RtspConnection open() throws EchoAbort {
        RtspConnection current = connection;
        if (current == null) {
            throw new EchoAbort("not connected");
        }
        return current;
    }

    private EchoReport report() {
        return playback.report(started, failure, longestAnswer, List.copyOf(statuses));
    }
}
