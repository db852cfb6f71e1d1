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
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;

/**
 * When a viewer counts as watching.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class ViewerEventsTest {

    private final ViewerRig viewer = new ViewerRig();

    @AfterEach
    void close() {
        viewer.close();
    }

    @Test
    void aViewerThatOnlyLooksAtTheDescriptionDoesNotWatch() {
        viewer.ready();
        viewer.close();

        assertThat(viewer.events, is(empty()));
    }

    @Test
    void watchingBeginsWithPlayAndEndsWithTheConnection() {
        viewer.ask("DESCRIBE", ViewerRig.URL, "User-Agent", "Fire OS/6.0 stagefright/1.2");
        viewer.playing();
        assertThat(viewer.events, contains("VIEWER_CONNECTED id-front-door Fire OS/6.0 stagefright/1.2"));

        viewer.close();

        assertThat(
                viewer.events,
                contains(
                        "VIEWER_CONNECTED id-front-door Fire OS/6.0 stagefright/1.2",
                        "VIEWER_LEFT id-front-door Fire OS/6.0 stagefright/1.2"));
    }

    @Test
    void aPauseIsNoFarewell() {
        viewer.playing();
        viewer.ask("PAUSE", ViewerRig.URL, "Session", "SESSION-1");
        viewer.ask("PLAY", ViewerRig.URL, "Session", "SESSION-1");

        assertThat(viewer.events, contains("VIEWER_CONNECTED id-front-door"));
    }

    @Test
    void aTeardownIsOneAndTheConnectionsEndNoSecond() {
        viewer.playing();
        viewer.ask("TEARDOWN", ViewerRig.URL, "Session", "SESSION-1");
        assertThat(viewer.events, contains("VIEWER_CONNECTED id-front-door", "VIEWER_LEFT id-front-door"));

        viewer.close();

        assertThat(viewer.events, contains("VIEWER_CONNECTED id-front-door", "VIEWER_LEFT id-front-door"));
    }

    @Test
    void aViewerWhoseStreamIsTakenAwayHasLeft() {
        viewer.playing();
        viewer.camera.end(new HubException(FaultKind.CAMERA_LOST, "front-door", "removed"));
        viewer.channel.runPendingTasks();

        assertThat(viewer.events, contains("VIEWER_CONNECTED id-front-door", "VIEWER_LEFT id-front-door"));
    }

    @Test
    void whoDescribesAnotherCameraMeanwhileWatchesTheFirst() {
        FakeCamera garden = new FakeCamera("garden");
        viewer.cameras.put("garden", garden);
        viewer.ready();
        viewer.ask("DESCRIBE", "rtsp://hub.example:443/garden");
        viewer.ask("PLAY", ViewerRig.URL);

        assertThat(viewer.events, contains("VIEWER_CONNECTED id-front-door"));
    }

    @Test
    void theFirstRequestIsInTheCamerasLogAlready_andMakesNobodyItsViewer() {
        viewer.ask("OPTIONS", "*");
        viewer.ask("OPTIONS", ViewerRig.URL);

        assertThat(
                viewer.cameraLog,
                contains(
                        "V>H OPTIONS * RTSP/1.0",
                        "H>V RTSP/1.0 200 OK",
                        "id-front-door V>H OPTIONS " + ViewerRig.URL + " RTSP/1.0",
                        "id-front-door H>V RTSP/1.0 200 OK"));
        assertThat(viewer.sessions.running().get(0).cameraId(), is(""));
    }

    @Test
    void aViewerForWhomThereIsNoMemoryIsEnded_andTheLogSaysHowToGetMore() {
        viewer.playing();

        viewer.channel.pipeline().fireExceptionCaught(new OutOfMemoryError("Cannot reserve 4194304 bytes"));

        assertThat(viewer.channel.isOpen(), is(false));
        assertThat(
                viewer.log,
                hasItem(allOf(containsString("no memory left"), containsString("-XX:MaxDirectMemorySize"))));
    }
}
