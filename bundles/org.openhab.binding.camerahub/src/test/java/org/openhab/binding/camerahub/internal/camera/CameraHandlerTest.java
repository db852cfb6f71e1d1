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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.openhab.binding.camerahub.internal.camera.CameraBench.NOON;
import static org.openhab.binding.camerahub.internal.camera.CameraBench.status;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.monitor.CameraEvent;
import org.openhab.core.config.core.status.ConfigStatusMessage;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.UnDefType;
import org.openhab.io.camerahub.ProblemKind;

/**
 * The life of a camera's Thing, with a hub that does what the test tells it.
 *
 * @author Camera Hub authors - Initial contribution
 */
class CameraHandlerTest {

    private static final String ADDRESS = "rtsp://192.0.2.10/stream1";
    private static final String FRONT = "camerahub:camera:front";

    private final CameraBench bench = new CameraBench();

    @Test
    void aCameraIsUnknownUntilItHasAnswered() {
        bench.control.silent = true;
        CameraHandler front = bench.camera("front", "address", ADDRESS);
        assertThat(status(front), is("UNKNOWN NONE"));

        bench.scheduler.pass(Duration.ZERO);
        bench.control.answer(FakeControl.WELL);

        assertThat(status(front), is("ONLINE NONE"));
        assertThat(front.getThing().getProperties(), hasEntry("server", "Hipcam RealServer/V1.0"));
    }

    @Test
    void aCameraThatCannotBeReachedSaysSo() {
        bench.control.fault = FakeControl.fault(FaultKind.CAMERA_UNREACHABLE, "connection refused");
        CameraHandler front = bench.camera("front", "address", ADDRESS);
        bench.scheduler.pass(Duration.ZERO);

        assertThat(
                status(front),
                is("OFFLINE COMMUNICATION_ERROR"
                        + " @text/offline.camera-unreachable [\"Front door\", \"connection refused\"]"));
    }

    @Test
    void aWrongPasswordIsAnErrorOfTheConfiguration() {
        bench.control.fault = FakeControl.fault(FaultKind.CAMERA_CREDENTIALS, "401 Unauthorized");
        CameraHandler front = bench.camera("front", "address", ADDRESS, "username", "hub", "password", "wrong");
        bench.scheduler.pass(Duration.ZERO);

        assertThat(status(front), startsWith("OFFLINE CONFIGURATION_ERROR @text/offline.camera-credentials"));
    }

    @Test
    void aMissingAddressNamesTheParameterAndOpensNothing() {
        CameraHandler front = bench.camera("front");

        assertThat(
                status(front),
                is("OFFLINE CONFIGURATION_ERROR @text/offline.config-address-missing [\"address\", \"-\"]"));
        assertThat(front.getConfigStatus(), hasSize(1));
        ConfigStatusMessage message = front.getConfigStatus().iterator().next();
        assertThat(message.parameterName, is("address"));
        assertThat(message.type, is(ConfigStatusMessage.Type.ERROR));
        assertThat(bench.provider.cameras(), is(empty()));
        assertThat(bench.control.listeners(), is(0));
    }

    @Test
    void theCameraIsOfferedToTheHubWithWhatWasConfigured() {
        bench.camera("home:front", "address", "rtsp://u:p@192.0.2.10/stream1", "modifiers", List.of("del_audio"));

        Camera camera = bench.provider.cameras().iterator().next();
        assertThat(camera.id(), is("camerahub:camera:home:front"));
        assertThat(camera.path(), is("home-front"));
        assertThat(camera.label(), is("Front door"));
        assertThat(camera.url().toString(), is("rtsp://192.0.2.10/stream1"));
        assertThat(camera.viewable(), is(true));
    }

    @Test
    void whileTheHubStartsTheCameraStaysUnknownAndIsAskedAgain() {
        bench.control.state = HubStatus.State.NEW;
        CameraHandler front = bench.camera("front", "address", ADDRESS);
        bench.scheduler.pass(Duration.ofSeconds(10));
        assertThat(status(front), is("UNKNOWN NONE"));

        bench.control.state = HubStatus.State.RUNNING;
        bench.scheduler.pass(Duration.ofSeconds(3));

        assertThat(status(front), is("ONLINE NONE"));
    }

    @Test
    void aCameraIsAskedAtItsIntervalAndMoreOftenWhileItIsAway() {
        CameraHandler front = bench.camera("front", "address", ADDRESS, "checkInterval", 300);
        bench.scheduler.pass(Duration.ofSeconds(299));
        assertThat(bench.control.probes, is(1));

        bench.control.fault = FakeControl.fault(FaultKind.CAMERA_TIMEOUT, "6 s");
        bench.scheduler.pass(Duration.ofSeconds(2));
        assertThat(front.getThing().getStatus(), is(ThingStatus.OFFLINE));
        bench.control.fault = null;
        bench.scheduler.pass(Duration.ofSeconds(61));

        assertThat(front.getThing().getStatus(), is(ThingStatus.ONLINE));
        assertThat(bench.control.probes, is(3));
    }

    @Test
    void withoutAnIntervalACameraIsAskedOnceAndThenLeftAlone() {
        bench.camera("front", "address", ADDRESS, "checkInterval", 0);
        bench.scheduler.pass(Duration.ofHours(24));

        assertThat(bench.control.probes, is(1));
        assertThat(bench.scheduler.waiting(), is(0));
    }

    @Test
    void anUnchangedStatusIsToldOnce() {
        bench.camera("front", "address", ADDRESS, "checkInterval", 60);
        bench.scheduler.pass(Duration.ofMinutes(10));

        assertThat(
                bench.statuses.get(FRONT).stream().map(info -> info.getStatus()).toList(),
                contains(ThingStatus.UNKNOWN, ThingStatus.ONLINE));
    }

    @Test
    void aCameraThatIsLostWhileSomebodyWatchesIsOfflineAtOnceAndBackAtOnce() {
        CameraHandler front = bench.camera("front", "address", ADDRESS);
        bench.scheduler.pass(Duration.ZERO);

        bench.control.counts(FRONT, 1, 0, FakeControl.fault(FaultKind.CAMERA_SILENT, "10 s"));
        bench.control.happens(FRONT, CameraEvent.Kind.CAMERA_LOST, NOON);
        assertThat(status(front), startsWith("OFFLINE COMMUNICATION_ERROR @text/offline.camera-silent"));

        bench.control.happens(FRONT, CameraEvent.Kind.CAMERA_BACK, NOON);
        assertThat(status(front), is("ONLINE NONE"));
        assertThat(bench.events, contains("CAMERA_LOST", "CAMERA_BACK"));
    }

    @Test
    void viewersAndBytesAreCountedOnlyWhileSomebodyWatches() {
        bench.camera("front", "address", ADDRESS, "checkInterval", 0);
        bench.scheduler.pass(Duration.ZERO);
        assertThat(bench.states.get("viewers"), is(new DecimalType(0)));

        bench.control.counts(FRONT, 2, 1000, null);
        bench.control.happens(FRONT, CameraEvent.Kind.VIEWER_CONNECTED, NOON);
        assertThat(bench.states.get("viewers"), is(new DecimalType(2)));
        assertThat(bench.states.get("last-viewed"), is(new DateTimeType(NOON)));
        bench.control.counts(FRONT, 2, 5000, null);
        bench.scheduler.pass(Duration.ofSeconds(11));
        assertThat(bench.states.get("bytes"), is(new QuantityType<>(5000, Units.BYTE)));

        bench.control.counts(FRONT, 0, 6000, null);
        bench.control.happens(FRONT, CameraEvent.Kind.VIEWER_LEFT, NOON.plusSeconds(60));
        assertThat(bench.states.get("viewers"), is(new DecimalType(0)));
        assertThat(bench.states.get("bytes"), is(new QuantityType<>(6000, Units.BYTE)));
        bench.scheduler.pass(Duration.ofSeconds(2));
        assertThat(bench.scheduler.waiting(), is(0));
    }

    @Test
    void aViewerCountsThoughTheNumbersComeAfterTheEvent() {
        bench.camera("front", "address", ADDRESS);
        bench.control.happens(FRONT, CameraEvent.Kind.VIEWER_CONNECTED, NOON);
        bench.control.counts(FRONT, 1, 0, null);
        bench.scheduler.pass(Duration.ofSeconds(2));

        assertThat(bench.states.get("viewers"), is(new DecimalType(1)));
    }

    @Test
    void eventsOfOtherCamerasConcernNobody() {
        bench.camera("front", "address", ADDRESS);
        bench.control.happens("camerahub:camera:back", CameraEvent.Kind.VIEWER_CONNECTED, NOON);

        assertThat(bench.events, is(empty()));
    }

    @Test
    void aChannelIsUpdatedOnlyWhenItsStateHasChanged() {
        bench.camera("front", "address", ADDRESS);
        bench.scheduler.pass(Duration.ofSeconds(1));
        bench.updates.clear();

        bench.scheduler.pass(Duration.ofHours(1));

        assertThat(bench.updates, is(empty()));
    }

    @Test
    void anItemThatIsLinkedLaterGetsTheStateThereIs() {
        CameraHandler front = bench.camera("front", "address", ADDRESS);
        bench.scheduler.pass(Duration.ofSeconds(1));
        bench.updates.clear();

        bench.command(front, "stream-url", RefreshType.REFRESH);

        assertThat(bench.updates, contains("stream-url=rtsps://cam.example.org:443/front"));
    }

    @Test
    void theUrlsAreUndefinedWhileThereAreNone() {
        bench.control.publicName = "";
        bench.camera("front", "address", ADDRESS);

        assertThat(bench.states.get("stream-url"), is(UnDefType.UNDEF));
        assertThat(bench.states.get("hls-url"), is(UnDefType.UNDEF));
        bench.control.publicName = "cam.example.org";
        bench.control.hlsUrl = "https://cam.example.org/secret/camera.m3u8";
        bench.scheduler.pass(Duration.ofMinutes(6));
        assertThat(bench.states.get("hls-url"), is(new StringType("https://cam.example.org/secret/camera.m3u8")));
        assertThat(bench.states.get("stream-url"), is(new StringType("rtsps://cam.example.org:443/front")));
    }

    @Test
    void aCameraBelongsToTheHomeThatIsItsBridge() {
        assertThat(bench.handler("home:front").home(), is(Optional.of("camerahub:home:home")));
        assertThat(bench.handler("front").home(), is(Optional.empty()));
    }

    @Test
    void aUrlThatIsAnotherOneShowsAtOnce() {
        bench.control.hlsUrl = "https://cam.example.org/secret/camera.m3u8";
        bench.camera("front", "address", ADDRESS);
        bench.scheduler.pass(Duration.ofSeconds(1));
        int probes = bench.control.probes;

        bench.control.hlsUrl = "https://cam.example.org/renewed/camera.m3u8";
        bench.control.happens(FRONT, CameraEvent.Kind.URL_CHANGED, NOON);

        assertThat(bench.states.get("hls-url"), is(new StringType("https://cam.example.org/renewed/camera.m3u8")));
        assertThat(bench.events, contains("URL_CHANGED"));
        assertThat("no camera was asked for it", bench.control.probes, is(probes));
    }

    @Test
    void theStreamSwitchedOffMeansThatNobodyMayLook() {
        CameraHandler front = bench.camera("front", "address", ADDRESS);

        bench.command(front, "stream", OnOffType.OFF);

        assertThat(bench.provider.cameras().iterator().next().viewable(), is(false));
        assertThat(bench.states.get("stream"), is(OnOffType.OFF));
    }

    @Test
    void theSwitchesOutliveARestart() {
        CameraHandler before = bench.camera("front", "address", ADDRESS);
        bench.command(before, "stream", OnOffType.OFF);
        bench.command(before, "motion-detection", OnOffType.ON);
        before.dispose();
        bench.states.clear();

        CameraHandler after = bench.camera("front", "address", ADDRESS);

        assertThat(bench.states.get("stream"), is(OnOffType.OFF));
        assertThat(bench.states.get("motion-detection"), is(OnOffType.ON));
        assertThat(after.switches().nightMode(), is(false));
        assertThat(bench.provider.cameras().iterator().next().viewable(), is(false));
    }

    @Test
    void aThingThatIsRemovedLeavesNothingBehind() {
        CameraHandler before = bench.camera("front", "address", ADDRESS);
        bench.command(before, "stream", OnOffType.OFF);

        before.handleRemoval();

        assertThat(bench.storage.getKeys(), is(empty()));
        assertThat(bench.provider.cameras(), is(empty()));
        assertThat(bench.household.cameras(), is(empty()));
        assertThat(before.getThing().getStatus(), is(ThingStatus.REMOVED));
    }

    @Test
    void aMotionLastsAWhileAndIsRemembered() {
        CameraHandler front = bench.camera("front", "address", ADDRESS, "checkInterval", 0, "motionDuration", 30);
        bench.command(front, "motion-detection", OnOffType.ON);

        front.motion(NOON, new byte[] {1, 2, 3});
        assertThat(bench.states.get("motion"), is(OnOffType.ON));
        assertThat(bench.states.get("last-motion"), is(new DateTimeType(NOON)));
        assertThat(((RawType) bench.states.get("motion-image")).getMimeType(), is("image/jpeg"));
        bench.scheduler.pass(Duration.ofSeconds(20));
        front.motion(NOON.plusSeconds(20), null);
        bench.scheduler.pass(Duration.ofSeconds(20));
        assertThat(bench.states.get("motion"), is(OnOffType.ON));
        bench.scheduler.pass(Duration.ofSeconds(11));

        assertThat(bench.states.get("motion"), is(OnOffType.OFF));
        assertThat(bench.events, contains("MOTION", "MOTION"));
        front.dispose();
        bench.states.clear();
        bench.camera("front", "address", ADDRESS);
        assertThat(bench.states.get("last-motion"), is(new DateTimeType(NOON.plusSeconds(20))));
    }

    @Test
    void aMotionIsNotHeededWhileNobodyWantsToKnow() {
        CameraHandler front = bench.camera("front", "address", ADDRESS);

        front.motion(NOON, null);
        bench.command(front, "motion", OnOffType.ON);

        assertThat(bench.states.get("motion"), is(OnOffType.OFF));
        assertThat(bench.events, is(empty()));
    }

    @Test
    void aMotionCanBeReportedAndEndedByCommand() {
        CameraHandler front = bench.camera("front", "address", ADDRESS);
        bench.command(front, "motion-detection", OnOffType.ON);

        bench.command(front, "motion", OnOffType.ON);
        assertThat(bench.states.get("motion"), is(OnOffType.ON));
        bench.command(front, "motion", OnOffType.OFF);

        assertThat(bench.states.get("motion"), is(OnOffType.OFF));
    }

    @Test
    void ofTwoCamerasWithOnePathTheLaterOneIsRefusedAndTakesOverWhenTheFirstOneGoes() {
        CameraHandler first = bench.camera("zebra", "address", ADDRESS, "path", "door");
        CameraHandler later = bench.camera("apple", "address", ADDRESS, "path", "door");
        bench.scheduler.pass(Duration.ofSeconds(1));
        assertThat(status(first), is("ONLINE NONE"));
        assertThat(
                status(later),
                is("OFFLINE CONFIGURATION_ERROR @text/offline.config-path-taken"
                        + " [\"path\", \"door\", \"camerahub:camera:zebra\"]"));
        assertThat(bench.provider.cameras().stream().map(Camera::id).toList(), contains("camerahub:camera:zebra"));

        first.handleRemoval();
        bench.scheduler.pass(Duration.ofSeconds(1));

        assertThat(status(later), is("ONLINE NONE"));
        assertThat(bench.provider.cameras().stream().map(Camera::id).toList(), contains("camerahub:camera:apple"));
    }

    @Test
    void aCameraThatTheHubLeavesOutSaysWhyThoughItAnswers() {
        bench.control.leaveOut(FRONT, ProblemKind.PATH_TAKEN, "front", "Front_Door");
        CameraHandler front = bench.camera("front", "address", ADDRESS);
        bench.scheduler.pass(Duration.ofSeconds(1));

        assertThat(
                status(front),
                is("OFFLINE CONFIGURATION_ERROR @text/offline.config-path-taken"
                        + " [\"path\", \"front\", \"Front_Door\"]"));
    }

    @Test
    void linkedItemsThatAskAllAtOnceCostOneQuestion() {
        CameraHandler front = bench.camera("front", "address", ADDRESS, "checkInterval", 0);
        bench.scheduler.pass(Duration.ofSeconds(1));

        for (String channel : List.of("viewers", "bytes", "stream", "stream-url")) {
            bench.command(front, channel, RefreshType.REFRESH);
        }

        assertThat(bench.control.probes, is(1));
    }

    @Test
    void afterItsEndACameraIsNeitherAskedNorListenedTo() {
        CameraHandler front = bench.camera("front", "address", ADDRESS);
        bench.scheduler.pass(Duration.ofSeconds(1));
        int asked = bench.control.probes;

        front.dispose();
        bench.scheduler.pass(Duration.ofHours(1));

        assertThat(bench.control.probes, is(asked));
        assertThat(bench.control.listeners(), is(0));
        assertThat(bench.scheduler.waiting(), is(0));
        assertThat(bench.provider.cameras(), is(empty()));
    }

    @Test
    void anAnswerThatComesAfterTheEndChangesNothing() {
        bench.control.silent = true;
        CameraHandler front = bench.camera("front", "address", ADDRESS);
        bench.scheduler.pass(Duration.ZERO);
        front.dispose();

        bench.control.answer(FakeControl.WELL);

        assertThat(status(front), is("UNKNOWN NONE"));
    }

    @Test
    void theCameraIsFoundInTheHousehold() {
        CameraHandler front = bench.camera("front", "address", ADDRESS);

        assertThat(bench.household.cameras(), hasItem(front));
        assertThat(front.label(), is("Front door"));
        front.dispose();
        assertThat(bench.household.cameras(), not(hasItem(front)));
    }
}
