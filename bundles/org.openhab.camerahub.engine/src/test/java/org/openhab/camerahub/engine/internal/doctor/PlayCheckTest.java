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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Finding;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.Track;

/**
 * What is said about a playing camera.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class PlayCheckTest {

    private static final Track VIDEO = new Track(0, Track.Kind.VIDEO, Track.Codec.H264, 96, 90000);
    private static final Track AUDIO = new Track(1, Track.Kind.AUDIO, Track.Codec.AAC, 97, 16000);
    private static final Duration SOON = Duration.ofMillis(200);

    @Test
    void aCameraThatSendsAllAtOnceIsPraised() {
        assertThat(
                PlayCheck.of(seen(Map.of(0, SOON, 1, SOON), Map.of(0, SOON, 1, Duration.ofMillis(900)), SOON)),
                contains(
                        CheckItem.of(Finding.FIRST_PICTURE_FAST, "200"),
                        CheckItem.of(Finding.TRACKS_GOOD),
                        CheckItem.of(Finding.REPORTS_SEEN, "900")));
    }

    @Test
    void aSilentTrackIsNamedWithItsCure() {
        List<CheckItem> items = PlayCheck.of(seen(Map.of(0, SOON), Map.of(0, SOON), SOON));

        assertThat(items, hasItem(CheckItem.of(Finding.TRACKS_SILENT, "1 (audio AAC)")));
        assertThat(items.get(1).advice().contains("del_audio"), is(true));
    }

    @Test
    void missingReportsAreMadeGoodByTheHub() {
        assertThat(
                PlayCheck.of(seen(Map.of(0, SOON, 1, SOON), Map.of(1, SOON), SOON)),
                hasItem(CheckItem.of(Finding.REPORTS_LATE, "0 (video H264)", "8000")));
    }

    @ParameterizedTest
    @CsvSource({"2999, FIRST_PICTURE_FAST", "3000, FIRST_PICTURE_SLOW", "6000, FIRST_PICTURE_LATE"})
    void anEchosPatienceIsTheMeasure(int millis, Finding finding) {
        assertThat(
                PlayCheck.of(seen(Map.of(0, SOON, 1, SOON), Map.of(), Duration.ofMillis(millis)))
                        .get(0),
                is(CheckItem.of(finding, millis)));
    }

    @Test
    void noPictureAtAllIsTheWorst() {
        assertThat(
                PlayCheck.of(seen(Map.of(0, SOON, 1, SOON), Map.of(), null)).get(0),
                is(CheckItem.of(Finding.FIRST_PICTURE_NONE, 8000)));
    }

    @Test
    void aFaultWhilePlayingSpeaksForItself() {
        HubException fault = new HubException(FaultKind.CAMERA_REFUSED, "Door", "SETUP was answered 453");
        CheckItem item = PlayCheck.of(new Observation(List.of(), Map.of(), Map.of(), null, SOON, fault))
                .get(0);

        assertThat(item.text(), is("Camera Door refused a request (SETUP was answered 453)."));
        assertThat(item.advice(), is("See the communication log of this camera for the request."));
    }

    private static Observation seen(
            Map<Integer, Duration> heard, Map<Integer, Duration> reported, @Nullable Duration firstPicture) {
        return new Observation(List.of(VIDEO, AUDIO), heard, reported, firstPicture, Duration.ofSeconds(8), null);
    }
}
