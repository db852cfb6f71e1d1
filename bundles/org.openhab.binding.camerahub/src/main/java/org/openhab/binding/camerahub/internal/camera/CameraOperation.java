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

import static org.openhab.binding.camerahub.internal.CameraHubBindingConstants.*;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.ChannelStates;
import org.openhab.binding.camerahub.internal.camera.health.CameraHealth;
import org.openhab.binding.camerahub.internal.camera.health.CameraHealthStatus;
import org.openhab.binding.camerahub.internal.camera.offer.CameraRegistration;
import org.openhab.binding.camerahub.internal.camera.settings.CameraSettings;
import org.openhab.binding.camerahub.internal.household.Switches;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.monitor.CameraEvent;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;
import org.openhab.io.camerahub.CameraHubControl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A camera in operation: from the moment its configuration is found to be right until its Thing is stopped or changed.
 * Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class CameraOperation {

    private static final String LAST_VIEWED = "lastViewed";

    private final Logger logger = LoggerFactory.getLogger(CameraOperation.class);
    private final CameraSettings settings;
    private final CameraHubControl control;
    private final Supplier<Switches> switches;
    private final CameraMemory memory;
    private final ChannelStates states;
    private final CameraFace face;
    private final CameraRegistration registration;
    private final CameraHealth health;
    private final ViewerWatch viewers;
    private final CameraMotion motion;
    private final CameraSnapshot snapshot;
    private @Nullable Registration events;
    private final Object offering = new Object();
    private volatile boolean closed;

    CameraOperation(
            CameraSettings settings,
            CameraServices services,
            Supplier<Switches> switches,
            CameraMemory memory,
            ChannelStates states,
            CameraFace face) {
        this.settings = settings;
        this.control = services.control();
        this.switches = switches;
        this.memory = memory;
        this.states = states;
        this.face = face;
        ScheduledExecutorService scheduler = services.scheduler();
        String id = settings.camera().id();
        registration = services.provider().register(id, this::holderChanged);
        health = new CameraHealth(control, scheduler, this::camera, settings.checkInterval(), this::checked);
        viewers = new ViewerWatch(control, scheduler, id, this::counted);
        motion = new CameraMotion(scheduler, states, memory, settings.motionDuration());
        snapshot = new CameraSnapshot(control, scheduler, this::camera, states);
    }

    /** May take a moment: the hub opens and closes streams meanwhile. */
    void start() {
        try {
            begin();
        } catch (RuntimeException | LinkageError e) {
            // it fails by a fault of the add-on, and the scheduler that runs this would tell nobody
            logger.warn("The camera {} did not start", settings.camera().id(), e);
        }
    }

    private void begin() {
        motion.restore();
        Instant viewed = memory.time(LAST_VIEWED);
        if (viewed != null) {
            showLastViewed(viewed);
        }
        showUrls();
        if (listen()) {
            offer();
            if (registration.holder().isEmpty()) {
                health.start();
            }
            viewers.count();
        }
    }

    /** Offers the camera as the switches allow it now. */
    void offer() {
        // What the switches say is read inside: an older answer must not be offered after a newer one.
        synchronized (offering) {
            if (!closed) {
                registration.offer(camera());
            }
        }
        snapshot.hideUnlessAllowed();
    }

    /** Takes a picture for the channel. */
    CompletionStage<RawType> takeSnapshot() {
        return snapshot.take();
    }

    /** Asks the camera now. */
    CompletionStage<CameraHealthStatus> check() {
        String holder = registration.holder();
        return holder.isEmpty() ? health.check() : CompletableFuture.completedFuture(pathTaken(holder));
    }

    /** Asks the camera unless it has just answered. */
    void refresh() {
        showUrls();
        if (registration.holder().isEmpty()) {
            health.refresh();
        }
    }

    /** A motion was seen; who reports it has asked whether the camera watches. */
    void motion(Instant at, byte @Nullable [] jpeg) {
        motion.begin(at, jpeg);
        face.event(EVENT_MOTION);
    }

    void endMotion() {
        motion.end();
    }

    void close() {
        Registration listening;
        synchronized (this) {
            closed = true;
            listening = events;
            events = null;
        }
        if (listening != null) {
            listening.close();
        }
        health.close();
        viewers.close();
        motion.close();
        snapshot.close();
        synchronized (offering) {
            registration.close();
        }
    }

    private Camera camera() {
        return settings.camera(switches.get().stream());
    }

    /** False if the operation was ended before it began. */
    private synchronized boolean listen() {
        if (closed) {
            return false;
        }
        events = control.onCameraEvent(this::happened);
        return true;
    }

    private void happened(CameraEvent event) {
        if (closed || !event.cameraId().equals(settings.camera().id())) {
            return;
        }
        switch (event.kind()) {
            case VIEWER_CONNECTED, VIEWER_LEFT -> {
                memory.keep(LAST_VIEWED, event.at().toString());
                showLastViewed(event.at());
                viewers.countTwice();
            }
            case CAMERA_LOST -> health.lost();
            case CAMERA_BACK -> health.back();
            case URL_CHANGED -> showUrls();
        }
        face.event(event.kind().name());
    }

    private void checked(CameraHealthStatus status, Optional<CameraProbe> probe) {
        showUrls();
        if (registration.holder().isEmpty()) {
            probe.ifPresent(face::described);
            face.status(status);
        }
    }

    /** Another Thing has taken the path, or has given it back. */
    private void holderChanged() {
        String holder = registration.holder();
        if (holder.isEmpty()) {
            face.status(CameraHealthStatus.UNKNOWN);
            health.start();
        } else {
            face.status(pathTaken(holder));
        }
    }

    private CameraHealthStatus pathTaken(String holder) {
        return CameraHealthStatus.pathTaken(settings.camera().path(), holder);
    }

    private void counted(ViewerWatch.Count count) {
        states.set(CHANNEL_VIEWERS, new DecimalType(count.viewers()));
        states.set(CHANNEL_BYTES, new QuantityType<>(count.bytes(), Units.BYTE));
    }

    private void showLastViewed(Instant at) {
        states.set(CHANNEL_LAST_VIEWED, new DateTimeType(at));
    }

    private void showUrls() {
        String id = settings.camera().id();
        states.set(CHANNEL_STREAM_URL, url(control.streamUrl(id)));
        states.set(CHANNEL_HLS_URL, url(control.hlsUrl(id)));
    }

    private static State url(Optional<String> url) {
        return url.isPresent() ? new StringType(url.get()) : UnDefType.UNDEF;
    }
}
