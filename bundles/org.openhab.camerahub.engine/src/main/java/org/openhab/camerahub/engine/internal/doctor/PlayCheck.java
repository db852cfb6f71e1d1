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
package org.openhab.camerahub.engine.internal.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Finding;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.Track;

/**
 * Holds what was seen of a playing camera against an Echo's patience: the first picture within 6 s, a packet and a
 * sender report of every track (the latter by the hub, if the camera is late).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class PlayCheck {

    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final Duration LATE = Duration.ofSeconds(6);

    private PlayCheck() {}

    static List<CheckItem> of(Observation seen) {
        List<CheckItem> items = new ArrayList<>();
        HubException fault = seen.fault();
        if (fault != null) {
            return List.of(CheckItem.of(Finding.FIRST_PICTURE_FAULT, fault));
        }
        if (seen.tracks().stream().anyMatch(track -> track.kind() == Track.Kind.VIDEO)) {
            items.add(picture(seen));
        }
        List<Track> silent = seen.tracks().stream()
                .filter(track -> !seen.heard().containsKey(track.index()))
                .toList();
        items.add(
                silent.isEmpty()
                        ? CheckItem.of(Finding.TRACKS_GOOD)
                        : CheckItem.of(Finding.TRACKS_SILENT, names(silent)));
        items.add(reports(seen));
        return items;
    }

    private static CheckItem picture(Observation seen) {
        Duration time = seen.firstPicture();
        if (time == null) {
            return CheckItem.of(Finding.FIRST_PICTURE_NONE, seen.lasted().toMillis());
        }
        Finding finding = time.compareTo(SLOW) < 0
                ? Finding.FIRST_PICTURE_FAST
                : time.compareTo(LATE) < 0 ? Finding.FIRST_PICTURE_SLOW : Finding.FIRST_PICTURE_LATE;
        return CheckItem.of(finding, time.toMillis());
    }

    private static CheckItem reports(Observation seen) {
        List<Track> without = seen.tracks().stream()
                .filter(track -> !seen.reported().containsKey(track.index()))
                .toList();
        Duration last =
                seen.reported().values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
        return without.isEmpty()
                ? CheckItem.of(Finding.REPORTS_SEEN, last.toMillis())
                : CheckItem.of(
                        Finding.REPORTS_LATE, names(without), seen.lasted().toMillis());
    }

    /** E.g. {@code 1 (audio AAC)}. */
    private static String names(List<Track> tracks) {
        return tracks.stream()
                .map(track ->
                        track.index() + " (" + track.kind().name().toLowerCase(Locale.ROOT) + " " + track.codec() + ")")
                .collect(Collectors.joining(", "));
    }
}
