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
package org.openhab.io.camerahub.internal.skill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.check.CameraTrack;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;

/**
 * Asks cameras what they send, all at once, for Alexa waits for six seconds altogether. What a camera said the last time
 * is remembered, so that it is offered in the same way while it is away.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class StreamSurvey {

    private final SkillHub hub;
    private final Duration patience;
    private final Executor executor;
    private final Map<String, List<CameraTrack>> remembered = new ConcurrentHashMap<>();

    /** @param executor runs what becomes of the answers, since that may wait for the hub */
    StreamSurvey(SkillHub hub, Duration patience, Executor executor) {
        this.hub = hub;
        this.patience = patience;
        this.executor = executor;
    }

    /** In the order of {@code streams}; never fails. */
    CompletableFuture<List<StreamFacts>> ask(Collection<SkillCamera.Stream> streams) {
        List<CompletableFuture<StreamFacts>> asked =
                streams.stream().map(this::ask).toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenApply(done -> asked.stream().map(CompletableFuture::join).toList());
    }

    /** Never fails. */
    CompletableFuture<StreamFacts> ask(SkillCamera.Stream stream) {
        Camera camera = stream.camera();
        return hub.probe(camera)
                .thenApply(probe -> probe.tracks())
                .toCompletableFuture()
                .copy() // so that the time limit is ours
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .handleAsync(
                        (tracks, failure) -> {
                            if (failure == null) {
                                remembered.put(camera.id(), tracks);
                                return StreamFacts.of(stream, tracks, null);
                            }
                            return StreamFacts.of(
                                    stream, remembered.getOrDefault(camera.id(), List.of()), fault(camera, failure));
                        },
                        executor);
    }

    /** Forgets the cameras that are there no more. */
    void keep(Collection<SkillCamera> cameras) {
        List<String> ids = new ArrayList<>();
        cameras.forEach(camera ->
                camera.streams().forEach(stream -> ids.add(stream.camera().id())));
        remembered.keySet().retainAll(ids);
    }

    private static HubException fault(Camera camera, Throwable failure) {
        @Nullable Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof HubException known) {
            return known;
        }
        return cause instanceof TimeoutException
                ? new HubException(FaultKind.CAMERA_TIMEOUT, camera.label(), "it was asked for its description")
                : new HubException(FaultKind.INTERNAL, camera.label(), "it could not be asked", failure);
    }
}
