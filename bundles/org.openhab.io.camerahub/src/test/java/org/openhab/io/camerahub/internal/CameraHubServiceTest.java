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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.HubServices;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.core.embedded.internal.start.MemoryReadyService;
import org.openhab.core.service.ReadyMarker;
import org.openhab.core.service.StartLevelService;
import org.openhab.io.camerahub.CameraProvider;
import org.openhab.io.camerahub.internal.config.ServiceSettingsReader;

/**
 * @author Camera Hub authors - Initial contribution
 */
class CameraHubServiceTest {

    private static final ReadyMarker READY = new ReadyMarker(StartLevelService.STARTLEVEL_MARKER_TYPE, "30");
    private static final Camera DOOR = Camera.of("Door", "door", new RtspUrl("rtsp", "192.0.2.1", -1, "/"), null);

    private final MemoryReadyService readyService = new MemoryReadyService();
    private final CameraHub hub = mock(CameraHub.class);
    private final CameraProvider provider = mock(CameraProvider.class);

    @Test
    void waitsUntilItemsAndMetadataAreLoaded() {
        CameraHubService service = service(Map.of());
        assertThat(service.hub(), is(nullValue()));

        readyService.markReady(READY);

        assertThat(service.hub(), is(hub));
        verify(hub).apply(argThat(config -> config.port() == 443));
    }

    @Test
    void startsAtOnceIfItIsInstalledLater() {
        readyService.markReady(READY);

        assertThat(service(Map.of()).hub(), is(hub));
    }

    @Test
    void camerasAreThereBeforeThePortIsOpened() {
        CameraHubService service = service(Map.of());
        service.addCameraProvider(cameras(DOOR), Map.of());

        readyService.markReady(READY);

        InOrder order = inOrder(hub);
        order.verify(hub).setCameras(List.of(DOOR));
        order.verify(hub).apply(any());
    }

    @Test
    void camerasFollowTheirProviders() {
        readyService.markReady(READY);
        CameraHubService service = service(Map.of());

        service.addCameraProvider(cameras(DOOR), Map.of("service.ranking", 5, "service.id", 17L));
        verify(hub).setCameras(List.of(DOOR));
        clearInvocations(hub);
        service.removeCameraProvider(provider);

        verify(hub).setCameras(List.of());
    }

    @Test
    void aChangedConfigurationIsAppliedToTheRunningHub() {
        readyService.markReady(READY);
        CameraHubService service = service(Map.of());

        service.modified(Map.of("port", "8443"));

        verify(hub).apply(argThat(config -> config.port() == 8443));
        verify(hub, never()).close();
    }

    @Test
    void aConfigurationThatComesBeforeTheStartIsUsedAtTheStart() {
        CameraHubService service = service(Map.of());
        service.modified(Map.of("port", "8443"));
        verify(hub, never()).apply(any());

        readyService.markReady(READY);

        verify(hub).apply(argThat(config -> config.port() == 8443));
    }

    @Test
    void aConfigurationWithAMistakeLeavesTheRunningHubAsItIs() {
        readyService.markReady(READY);
        CameraHubService service = service(Map.of("port", "8443"));
        clearInvocations(hub);

        service.modified(Map.of("port", "none"));

        verify(hub, never()).apply(any());
        assertThat(service.configurationFault().getMessage(), containsString("port"));
        assertThat(service.settings().hub().port(), is(8443));
    }

    @Test
    void aMistakeThatIsCorrectedIsForgotten() {
        readyService.markReady(READY);
        CameraHubService service = service(Map.of("port", "none"));
        assertThat(service.configurationFault(), is(notNullValue()));
        verify(hub, never()).apply(any());

        service.modified(Map.of("port", "8443"));

        assertThat(service.configurationFault(), is(nullValue()));
        verify(hub).apply(any());
    }

    @Test
    void theTestSocketFollowsItsParameterOnlyWhenThatChanges() {
        readyService.markReady(READY);
        CameraHubService service = service(Map.of("testSocketEnabled", true));
        verify(hub).setTestSocket(true);
        clearInvocations(hub);

        service.modified(Map.of("testSocketEnabled", "true", "port", "8443"));
        verify(hub, never()).setTestSocket(anyBoolean());

        service.modified(Map.of("testSocketEnabled", "false", "port", "8443"));
        verify(hub).setTestSocket(false);
    }

    @Test
    void theEndClosesTheHubAndHearsNoMarkersAnyMore() {
        readyService.markReady(READY);
        CameraHubService service = service(Map.of());

        service.deactivate();
        readyService.unmarkReady(READY);
        readyService.markReady(READY);

        verify(hub).close();
        assertThat(service.hub(), is(nullValue()));
    }

    @Test
    void openhabsOwnShutdownDoesNotStopTheHubTwice() {
        readyService.markReady(READY);
        CameraHubService service = service(Map.of());

        readyService.unmarkReady(READY);
        verify(hub, never()).close();
        service.deactivate();

        verify(hub).close();
    }

    @Test
    void withoutACertificateThePortStaysClosedAndTheStatusSaysWhy() {
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        readyService.markReady(READY);
        CameraHubService service = new CameraHubService(
                readyService,
                Map.of("port", "0"),
                new ServiceSettingsReader(Path.of("/etc/openhab")),
                () -> new CameraHub(HubServices.system(scheduler)));
        try {
            service.activate();

            HubStatus status = service.hub().status();
            assertThat(status.state(), is(HubStatus.State.WAITING));
            assertThat(status.listening(), is(nullValue()));
            assertThat(status.faults().get(0).kind(), is(FaultKind.CERTIFICATE_MISSING));
        } finally {
            service.deactivate();
            scheduler.shutdownNow();
        }
    }

    private CameraHubService service(Map<String, Object> configuration) {
        CameraHubService service = new CameraHubService(
                readyService, configuration, new ServiceSettingsReader(Path.of("/etc/openhab")), () -> hub);
        service.activate();
        return service;
    }

    private CameraProvider cameras(Camera... cameras) {
        when(provider.cameras()).thenReturn(List.of(cameras));
        when(provider.problems()).thenReturn(List.of());
        return provider;
    }
}
