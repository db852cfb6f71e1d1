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
package org.openhab.binding.camerahub.internal.camera.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.core.thing.ThingStatus;
import org.openhab.io.camerahub.CameraHubControl;

/**
 * Watches over a camera: asks it for its description at the start, on demand and at an interval, without holding a
 * session of it, and takes over at once what the hub notices while somebody watches. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraHealth {

    /** A camera that is away is asked so often at least, if it is asked by itself at all. */
    private static final Duration WHILE_AWAY = Duration.ofSeconds(60);
    /** openHAB starts Things before the hub. */
    private static final Duration WHILE_HUB_STARTS = Duration.ofSeconds(2);
    /** Items that are linked ask one after the other for the same. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final CameraHubControl control;
    private final ScheduledExecutorService scheduler;
    private final Supplier<Camera> camera;
    private final Duration interval;
    private final BiConsumer<CameraHealthStatus, Optional<CameraProbe>> outcome;

    private CameraHealthStatus status = CameraHealthStatus.UNKNOWN;
    private @Nullable CompletableFuture<CameraHealthStatus> running;
    private @Nullable ScheduledFuture<?> next;
    private long answeredAt;
    private boolean answered;
    private boolean closed;

    /**
     * @param camera as it is now
     * @param interval zero to ask at the start and on demand only
     * @param outcome takes every new status, and with it the camera's answer if it has answered; one call at a time
     */
    public CameraHealth(
            CameraHubControl control,
            ScheduledExecutorService scheduler,
            Supplier<Camera> camera,
            Duration interval,
            BiConsumer<CameraHealthStatus, Optional<CameraProbe>> outcome) {
        this.control = control;
        this.scheduler = scheduler;
        this.camera = camera;
        this.interval = interval;
        this.outcome = outcome;
    }

    /** Asks the camera soon, and from then on by itself. */
    public void start() {
        askIn(Duration.ZERO);
    }

    /** Asks the camera unless it has answered a moment ago. */
    public void refresh() {
        synchronized (this) {
            if (answered && System.nanoTime() - answeredAt < FRESH.toNanos()) {
                return;
            }
        }
        check();
    }

    /** Asks the camera now; who asks meanwhile gets the same answer. */
    public CompletionStage<CameraHealthStatus> check() {
        CompletableFuture<CameraHealthStatus> check = new CompletableFuture<>();
        synchronized (this) {
            CompletableFuture<CameraHealthStatus> before = running;
            if (before != null) {
                return before;
            }
            if (closed) {
                return CompletableFuture.completedFuture(status);
            }
            running = check;
        }
        if (control.status().state() == HubStatus.State.NEW) {
            finish(check, CameraHealthStatus.UNKNOWN, Optional.empty());
        } else {
            ask().whenCompleteAsync((probe, fault) -> answered(check, probe, fault), scheduler);
        }
        return check;
    }

    private CompletionStage<CameraProbe> ask() {
        try {
            return control.probe(camera.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** A viewer was there when the hub lost the camera. */
    public void lost() {
        publish(offline(lastFault(camera.get())), Optional.empty());
        askAgain();
    }

    /** The camera plays again, or has answered somebody else. */
    public void back() {
        publish(CameraHealthStatus.ONLINE, Optional.empty());
        askAgain();
    }

    public synchronized void close() {
        closed = true;
        cancelNext();
    }

    private void answered(
            CompletableFuture<CameraHealthStatus> check, @Nullable CameraProbe probe, @Nullable Throwable thrown) {
        synchronized (this) {
            answered = true;
            answeredAt = System.nanoTime();
        }
        Throwable fault = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        if (fault instanceof HubException hubFault) {
            finish(check, offline(hubFault), Optional.empty());
        } else if (fault != null || probe == null) {
            String what = fault == null ? "no answer" : fault.getClass().getSimpleName();
            finish(
                    check,
                    offline(new HubException(FaultKind.INTERNAL, camera.get().label(), what, fault)),
                    Optional.empty());
        } else {
            finish(check, wellUnlessLeftOut(), Optional.of(probe));
        }
    }

    private CameraHealthStatus offline(HubException fault) {
        return CameraHealthStatus.of(fault, control.detail(fault));
    }

    private HubException lastFault(Camera lost) {
        HubException unknown = new HubException(FaultKind.CAMERA_LOST, lost.label(), "");
        Optional<CameraStatus> known = control.camera(lost.id());
        HubException fault = known.isPresent() ? known.get().statistics().lastFault() : null;
        return fault == null ? unknown : fault;
    }

    /** A camera that answers is of no use if the hub does not offer it to viewers. */
    private CameraHealthStatus wellUnlessLeftOut() {
        String id = camera.get().id();
        return control.camera(id).isPresent()
                ? CameraHealthStatus.ONLINE
                : control.problem(id).map(CameraHealthStatus::of).orElse(CameraHealthStatus.ONLINE);
    }

    private void finish(
            CompletableFuture<CameraHealthStatus> check, CameraHealthStatus result, Optional<CameraProbe> probe) {
        synchronized (this) {
            running = null;
        }
        publish(result, probe);
        askAgain();
        check.complete(result);
    }

    private void publish(CameraHealthStatus result, Optional<CameraProbe> probe) {
        synchronized (this) {
            boolean news = !result.equals(status) || probe.isPresent();
            if (!closed && news) {
                status = result;
                outcome.accept(result, probe);
            }
        }
    }

    private void askAgain() {
        ThingStatus last;
        synchronized (this) {
            last = status.status();
        }
        if (last == ThingStatus.UNKNOWN) {
            askIn(WHILE_HUB_STARTS);
        } else if (!interval.isZero()) {
            boolean well = last == ThingStatus.ONLINE || interval.compareTo(WHILE_AWAY) < 0;
            askIn(well ? interval : WHILE_AWAY);
        }
    }

    private synchronized void askIn(Duration delay) {
        if (!closed) {
            cancelNext();
            next = scheduler.schedule(this::due, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void due() {
        check();
    }

    private void cancelNext() {
        ScheduledFuture<?> job = next;
        if (job != null) {
            job.cancel(false);
        }
        next = null;
    }
}
