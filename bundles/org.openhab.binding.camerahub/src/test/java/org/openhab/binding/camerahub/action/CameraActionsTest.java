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
package org.openhab.binding.camerahub.action;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.camera.CameraBench;
import org.openhab.binding.camerahub.internal.camera.CameraHandler;
import org.openhab.binding.camerahub.internal.camera.FakeControl;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.camerahub.engine.fault.SnapshotFault;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.thing.binding.ThingActions;

/**
 * What rules do with a camera, in the ways of Java, JavaScript and the rules DSL.
 *
 * @author Camera Hub authors - Initial contribution
 */
class CameraActionsTest {

    private final CameraBench bench = new CameraBench();
    private final CameraActions actions = new CameraActions();
    private CameraHandler front;

    @BeforeEach
    void start() {
        front = bench.camera("front", "address", "rtsp://192.0.2.10/stream1");
        bench.scheduler.pass(Duration.ofSeconds(1));
        actions.setThingHandler(front);
    }

    @Test
    void theStreamIsForbiddenAndAllowed() {
        actions.setStream(false);
        assertThat(front.switches().stream(), is(false));
        assertThat(bench.states.get("stream"), is(OnOffType.OFF));

        CameraActions.setStream(actions, true);
        assertThat(front.switches().stream(), is(true));
    }

    @Test
    void viewersAreEndedAndCounted() {
        assertThat(actions.endViewers(), is(2));
        assertThat(bench.control.ended, contains("camerahub:camera:front"));
    }

    @Test
    void theUrlForViewersIsTold() {
        assertThat(actions.viewerUrl("stream"), is("rtsps://cam.example.org:443/front"));
        assertThat(actions.viewerUrl(null), is("rtsps://cam.example.org:443/front"));
        assertThat(actions.viewerUrl("hls"), is(""));
        assertThat(actions.viewerUrl("test"), is(""));
        assertThrows(IllegalArgumentException.class, () -> actions.viewerUrl("smoke signals"));
    }

    @Test
    void theTestSocketIsOpenedAndClosed() {
        assertThat(actions.setTestSocket(true), is("rtsp://127.0.0.1:5001/front"));
        assertThat(actions.viewerUrl(" TEST "), is("rtsp://127.0.0.1:5001/front"));
        assertThat(CameraActions.setTestSocket(actions, false), is(""));
        assertThat(bench.control.testSocket(), is(false));
    }

    @Test
    void aMotionIsReported() {
        bench.command(front, "motion-detection", OnOffType.ON);

        CameraActions.reportMotion(actions);

        assertThat(bench.states.get("motion"), is(OnOffType.ON));
        assertThat(bench.events, contains("MOTION"));
    }

    @Test
    void aCheckTellsHowTheCameraIs() {
        assertThat(actions.check(), is("ONLINE"));

        bench.control.fault = FakeControl.fault(FaultKind.CAMERA_UNREACHABLE, "connection refused");
        assertThat(CameraActions.check(actions), startsWith("OFFLINE: Camera Front door cannot be reached"));
    }

    @Test
    void aSnapshotGoesToItsChannelAndTheRuleHearsOfIt() {
        assertThat(actions.takeSnapshot(), is("TAKEN"));
        assertThat(bench.states.get("snapshot"), is(new RawType(new byte[] {1, 2, 3}, "image/jpeg")));
    }

    @Test
    void aSnapshotThatCannotBeTakenTellsWhy() {
        bench.control.picture = CompletableFuture.failedFuture(
                new CompletionException(new NoSnapshotException(SnapshotFault.NO_DECODER)));
        assertThat(CameraActions.takeSnapshot(actions), startsWith("FAILED: There is no decoder: install ffmpeg"));

        bench.control.picture =
                CompletableFuture.failedFuture(FakeControl.fault(FaultKind.CAMERA_UNREACHABLE, "connection refused"));
        assertThat(actions.takeSnapshot(), startsWith("FAILED: Camera Front door cannot be reached"));
    }

    @Test
    void aSnapshotIsRefusedWhileNobodyMayLook_andTheCameraIsNotAsked() {
        actions.setStream(false);

        assertThat(actions.takeSnapshot(), startsWith("FAILED: Camera Front door may not be viewed now"));
        assertThat(bench.control.snapshots, is(0));
    }

    @Test
    void aSnapshotOfACameraWithoutAnAddressTellsWhatIsMissing() {
        actions.setThingHandler(bench.camera("garage"));

        assertThat(actions.takeSnapshot(), startsWith("OFFLINE: Parameter 'address'"));
    }

    @Test
    void aRuleThatComesTooEarlyIsTold() {
        assertThrows(IllegalStateException.class, () -> new CameraActions().endViewers());
    }

    /** The rules DSL calls static methods whose first parameter is the ThingActions. */
    @Test
    void everyActionHasItsTwinForTheRulesDsl() throws Exception {
        for (Method action : CameraActions.class.getMethods()) {
            if (action.isAnnotationPresent(RuleAction.class)) {
                Class<?>[] types = Stream.concat(
                                Stream.of(ThingActions.class), Arrays.stream(action.getParameterTypes()))
                        .toArray(Class<?>[]::new);
                Method twin = CameraActions.class.getMethod(action.getName(), types);
                assertThat(Modifier.isStatic(twin.getModifiers()), is(true));
                assertThat(twin.getReturnType() == action.getReturnType(), is(true));
            }
        }
    }
}
