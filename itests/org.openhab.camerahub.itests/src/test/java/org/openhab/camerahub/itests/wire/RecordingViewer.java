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
package org.openhab.camerahub.itests.wire;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A plain viewer by the book (RFC 2326, RFC 7616) that keeps every packet and every byte. It looks at a camera directly
 * and through the hub alike, so that the two can be compared.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class RecordingViewer implements AutoCloseable {

    private static final long ANSWER_MILLIS = 8000;
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"?([^\",]*)\"?");

    private final RtspConnection connection;
    private final String url;
    private final String user;
    private final String password;
    private final List<String> controls = new ArrayList<>();
    private final List<WireFrame> frames = new ArrayList<>();
    private @Nullable String challenge;
    private String session = "";
    private String base;
    private int cseq;

    private RecordingViewer(RtspConnection connection, String url, String user, String password) {
        this.connection = connection;
        this.url = url;
        this.base = url;
        this.user = user;
        this.password = password;
    }

    /** Connects to {@code rtsp://} plainly and to {@code rtsps://} with TLS, whatever its certificate. */
    public static RecordingViewer connect(String url, String user, String password) throws IOException {
        URI uri = URI.create(url);
        RtspConnection connection = uri.getScheme().equals("rtsps")
                ? RtspConnection.tls(uri.getHost(), uri.getPort())
                : RtspConnection.plain(uri.getHost(), uri.getPort());
        return new RecordingViewer(connection, url, user, password);
    }

    public RtspConnection connection() {
        return connection;
    }

    /** Sends a request, answers a challenge once, and returns the last response. */
    public WireMessage request(String method, String target, String headers) throws IOException {
        WireMessage response = exchange(method, target, headers);
        if (response.status() == 401 && !user.isEmpty()) {
            challenge = strongest(response.headers("WWW-Authenticate"));
            response = exchange(method, target, headers);
        }
        return response;
    }

    private WireMessage exchange(String method, String target, String headers) throws IOException {
        String value = challenge;
        connection.send(method + " " + target + " RTSP/1.0\r\nCSeq: " + ++cseq + "\r\n"
                + (session.isEmpty() ? "" : "Session: " + session + "\r\n")
                + (value == null ? "" : "Authorization: " + authorization(value, method, target) + "\r\n") + headers
                + "\r\n");
        return connection.nextMessage(ANSWER_MILLIS);
    }

    private static String strongest(List<String> challenges) {
        return challenges.stream()
                .filter(value -> value.startsWith("Digest") && !value.contains("SHA-256"))
                .findFirst()
                .orElseGet(() -> challenges.get(0));
    }

    private String authorization(String value, String method, String uri) {
        if (value.startsWith("Basic")) {
            return "Basic "
                    + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        }
        String realm = parameter(value, "realm");
        String nonce = parameter(value, "nonce");
        String first = md5(user + ":" + realm + ":" + password);
        String second = md5(method + ":" + uri);
        String response = md5(first + ":" + nonce + ":" + second);
        return "Digest username=\"" + user + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + uri
                + "\", response=\"" + response + "\"";
    }

    private static String parameter(String challenge, String name) {
        Matcher matcher = PARAMETER.matcher(challenge);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2);
            }
        }
        return "";
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** DESCRIBE, SETUP of every track, PLAY; returns the session description. */
    public String play() throws IOException {
        String sdp = setUp();
        require("PLAY", base, "Range: npt=0.000-\r\n");
        return sdp;
    }

    /** DESCRIBE and SETUP of every track. */
    public String setUp() throws IOException {
        WireMessage described = require("DESCRIBE", url, "Accept: application/sdp\r\n");
        String contentBase = described.header("Content-Base");
        base = contentBase == null ? url : contentBase;
        for (String section : described.bodyText().split("(?m)^m=")) {
            Matcher control = Pattern.compile("(?m)^a=control:(\\S+)").matcher(section);
            if (section.matches("(?s)(audio|video|application).*") && control.find()) {
                controls.add(control.group(1));
            }
        }
        for (int track = 0; track < controls.size(); track++) {
            String control = controls.get(track);
            String target = control.contains("://") ? control : base.replaceAll("/$", "") + "/" + control;
            WireMessage answer = require(
                    "SETUP",
                    target,
                    "Transport: RTP/AVP/TCP;unicast;interleaved=" + 2 * track + "-" + (2 * track + 1) + "\r\n");
            session = answer.requireHeader("Session").split(";")[0];
        }
        return described.bodyText();
    }

    private WireMessage require(String method, String target, String headers) throws IOException {
        WireMessage response = request(method, target, headers);
        if (response.status() != 200) {
            throw new AssertionError(method + ": " + response);
        }
        return response;
    }

    /** Receives until the time is over or the channel has brought this many RTP packets. */
    public void receive(int channel, int packets, Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        int seen = 0;
        while (seen < packets && System.nanoTime() < end) {
            WireEvent event = connection.next(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            if (event instanceof WireFrame frame) {
                frames.add(frame);
                seen += frame.channel() == channel && !frame.isRtcp() ? 1 : 0;
            }
        }
    }

    /** The RTP packets of a track (0, 1, ...) in their order. */
    public List<WireFrame> packets(int track) {
        return frames.stream()
                .filter(frame -> frame.channel() == 2 * track && !frame.isRtcp())
                .toList();
    }

    public List<WireFrame> frames() {
        return List.copyOf(frames);
    }

    /** The payloads of a track's packets, as hexadecimal text so that lists of them can be compared and shown. */
    public List<String> payloads(int track) {
        return packets(track).stream()
                .map(frame -> HexFormat.of().formatHex(frame.payload()))
                .toList();
    }

    public String session() {
        return session;
    }

    public String base() {
        return base;
    }

    public WireMessage teardown() throws IOException {
        return request("TEARDOWN", base, "");
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
