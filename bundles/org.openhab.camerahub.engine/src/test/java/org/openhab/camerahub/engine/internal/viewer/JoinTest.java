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
package org.openhab.camerahub.engine.internal.viewer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.openhab.camerahub.engine.internal.playout.Runs.KEY;
import static org.openhab.camerahub.engine.internal.playout.Runs.PICTURE;
import static org.openhab.camerahub.engine.internal.playout.Runs.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.internal.playout.Runs;
import org.openhab.camerahub.engine.internal.stream.MediaRun;

/**
 * How a viewer gets a large group of pictures when it joins.
 *
 * @author Camera Hub authors - Initial contribution
 */
class JoinTest {

    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final int PICTURES = 300;

    private final ViewerRig viewer = new ViewerRig();
    private final List<MediaRun> newest = new ArrayList<>();

    @AfterEach
    void nothingIsLeft() {
        newest.forEach(run -> run.frames().release());
        viewer.close();
        assertThat(Runs.bytesInUse(), is(0L));
    }

    /** 300 pictures of 1 KB. */
    private void joined() {
        viewer.playing();
        for (int i = 1; i <= PICTURES; i++) {
            newest.add(run().video(i == 1 ? KEY : PICTURE, i, 90_000 + 3000L * i, 1000)
                    .build());
        }
        viewer.camera.start(newest, List.of());
    }

    @Test
    void theFirstPicturesComeAtOnceAndTheOthersInPieces() {
        joined();
        List<Integer> pieces = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (List<Integer> piece = pictures(); !piece.isEmpty(); piece = pictures()) {
            pieces.add(piece.size());
            all.addAll(piece);
            viewer.pass(MOMENT);
        }
        assertThat(pieces.get(0), is(16));
        assertThat(pieces, hasSize(greaterThan(3)));
        assertThat(all, is(IntStream.rangeClosed(1, PICTURES).boxed().toList()));
    }

    @Test
    void liveFramesWaitBehindThePicturesOfTheJoin() {
        joined();
        viewer.camera.deliver(run().video(PICTURE, 301, 993_000).build());
        viewer.camera.deliver(run().video(PICTURE, 302, 996_000).build());
        List<Integer> all = pictures();
        assertThat(all, not(hasItem(301)));
        for (int i = 0; i < 20; i++) {
            viewer.pass(MOMENT);
            all.addAll(pictures());
        }
        assertThat(all, is(IntStream.rangeClosed(1, 302).boxed().toList()));
    }

    @Test
    void aViewerThatLeavesInTheMiddleCostsOnlyWhatItGot() {
        joined();
        List<Integer> got = pictures();
        viewer.camera.deliver(run().video(PICTURE, 301, 993_000).build());
        viewer.ask("TEARDOWN", ViewerRig.URL);
        viewer.pass(MOMENT.multipliedBy(10));
        assertThat(got, hasSize(lessThan(20)));
        assertThat(pictures(), is(empty()));
    }

    @Test
    void whatWasHeldBackForAViewerThatLeavesInTheMiddleIsNotCountedAsSent() {
        joined();
        long got = viewer.frames().size();
        viewer.camera.deliver(
                run().video(PICTURE, 301, 993_000).video(PICTURE, 302, 996_000).build());
        viewer.ask("TEARDOWN", ViewerRig.URL);
        assertThat(viewer.sessions.running().get(0).packets(), is(got));
    }

    @Test
    void aViewerMayLeaveInTheMiddleAfterTheCameraHasBegunANewGroupOfPictures() {
        joined();
        pictures();
        newest.forEach(run -> run.frames().release());
        newest.clear();
        assertThat(viewer.status("TEARDOWN", ViewerRig.URL), is(200));
        assertThat(Runs.bytesInUse(), is(0L));
    }

    @Test
    void afterAPauseInTheMiddleTheRestFollows() {
        joined();
        List<Integer> all = pictures();
        viewer.ask("PAUSE", ViewerRig.URL);
        viewer.ask("PLAY", ViewerRig.URL);
        viewer.camera.start(newest, List.of());
        for (int i = 0; i < 20; i++) {
            all.addAll(pictures());
            viewer.pass(MOMENT);
        }
        assertThat(all, is(IntStream.rangeClosed(1, PICTURES).boxed().toList()));
    }

    @Test
    void aViewerThatTakesNothingIsSentNoMoreThanItsConnectionHolds() {
        joined();
        pictures();
        viewer.channel.stick(true);
        for (int i = 0; i < 20; i++) {
            viewer.pass(MOMENT);
        }
        viewer.camera.deliver(run().video(PICTURE, 301, 993_000).build());
        long unsent = Runs.bytesInUse();
        assertThat("the cached runs and a piece or two", unsent, lessThan(PICTURES * 1500L + (64 << 10)));

        viewer.channel.stick(false);
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rest.addAll(pictures());
            viewer.pass(MOMENT);
        }
        assertThat(rest, is(IntStream.rangeClosed(17, 301).boxed().toList()));
    }

    @Test
    void aSecondJoinBeginsBehindTheFirst() {
        joined();
        newest.add(run().video(PICTURE, 301, 993_000).build());
        viewer.camera.start(newest, List.of());
        assertThat(pictures(), is(IntStream.rangeClosed(1, 301).boxed().toList()));
    }

    /** Sequence numbers of the pictures that have come. */
    private List<Integer> pictures() {
        return new ArrayList<>(viewer.frames().stream()
                .filter(frame -> frame.startsWith("0:"))
                .map(frame -> Integer.valueOf(frame.substring(2, frame.indexOf('@'))))
                .toList());
    }
}
