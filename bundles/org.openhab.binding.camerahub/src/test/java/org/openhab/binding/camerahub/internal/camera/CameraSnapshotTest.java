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
package org.openhab.binding.camerahub.internal.camera;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.camerahub.engine.fault.SnapshotFault;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.UnDefType;

/**
 * When a camera's still picture is taken, and when it goes away.
 *
 * @author Camera Hub authors - Initial contribution
 */
class CameraSnapshotTest {

    private static final byte[] JPEG = {1, 2, 3};

    private final CameraBench bench = new CameraBench();
    private CameraHandler front;

    @BeforeEach
    void start() {
        front = bench.camera("front", "address", "rtsp://192.0.2.10/stream1", "checkInterval", 0);
        bench.scheduler.pass(Duration.ofSeconds(1));
    }

    private void refresh() {
        bench.command(front, "snapshot", RefreshType.REFRESH);
    }

    private static String result(CompletionStage<String> taking) {
        return taking.toCompletableFuture().getNow("under way");
    }

    @Test
    void noPictureIsTakenByItself() {
        bench.scheduler.pass(Duration.ofHours(24));

        assertThat(bench.control.snapshots, is(0));
        assertThat(bench.states.get("snapshot"), is(nullValue()));
    }

    @Test
    void aRefreshTakesAPictureAndAsksTheCameraForNothingElse() {
        int probes = bench.control.probes;

        refresh();

        assertThat(bench.states.get("snapshot"), is(new RawType(JPEG, "image/jpeg")));
        assertThat(bench.control.probes, is(probes));
        assertThat(bench.scheduler.waiting(), is(0));
    }

    @Test
    void whoAsksAgainIsToldThoughThePictureIsTheSame() {
        refresh();
        bench.updates.clear();

        refresh();

        assertThat(bench.updates.size(), is(1));
        assertThat(bench.updates.get(0), startsWith("snapshot="));
    }

    @Test
    void nobodyWaitsForTheCamera_andWhoAsksMeanwhileGetsTheSamePicture() {
        bench.control.picture = new CompletableFuture<>();
        CompletionStage<String> first = front.takeSnapshot();
        CompletionStage<String> second = front.takeSnapshot();
        assertThat(result(first), is("under way"));
        assertThat(bench.control.snapshots, is(1));

        bench.control.picture.complete(JPEG);

        assertThat(result(first), is("TAKEN"));
        assertThat(result(second), is("TAKEN"));
        refresh();
        assertThat(bench.control.snapshots, is(2));
    }

    @Test
    void aPictureThatDoesNotComeIsGivenUp_andTheNextOneIsAskedFor() {
        CompletableFuture<byte[]> late = new CompletableFuture<>();
        bench.control.picture = late;
        CompletionStage<String> taking = front.takeSnapshot();

        bench.scheduler.pass(Duration.ofSeconds(9));
        assertThat(result(taking), is("FAILED: " + new NoSnapshotException(SnapshotFault.LATE, "9").getMessage()));
        late.complete(new byte[] {9});
        assertThat(bench.states.get("snapshot"), is(nullValue()));

        bench.control.picture = CompletableFuture.completedFuture(JPEG);
        assertThat(result(front.takeSnapshot()), is("TAKEN"));
    }

    @Test
    void aPictureThatCannotBeTakenLeavesTheLastOne() {
        refresh();
        bench.control.picture = CompletableFuture.failedFuture(new NoSnapshotException(SnapshotFault.DECODER_SLOW));
        bench.updates.clear();

        refresh();

        assertThat(bench.updates, is(empty()));
        assertThat(bench.states.get("snapshot"), is(new RawType(JPEG, "image/jpeg")));
    }

    /** Who may not look now shall not find on a page what was to be seen before. */
    @Test
    void theLastPictureGoesAwayWhenTheStreamIsSwitchedOff() {
        refresh();

        bench.command(front, "stream", OnOffType.OFF);
        refresh();

        assertThat(bench.states.get("snapshot"), is(UnDefType.UNDEF));
        assertThat(bench.control.snapshots, is(1));
    }

    @Test
    void aPictureThatComesAfterTheStreamWasSwitchedOffIsNotShown() {
        bench.control.picture = new CompletableFuture<>();
        CompletionStage<String> taking = front.takeSnapshot();
        bench.command(front, "stream", OnOffType.OFF);

        bench.control.picture.complete(JPEG);

        assertThat(bench.states.get("snapshot"), is(UnDefType.UNDEF));
        assertThat(result(taking), startsWith("FAILED: Camera Front door may not be viewed now"));
    }

    @Test
    void aThingThatIsStoppedKeepsNobodyWaiting() {
        bench.control.picture = new CompletableFuture<>();
        CompletionStage<String> taking = front.takeSnapshot();
        bench.updates.clear();

        front.dispose();
        bench.control.picture.complete(JPEG);

        assertThat(result(taking), is("FAILED: The camera's Thing was stopped."));
        assertThat(bench.states.get("snapshot"), is(not(new RawType(JPEG, "image/jpeg"))));
        assertThat(bench.scheduler.waiting(), is(0));
    }
}
