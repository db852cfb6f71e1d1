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

import static org.openhab.binding.camerahub.internal.CameraHubBindingConstants.CHANNEL_SNAPSHOT;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.ChannelStates;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.camerahub.engine.fault.SnapshotFault;
import org.openhab.core.library.types.RawType;
import org.openhab.core.types.UnDefType;
import org.openhab.io.camerahub.CameraHubControl;

/**
 * A camera's still picture: taken when somebody asks for it, one at a time, and gone as soon as nobody may look.
 * Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class CameraSnapshot {

    /** A little less than a rule waits for it, so that the rule hears the reason. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private final CameraHubControl control;
    private final ScheduledExecutorService scheduler;
    private final Supplier<Camera> camera;
    private final ChannelStates states;
    private @Nullable CompletableFuture<RawType> running;
    private boolean closed;

    /** @param camera as it is now */
    CameraSnapshot(
            CameraHubControl control,
            ScheduledExecutorService scheduler,
            Supplier<Camera> camera,
            ChannelStates states) {
        this.control = control;
        this.scheduler = scheduler;
        this.camera = camera;
        this.states = states;
    }

    /**
     * Takes a picture, which the channel shows then; who asks meanwhile gets the same one. A picture that cannot be taken
     * leaves the channel as it is.
     *
     * @return fails with a {@link NoSnapshotException} or a {@link HubException}
     */
    CompletionStage<RawType> take() {
        CompletableFuture<RawType> taking = new CompletableFuture<>();
        synchronized (this) {
            if (closed || !camera.get().viewable()) {
                return CompletableFuture.failedFuture(forbidden());
            }
            CompletableFuture<RawType> before = running;
            if (before != null) {
                return before;
            }
            running = taking;
        }
        ScheduledFuture<?> deadline = scheduler.schedule(
                () -> fail(taking, new NoSnapshotException(SnapshotFault.LATE, String.valueOf(PATIENCE.toSeconds()))),
                PATIENCE.toMillis(),
                TimeUnit.MILLISECONDS);
        ask().whenCompleteAsync(
                        (jpeg, thrown) -> {
                            deadline.cancel(false);
                            answered(taking, jpeg, thrown);
                        },
                        scheduler);
        return taking;
    }

    /** A picture is a look: where nobody may look, no item and no page shows an old one either. */
    synchronized void hideUnlessAllowed() {
        if (!closed && !camera.get().viewable()) {
            states.set(CHANNEL_SNAPSHOT, UnDefType.UNDEF);
        }
    }

    void close() {
        CompletableFuture<RawType> waiting;
        synchronized (this) {
            closed = true;
            waiting = running;
        }
        if (waiting != null) {
            fail(waiting, new NoSnapshotException(SnapshotFault.THING_STOPPED));
        }
    }

    private CompletionStage<byte[]> ask() {
        try {
            return control.snapshot(camera.get().id());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void answered(CompletableFuture<RawType> taking, byte @Nullable [] jpeg, @Nullable Throwable thrown) {
        Throwable fault = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        if (jpeg == null || fault != null) {
            fail(taking, known(fault));
        } else {
            show(taking, new RawType(jpeg, "image/jpeg"));
        }
    }

    private void show(CompletableFuture<RawType> taking, RawType picture) {
        boolean shown;
        synchronized (this) {
            // late: its waiting is over, or the stream was switched off meanwhile
            shown = running == taking && !closed && camera.get().viewable();
            if (shown) {
                running = null;
                states.show(CHANNEL_SNAPSHOT, picture);
            }
        }
        if (shown) {
            taking.complete(picture);
        } else {
            fail(taking, forbidden());
        }
    }

    private void fail(CompletableFuture<RawType> taking, Exception reason) {
        synchronized (this) {
            if (running == taking) {
                running = null;
            }
        }
        taking.completeExceptionally(reason);
    }

    private Exception known(@Nullable Throwable fault) {
        if (fault instanceof HubException hubFault) {
            return hubFault;
        }
        if (fault instanceof NoSnapshotException noSnapshot) {
            return noSnapshot;
        }
        String what = fault == null ? "no answer" : fault.getClass().getSimpleName();
        return new HubException(FaultKind.INTERNAL, camera.get().label(), what, fault);
    }

    private HubException forbidden() {
        return new HubException(FaultKind.STREAM_FORBIDDEN, camera.get().label(), FaultDetail.SWITCHED_OFF);
    }
}
