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

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.itests.wire.WireFrame;
import org.openhab.camerahub.itests.wire.WireMessage;

/**
 * The part of Echo's client behind PLAY: nothing is shown before every track has a sender report and data (ECHO.md
 * point 16).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class EchoPlayback {

    private static final Pattern PART = Pattern.compile("(url|seq|rtptime)=([^;]+)");

    private final List<EchoTrack> tracks = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private long startDeadline = Long.MAX_VALUE;
    private long lastUnitAt;
    private long shownAt;
    private boolean anyRtcp;
    private boolean fakedTime;

    void add(EchoTrack track) {
        tracks.add(track);
    }

    void ignore(String format) {
        ignored.add(format);
    }

    List<EchoTrack> tracks() {
        return tracks;
    }

    /** Reads the answer to PLAY; a range that looks like a recording makes RTP-Info mandatory (point 18). */
    void playing(WireMessage answer, long newStartDeadline) throws EchoAbort {
        startDeadline = newStartDeadline;
        lastUnitAt = System.nanoTime();
        String range = answer.header("Range");
        if (range == null) {
            return;
        }
        EchoAbort.unless(range.contains("npt="), "point 18: Range without npt: " + range);
        String npt = range.substring(range.indexOf("npt=") + 4).split(";")[0];
        if (!EchoSdp.isSpan(npt)) {
            return;
        }
        String info = answer.header("RTP-Info");
        if (info == null) {
            throw new EchoAbort("point 18: Range " + range + " without RTP-Info");
        }
        for (String entry : info.split(",")) {
            apply(entry);
        }
    }

    private void apply(String entry) throws EchoAbort {
        Map<String, String> parts = new HashMap<>();
        Matcher matcher = PART.matcher(entry.strip());
        while (matcher.find()) {
            parts.put(matcher.group(1), matcher.group(2).strip());
        }
        EchoTrack track = tracks.stream()
                .filter(candidate -> candidate.url.equals(parts.get("url")))
                .findFirst()
                .orElseThrow(
                        () -> new EchoAbort("point 18: RTP-Info names a URL that was not set up: " + entry.strip()));
        EchoAbort.unless(parts.size() == 3, "point 18: RTP-Info lacks seq or rtptime: " + entry.strip());
        track.startAt(Integer.parseInt(parts.getOrDefault("seq", "")));
    }

    void take(WireFrame frame) throws EchoAbort {
        int index = frame.channel() / 2;
        // Only the channels that the client itself proposed count, whatever the answer to SETUP says.
        if (index >= tracks.size()) {
            return;
        }
        EchoTrack track = tracks.get(index);
        if (frame.channel() % 2 == 1) {
            anyRtcp = true;
            if (frame.isSenderReport()) {
                track.senderReport(frame);
            }
        } else if (track.rtp(frame)) {
            lastUnitAt = frame.at();
        }
        if (shownAt == 0 && ready()) {
            shownAt = System.nanoTime();
        }
    }

    private boolean ready() {
        return tracks.stream().allMatch(track -> track.hasData() && (track.hasTime() || fakedTime))
                && tracks.stream().anyMatch(EchoTrack::hasKeyPicture);
    }

    boolean shown() {
        return shownAt != 0;
    }

    void unitSeen() {
        lastUnitAt = System.nanoTime();
    }

    long nextDeadline(Duration silence) {
        long silent = lastUnitAt + silence.toNanos();
        return anyRtcp || fakedTime ? silent : Math.min(silent, startDeadline);
    }

    void check(long now, Duration silence) throws EchoAbort {
        if (!anyRtcp && !fakedTime && now >= startDeadline) {
            EchoAbort.unless(
                    tracks.stream().allMatch(EchoTrack::hasData),
                    "point 16: never received any data on a track, disconnecting");
            fakedTime = true;
            if (shownAt == 0 && ready()) {
                shownAt = now;
            }
        }
        EchoAbort.unless(now - lastUnitAt < silence.toNanos(), "point 25: no access unit for 10 s");
    }

    /** What keeps the screen black. */
    String missing() {
        return tracks.stream()
                .map(track ->
                        track.url + " has" + (track.hasData() ? "" : " no data") + (track.hasTime() ? "" : " no time")
                                + (!track.video || track.hasKeyPicture() ? "" : " no key picture") + " after "
                                + track.packets() + " packets")
                .collect(Collectors.joining("; "));
    }

    EchoReport report(long started, @Nullable String failure, Duration longestAnswer, List<Integer> statuses) {
        boolean foreign = tracks.stream().anyMatch(EchoTrack::reportsForeignSource);
        return new EchoReport(
                shownAt == 0 ? null : Duration.ofNanos(shownAt - started),
                failure == null && foreign ? "a sender report is about another source than the packets" : failure,
                fakedTime,
                longestAnswer,
                List.copyOf(ignored),
                tracks.size(),
                tracks.stream().mapToInt(track -> track.pictures.pictures()).sum(),
                tracks.stream().mapToInt(track -> track.pictures.damaged()).sum(),
                skew(),
                statuses);
    }

    private @Nullable Duration skew() {
        if (tracks.size() < 2 || !tracks.stream().allMatch(EchoTrack::offsetKnown)) {
            return null;
        }
        long most = tracks.stream().mapToLong(EchoTrack::offsetMicros).max().orElse(0);
        long least = tracks.stream().mapToLong(EchoTrack::offsetMicros).min().orElse(0);
        return Duration.ofNanos((most - least) * 1000);
    }
}
