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
package org.openhab.io.camerahub.internal.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Finding;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.io.console.Console;
import org.openhab.io.camerahub.internal.CameraHubService;
import org.openhab.io.camerahub.internal.FaultTexts;

/**
 * The doctor's report on the console.
 *
 * @author Camera Hub authors - Initial contribution
 */
class CheckCommandTest {

    private static final Camera DOOR =
            Camera.of("Front_Door", "front-door", new RtspUrl("rtsp", "192.0.2.1", -1, "/"), null);

    private final CameraHub hub = mock(CameraHub.class);
    private final CameraHubService service = mock(CameraHubService.class);
    private final FaultTexts faults = mock(FaultTexts.class);
    private final List<String> printed = new ArrayList<>();
    private final CheckCommand command = new CheckCommand(
            service, faults, new CheckTexts(mock(TranslationProvider.class), () -> Locale.ENGLISH, faults));

    @BeforeEach
    void aHubWithOneCamera() {
        CameraStatistics none = new CameraStatistics(
                DOOR.id(),
                CameraStatistics.State.IDLE,
                null,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                List.of(),
                List.of());
        when(service.hub()).thenReturn(hub);
        when(hub.cameras()).thenReturn(List.of(new CameraStatus(DOOR, none, 2, false)));
        when(faults.of(any(HubException.class))).thenAnswer(call -> ((HubException) call.getArgument(0)).getMessage());
        when(faults.of(any(HubException.class), any()))
                .thenAnswer(call -> ((HubException) call.getArgument(0)).getMessage());
    }

    @Test
    void theReportIsATableWithWhatToDo() {
        HubException fault = new HubException(FaultKind.CAMERA_UNREACHABLE, "Front door", "no route to it");
        when(hub.check("Front_Door"))
                .thenReturn(CompletableFuture.completedFuture(List.of(
                        CheckItem.of(Finding.PORT_OPEN, 443),
                        CheckItem.of(Finding.CHAIN_OLD),
                        CheckItem.of(Finding.CAMERA_FAULT, fault))));

        run("front-door");

        assertThat(
                printed,
                contains(
                        "Looking at camera Front_Door as an Echo would, up to 20 s ...",
                        "RESULT  CHECK              FOUND",
                        "PASS    Port               Port 443 is open.",
                        "WARN    Certificate chain  The chain leads to the expired DST Root CA X3.",
                        "                           -> Some Echo devices fail on it: request the chain \"ISRG Root X1\".",
                        "FAIL    Camera             Camera Front door cannot be reached (no route to it).",
                        "                           -> Check its power, its network and the address in its"
                                + " configuration.",
                        "Good: 1, to look at: 1, wrong: 1"));
    }

    @Test
    void aCameraThatNobodyKnowsIsNotLookedFor() {
        run("nobody");

        assertThat(printed, contains(containsString("There is no camera 'nobody'")));
    }

    @Test
    void aHubThatHasJustGoneIsTold() {
        HubException gone = new HubException(FaultKind.NOT_RUNNING, "", "openHAB is starting");
        when(hub.check("Front_Door")).thenReturn(CompletableFuture.failedFuture(gone));
        run("Front_Door");
        assertThat(printed.get(1), is(gone.getMessage()));

        when(service.hub()).thenReturn(null);
        when(service.absence()).thenReturn(gone);
        run("Front_Door");
        assertThat(printed.get(2), is(gone.getMessage()));
    }

    @Test
    void controlCEndsTheWait() {
        when(hub.check("Front_Door")).thenReturn(new CompletableFuture<>());
        Thread.currentThread().interrupt();

        run("Front_Door");

        assertThat(printed.get(1), is("Stopped."));
        assertThat("the shell goes on", Thread.currentThread().isInterrupted(), is(false));
    }

    @Test
    void withoutACameraThereIsTheUsage() {
        assertThat(command.execute(List.of(), mock(Console.class)), is(false));
    }

    private void run(String camera) {
        Console console = mock(Console.class);
        doAnswer(call -> printed.add(call.getArgument(0))).when(console).println(any());
        command.execute(List.of(camera), console);
    }
}
