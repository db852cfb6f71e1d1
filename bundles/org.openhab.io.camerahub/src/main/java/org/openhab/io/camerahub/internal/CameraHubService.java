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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.HubServices;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.core.OpenHAB;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.config.core.ConfigurableService;
import org.openhab.core.service.ReadyMarker;
import org.openhab.core.service.ReadyMarkerFilter;
import org.openhab.core.service.ReadyService;
import org.openhab.core.service.StartLevelService;
import org.openhab.core.storage.StorageService;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.CameraProvider;
import org.openhab.io.camerahub.internal.config.ServiceSettings;
import org.openhab.io.camerahub.internal.config.ServiceSettingsReader;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the hub inside openHAB: starts it when items and metadata are loaded, gives it the configuration and the
 * cameras of all {@link CameraProvider}s, and follows the changes of both without dropping viewers.
 *
 * <p>A configuration with an error never takes a running hub away; a hub that has had no valid one stays closed.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(
        immediate = true,
        service = CameraHubService.class,
        configurationPid = CameraHubConstants.SERVICE_PID,
        property = Constants.SERVICE_PID + "=" + CameraHubConstants.SERVICE_PID)
@ConfigurableService(category = "io", label = "Camera Hub", description_uri = CameraHubConstants.CONFIG_URI)
public class CameraHubService implements ReadyService.ReadyTracker {

    private static final ReadyMarkerFilter ITEMS_AND_METADATA_LOADED = new ReadyMarkerFilter()
            .withType(StartLevelService.STARTLEVEL_MARKER_TYPE)
            .withIdentifier(Integer.toString(StartLevelService.STARTLEVEL_STATES));

    private final Logger logger = LoggerFactory.getLogger(CameraHubService.class);
    private final ReadyService readyService;
    private final ServiceSettingsReader settingsReader;
    private final Supplier<CameraHub> hubs;
    private final CameraDirectory directory;
    private final List<Consumer<CameraHub>> startListeners = new ArrayList<>();
    private Map<String, Object> configuration;
    private @Nullable ServiceSettings applied;
    private @Nullable HubException configurationFault;
    private volatile @Nullable CameraHub hub;
    private boolean stopped;

    @Activate
    public CameraHubService(
            @Reference ReadyService readyService,
            @Reference StorageService storage,
            Map<String, Object> configuration) {
        this(
                readyService,
                configuration,
                new ServiceSettingsReader(Path.of(OpenHAB.getConfigFolder()).toAbsolutePath()),
                () -> new CameraHub(
                        HubServices.system(ThreadPoolManager.getScheduledPool(CameraHubConstants.THREAD_POOL))
                                .with(new StoredMemory(storage))));
    }

    CameraHubService(
            ReadyService readyService,
            Map<String, Object> configuration,
            ServiceSettingsReader settingsReader,
            Supplier<CameraHub> hubs) {
        this.readyService = readyService;
        this.configuration = Map.copyOf(configuration);
        this.settingsReader = settingsReader;
        this.hubs = hubs;
        this.directory = new CameraDirectory(this::setCameras);
    }

    @Activate
    public void activate() {
        readyService.registerTracker(this, ITEMS_AND_METADATA_LOADED);
    }

    @Modified
    public synchronized void modified(Map<String, Object> newConfiguration) {
        configuration = Map.copyOf(newConfiguration);
        CameraHub running = hub;
        if (running != null) {
            applyConfiguration(running);
        }
    }

    @Deactivate
    public void deactivate() {
        readyService.unregisterTracker(this);
        CameraHub running;
        synchronized (this) {
            stopped = true;
            running = hub;
            hub = null;
        }
        directory.stop();
        if (running != null) {
            running.close();
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addCameraProvider(CameraProvider provider, Map<String, Object> properties) {
        directory.add(
                provider,
                properties.get(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0,
                properties.get(Constants.SERVICE_ID) instanceof Long id ? id : Long.MAX_VALUE);
    }

    public void removeCameraProvider(CameraProvider provider) {
        directory.remove(provider);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addCameraOverlay(CameraOverlay overlay) {
        directory.add(overlay);
    }

    public void removeCameraOverlay(CameraOverlay overlay) {
        directory.remove(overlay);
    }

    @Override
    public synchronized void onReadyMarkerAdded(ReadyMarker readyMarker) {
        if (hub == null && !stopped) {
            CameraHub started = hubs.get();
            started.onStatus(new StatusLog()::accept);
            startListeners.forEach(listener -> listener.accept(started));
            hub = started;
            directory.publish();
            applyConfiguration(started);
        }
    }

    @Override
    public void onReadyMarkerRemoved(ReadyMarker readyMarker) {
        // openHAB takes its markers back while it shuts down, and then deactivates this component
    }

    /** The running hub; null before openHAB is ready and after the service was stopped. */
    public @Nullable CameraHub hub() {
        return hub;
    }

    /** Gives the hub to {@code listener} before it has a camera or a viewer, or at once if it runs already. */
    public synchronized Registration onStart(Consumer<CameraHub> listener) {
        startListeners.add(listener);
        CameraHub running = hub;
        if (running != null) {
            listener.accept(running);
        }
        return () -> {
            synchronized (this) {
                startListeners.remove(listener);
            }
        };
    }

    /** Why the newest configuration is not in effect; null if it is. */
    public synchronized @Nullable HubException configurationFault() {
        return configurationFault;
    }

    /** Why there is no hub. */
    public HubException absence() {
        HubException fault = configurationFault();
        return fault == null ? new HubException(FaultKind.NOT_RUNNING, "", FaultDetail.STARTING) : fault;
    }

    /** The settings in effect, null if there have been no valid ones yet. */
    public synchronized @Nullable ServiceSettings settings() {
        return applied;
    }

    /** What is wrong with the descriptions of cameras. */
    public List<CameraProblem> problems() {
        return directory.problems();
    }

    /** Called with the directory's lock held, so it must not take this object's. */
    private void setCameras(List<Camera> cameras) {
        CameraHub running = hub;
        if (running != null) {
            running.setCameras(cameras);
        }
    }

    private void applyConfiguration(CameraHub running) {
        try {
            ServiceSettings before = applied;
            ServiceSettings settings = settingsReader.read(configuration);
            running.apply(settings.hub());
            // the switch belongs to whoever used it last: the console, or a change of the configuration
            if (before == null || before.testSocketEnabled() != settings.testSocketEnabled()) {
                running.setTestSocket(settings.testSocketEnabled());
            }
            applied = settings;
            configurationFault = null;
        } catch (HubException e) {
            configurationFault = e;
            logger.warn("Camera Hub: {}", e.getMessage());
        }
    }
}
