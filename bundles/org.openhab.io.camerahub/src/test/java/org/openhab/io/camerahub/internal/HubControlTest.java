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
package org.openhab.io.camerahub.internal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.live.LiveFile;
import org.openhab.camerahub.engine.live.LiveViewer;
import org.openhab.camerahub.engine.monitor.CameraEvent;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.core.embedded.internal.start.MemoryReadyService;
import org.openhab.core.service.ReadyMarker;
import org.openhab.core.service.StartLevelService;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.CameraProvider;
import org.openhab.io.camerahub.ProblemKind;
import org.openhab.io.camerahub.internal.check.CheckTexts;
import org.openhab.io.camerahub.internal.config.ServiceSettingsReader;

/**
 * The hub as other bundles see it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class HubControlTest {

    private static final ReadyMarker READY = new ReadyMarker(StartLevelService.STARTLEVEL_MARKER_TYPE, "30");
    private static final Camera DOOR =
            Camera.of("camerahub:camera:door", "door", new RtspUrl("rtsp", "192.0.2.1", -1, "/"), null);

    private static final CameraStatistics STATISTICS = new CameraStatistics(
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

    private final MemoryReadyService readyService = new MemoryReadyService();
    private final CameraHub hub = mock(CameraHub.class);
    private final List<CameraEvent> heard = new ArrayList<>();

    @BeforeEach
    void hubWithOneCamera() {
        status(HubStatus.State.RUNNING, new InetSocketAddress("127.0.0.1", 443), null);
        when(hub.cameras()).thenReturn(List.of(new CameraStatus(DOOR, STATISTICS, 2, false)));
        when(hub.probe(any())).thenReturn(new CompletableFuture<>());
    }

    @Test
    void beforeTheHubRunsEverythingIsEmpty() {
        HubControl control = control(Map.of("publicName", "cam.example.org"));

        assertThat(control.status().state(), is(HubStatus.State.NEW));
        assertThat(control.status().faults(), is(empty()));
        assertThat(control.camera(DOOR.id()), is(Optional.empty()));
        assertThat(control.streamUrl(DOOR.id()), is(Optional.empty()));
        assertThat(control.testUrl(DOOR.id()), is(Optional.empty()));
        assertThat(control.endSessions(DOOR.id()), is(0));
        control.setTestSocket(true);
        assertThat(control.testSocket(), is(false));
        assertThat(probeFault(control).kind(), is(FaultKind.NOT_RUNNING));
        assertThat(fault(control.snapshot(DOOR.id())).kind(), is(FaultKind.NOT_RUNNING));
    }

    @Test
    void aSnapshotIsTheHubsPicture() throws Exception {
        readyService.markReady(READY);
        byte[] jpeg = {1, 2, 3};
        when(hub.snapshot(DOOR.id())).thenReturn(CompletableFuture.completedFuture(jpeg));

        assertThat(control(Map.of()).snapshot(DOOR.id()).toCompletableFuture().get(), is(jpeg));
    }

    @Test
    void filesOfALivePresentationAreTheHubs() throws Exception {
        HubControl control = control(Map.of());
        LiveViewer viewer = new LiveViewer(new InetSocketAddress("127.0.0.1", 50000), "browser", "admin");
        assertThat(fault(control.live(DOOR.id(), "camera.m3u8", "", viewer)).kind(), is(FaultKind.NOT_RUNNING));

        readyService.markReady(READY);
        LiveFile playlist = new LiveFile(200, "application/vnd.apple.mpegurl", "no-store", 0, List.of());
        when(hub.live(DOOR.id(), "live.m3u8", "_HLS_msn=7", viewer))
                .thenReturn(CompletableFuture.completedFuture(playlist));
        assertThat(
                control.live(DOOR.id(), "live.m3u8", "_HLS_msn=7", viewer)
                        .toCompletableFuture()
                        .get(),
                is(playlist));
    }

    @Test
    void aConfigurationThatCannotBeUsedIsTheReason() {
        HubControl control = control(Map.of("port", "none"));
        status(HubStatus.State.NEW, null, null);
        readyService.markReady(READY);

        assertThat(control.status().faults().get(0).kind(), is(FaultKind.CONFIGURATION));
        assertThat(probeFault(control).kind(), is(FaultKind.CONFIGURATION));
        verify(hub, never()).probe(any());
    }

    @Test
    void whoListensBeforeTheStartHearsTheFirstEvent() {
        HubControl control = control(Map.of());
        control.onCameraEvent(heard::add);

        readyService.markReady(READY);
        CameraEvent event = tellOfLoss();

        assertThat(heard, contains(event));
    }

    @Test
    void whoHasLeftHearsNothing() {
        readyService.markReady(READY);
        HubControl control = control(Map.of());
        Registration registration = control.onCameraEvent(heard::add);

        registration.close();
        tellOfLoss();

        assertThat(heard, is(empty()));
    }

    @Test
    void theUrlForViewersHasThePublicNameAndNoSecret() {
        readyService.markReady(READY);
        HubControl control = control(Map.of("publicName", "cam.example.org"));

        assertThat(control.streamUrl(DOOR.id()), is(Optional.of("rtsps://cam.example.org:443/door")));
        assertThat(control.streamUrl("other"), is(Optional.empty()));
    }

    @Test
    void theUrlOfThePlaylistHoldsASecretInItsPath_forTheSkillDropsQueries() {
        readyService.markReady(READY);
        HubControl control = control(Map.of("publicName", "cam.example.org"));
        when(hub.hlsPath(DOOR.id())).thenReturn(Optional.of("secret/camera.m3u8"));

        assertThat(control.hlsUrl(DOOR.id()), is(Optional.of("https://cam.example.org/secret/camera.m3u8")));
        assertThat(control.hlsUrl("other"), is(Optional.empty()));
    }

    @Test
    void whereARouterHasAnotherPortTheUrlsHaveThatOne() {
        readyService.markReady(READY);
        HubControl control = control(Map.of("publicName", "cam.example.org", "publicPort", "9443"));
        when(hub.hlsPath(DOOR.id())).thenReturn(Optional.of("secret/camera.m3u8"));

        assertThat(control.streamUrl(DOOR.id()), is(Optional.of("rtsps://cam.example.org:9443/door")));
        assertThat(control.hlsUrl(DOOR.id()), is(Optional.of("https://cam.example.org:9443/secret/camera.m3u8")));
    }

    @Test
    void withoutAPublicNameThereIsNoUrl() {
        readyService.markReady(READY);

        assertThat(control(Map.of()).streamUrl(DOOR.id()), is(Optional.empty()));
    }

    @Test
    void theTestUrlLastsAsLongAsTheTestSocket() {
        readyService.markReady(READY);
        HubControl control = control(Map.of());
        assertThat(control.testUrl(DOOR.id()), is(Optional.empty()));

        status(HubStatus.State.RUNNING, null, new InetSocketAddress("127.0.0.1", 5001));

        assertThat(control.testUrl(DOOR.id()), is(Optional.of("rtsp://127.0.0.1:5001/door")));
    }

    @Test
    void noCameraMeansNoSessionAndNotAllOfThem() {
        readyService.markReady(READY);
        HubControl control = control(Map.of());
        when(hub.endSessions(DOOR.id())).thenReturn(2);

        assertThat(control.endSessions(DOOR.id()), is(2));
        assertThat(control.endSessions(""), is(0));
        verify(hub, never()).endSessions("");
    }

    @Test
    void aCameraThatLostItsPathFindsItsProblem() {
        CameraHubService service = service(Map.of());
        CameraProvider provider = mock(CameraProvider.class);
        Camera twin = Camera.of("camerahub:camera:twin", "door", DOOR.url(), null);
        when(provider.cameras()).thenReturn(List.of(DOOR, twin));
        when(provider.problems())
                .thenReturn(
                        List.of(new CameraProblem(CameraProblem.Place.ITEM, "Garden", ProblemKind.ADDRESS_MISSING)));
        service.addCameraProvider(provider, Map.of());
        HubControl control = new HubControl(service, mock(FaultTexts.class), mock(CheckTexts.class));

        assertThat(control.problem(twin.id()).orElseThrow().text().contains("give it another path"), is(true));
        assertThat(control.problem(DOOR.id()), is(Optional.empty()));
        assertThat(control.problem("Garden").orElseThrow().kind(), is(ProblemKind.ADDRESS_MISSING));
    }

    private CameraEvent tellOfLoss() {
        @SuppressWarnings("unchecked")
        ArgumentCaptor<Consumer<CameraEvent>> listener = ArgumentCaptor.forClass(Consumer.class);
        verify(hub).onCameraEvent(listener.capture());
        CameraEvent event = new CameraEvent(DOOR.id(), CameraEvent.Kind.CAMERA_LOST, Instant.EPOCH, "");
        listener.getValue().accept(event);
        return event;
    }

    private static HubException probeFault(HubControl control) {
        return fault(control.probe(DOOR));
    }

    private static HubException fault(CompletionStage<?> answer) {
        ExecutionException failed = assertThrows(
                ExecutionException.class, () -> answer.toCompletableFuture().get());
        assertThat(failed.getCause(), is(instanceOf(HubException.class)));
        return (HubException) failed.getCause();
    }

    private void status(
            HubStatus.State state, @Nullable InetSocketAddress listening, @Nullable InetSocketAddress testSocket) {
        when(hub.status()).thenReturn(new HubStatus(state, List.of(), List.of(), listening, testSocket, "JDK", "NIO"));
    }

    private HubControl control(Map<String, Object> configuration) {
        return new HubControl(service(configuration), mock(FaultTexts.class), mock(CheckTexts.class));
    }

    private CameraHubService service(Map<String, Object> configuration) {
        CameraHubService service = new CameraHubService(
                readyService, configuration, new ServiceSettingsReader(Path.of("/etc/openhab")), () -> hub);
        service.activate();
        return service;
    }
}
