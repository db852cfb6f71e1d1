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
package org.openhab.camerahub.engine.internal.relay;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.openhab.camerahub.engine.testing.ScriptedCamera.await;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.internal.probe.CameraProber;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.monitor.CameraEvent;
import org.openhab.camerahub.engine.monitor.CameraEvent.Kind;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.testing.ScriptedCamera;

/**
 * When a camera counts as lost and when as back.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class CameraAbsenceTest extends WithScriptedCamera {

    @Test
    void aCameraThatEndsTheStreamIsLostOnceAndBackWhenItPlaysAgain() throws Exception {
        Recorder recorder = fixture.watch(fixture.open(camera.url()));
        camera.on("DESCRIBE", request -> {
            if (camera.connections().size() < 5) {
                request.answer(503);
            } else {
                request.asUsual();
            }
        });
        camera.hangUp();

        await("it is back", () -> fixture.events.size() == 2);

        recorder.awaitEvent("interrupted");
        assertThat(kinds(), is(List.of(Kind.CAMERA_LOST, Kind.CAMERA_BACK)));
        assertThat(fixture.events.get(0).cameraId(), is("front"));
        assertThat(fixture.events.get(0).viewer(), is(""));
    }

    @Test
    void aHangUpThatIsMadeGoodUnnoticedIsNoLoss() throws Exception {
        CameraStream stream = fixture.open(camera.url());
        fixture.describe(stream);
        camera.hangUp();

        fixture.watch(stream);

        assertThat(fixture.events, is(empty()));
    }

    @Test
    void anIdleCameraThatIsSwitchedOffIsNotMissed() throws Exception {
        CameraStream stream = fixture.open(camera.url());
        try (CameraStream.Subscription viewer = stream.subscribe(new Recorder(fixture.loops.next()))) {
            fixture.awaitState(CameraStatistics.State.PLAYING);
            assertThat(viewer == null, is(false));
        }
        fixture.awaitState(CameraStatistics.State.IDLE);
        camera.switchOff();

        assertThat(fixture.events, is(empty()));
    }

    @Test
    void aCameraThatWasMissedIsBackWhenItAnswersAProbe() throws Exception {
        camera.on("DESCRIBE", request -> request.answer(503));
        CameraStream stream = fixture.open(camera.url());
        fixture.fault(stream);
        assertThat(kinds(), is(List.of(Kind.CAMERA_LOST)));
        fixture.fault(stream);
        assertThat("each loss once", kinds(), is(List.of(Kind.CAMERA_LOST)));
        camera.on("DESCRIBE", ScriptedCamera.Request::asUsual);
        CameraProber prober = new CameraProber(fixture.environment, fixture.streams);

        prober.probe(stream.camera()).toCompletableFuture().get(10, TimeUnit.SECONDS);

        assertThat(kinds(), is(List.of(Kind.CAMERA_LOST, Kind.CAMERA_BACK)));
        prober.close();
    }

    private List<Kind> kinds() {
        return fixture.events.stream().map(CameraEvent::kind).toList();
    }
}
