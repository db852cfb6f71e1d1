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
package org.openhab.camerahub.engine.internal.probe;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.link.CameraTls;
import org.openhab.camerahub.engine.internal.relay.CameraStreams;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.SourceAnswer;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;

/**
 * Probes cameras. Cheap cameras allow few connections and lock an account after a few wrong passwords: what a running
 * stream knows is taken from there, who asks while a probe is under way gets the same answer, and a camera that has just
 * refused the password is left in peace for a moment. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraProber {

    private static final Duration LOCKED = Duration.ofSeconds(10);

    private record Refusal(Camera camera, HubException why, long nanos) {}

    private final StreamEnvironment env;
    private final CameraStreams streams;
    private final LongSupplier nanoTime;
    private final CameraTls tls;
    private final Map<Camera, @Nullable CompletableFuture<CameraProbe>> running = new ConcurrentHashMap<>();
    private final Map<String, @Nullable Refusal> refusals = new ConcurrentHashMap<>();

    public CameraProber(StreamEnvironment env, CameraStreams streams) {
        this(env, streams, System::nanoTime);
    }

    CameraProber(StreamEnvironment env, CameraStreams streams, LongSupplier nanoTime) {
        this.env = env;
        this.streams = streams;
        this.nanoTime = nanoTime;
        this.tls = new CameraTls(env.blocking());
    }

    /** Completes on a thread of the environment's executor, never on an event loop. */
    public CompletionStage<CameraProbe> probe(Camera camera) {
        Refusal refusal = refusals.get(camera.id());
        if (refusal != null && nanoTime.getAsLong() - refusal.nanos() > LOCKED.toNanos()) {
            refusals.remove(camera.id());
        } else if (refusal != null && refusal.camera().equals(camera)) {
            return CompletableFuture.failedFuture(refusal.why());
        }
        Optional<SourceAnswer> live = streams.liveAnswer(camera);
        if (live.isPresent()) {
            return CompletableFuture.completedFuture(ProbeReport.of(live.get(), true));
        }
        CompletableFuture<CameraProbe> mine = new CompletableFuture<>();
        CompletableFuture<CameraProbe> theirs = running.putIfAbsent(camera, mine);
        if (theirs != null) {
            return shared(theirs);
        }
        CompletionStage<CameraProbe> result = shared(mine);
        streams.connecting(camera).ifPresentOrElse(stream -> join(camera, stream), () -> ask(camera));
        return result;
    }

    /** Not {@code copy()}, which would wrap the fault; whoever cancels his own takes nothing from the others. */
    private static CompletionStage<CameraProbe> shared(CompletableFuture<CameraProbe> common) {
        CompletableFuture<CameraProbe> own = new CompletableFuture<>();
        common.whenComplete((probe, fault) -> {
            if (fault == null) {
                own.complete(probe);
            } else {
                own.completeExceptionally(fault);
            }
        });
        return own;
    }

    /** Fails what is under way. */
    public void close() {
        running.keySet().forEach(camera -> fail(camera, shutDown(camera)));
        tls.close();
    }

    /** Somebody's stream is about to open: its answer is as good. */
    private void join(Camera camera, CameraStream stream) {
        stream.describe(env.loops().next()).addListener(described -> {
            Throwable cause = described.cause();
            Optional<SourceAnswer> live = streams.liveAnswer(camera);
            if (cause instanceof HubException why) {
                fail(camera, why);
            } else if (live.isPresent()) {
                succeed(camera, ProbeReport.of(live.get(), true));
            } else {
                ask(camera);
            }
        });
    }

    private void ask(Camera camera) {
        ProbeVisit visit = new ProbeVisit(camera, env, tls, new ProbeVisit.Listener() {
            @Override
            public void answered(SourceAnswer answer) {
                streams.present(camera);
                succeed(camera, ProbeReport.of(answer, false));
            }

            @Override
            public void failed(HubException why) {
                if (why.kind() == FaultKind.CAMERA_CREDENTIALS) {
                    refusals.put(camera.id(), new Refusal(camera, why, nanoTime.getAsLong()));
                }
                fail(camera, why);
            }
        });
        try {
            visit.begin();
        } catch (RejectedExecutionException e) {
            fail(camera, shutDown(camera));
        }
    }

    private static HubException shutDown(Camera camera) {
        return new HubException(FaultKind.CAMERA_LOST, camera.label(), FaultDetail.SHUT_DOWN);
    }

    private void succeed(Camera camera, CameraProbe probe) {
        finish(camera, waiting -> waiting.complete(probe));
    }

    private void fail(Camera camera, HubException why) {
        finish(camera, waiting -> waiting.completeExceptionally(why));
    }

    private void finish(Camera camera, Consumer<CompletableFuture<CameraProbe>> how) {
        CompletableFuture<CameraProbe> waiting = running.remove(camera);
        if (waiting == null) {
            return;
        }
        try {
            env.blocking().execute(() -> how.accept(waiting));
        } catch (RejectedExecutionException e) {
            how.accept(waiting); // openHAB shuts down: nobody's loop is harmed any more
        }
    }
}
