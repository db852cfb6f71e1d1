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
package org.openhab.camerahub.engine.internal.snapshot;

import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.camerahub.engine.fault.SnapshotFault;
import org.openhab.camerahub.engine.internal.live.LivePresentations;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.hls.playlist.LivePlaylist;

/**
 * Still pictures of cameras, each kept for a moment, so that many who ask are one for the camera. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Snapshots {

    /** So long a picture is good enough for the next who asks. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    /** @param completed {@link System#nanoTime()} when the picture was there; when it was asked for, before that */
    private record Taken(CameraStream stream, CompletableFuture<byte[]> picture, AtomicLong completed) {}

    private final LivePresentations presentations;
    private final Duration patience;
    private final Executor blocking;
    private final SnapshotUrlReader urls = new SnapshotUrlReader();
    private final PictureDecoder decoder;
    private final Map<String, @Nullable Taken> newest = new ConcurrentHashMap<>();

    /**
     * @param patience to wait for a picture of the stream
     * @param blocking runs what waits for cameras and programs
     * @param ffmpeg the program that decodes
     */
    public Snapshots(LivePresentations presentations, Duration patience, Executor blocking, String ffmpeg) {
        this.presentations = presentations;
        this.patience = patience;
        this.blocking = blocking;
        this.decoder = new PictureDecoder(ffmpeg);
    }

    /**
     * A JPEG of the camera.
     *
     * @return completes on any thread; fails with a {@link NoSnapshotException} or a {@link HubException}
     */
    public CompletableFuture<byte[]> of(CameraStream stream) {
        Camera camera = stream.camera();
        if (!camera.viewable()) {
            return CompletableFuture.failedFuture(
                    new HubException(FaultKind.STREAM_FORBIDDEN, camera.label(), FaultDetail.SWITCHED_OFF));
        }
        Taken taken = newest.compute(camera.id(), (id, before) -> isFresh(before, stream) ? before : take(stream));
        return taken == null
                ? CompletableFuture.failedFuture(new NoSnapshotException(SnapshotFault.HUB_ENDS))
                : taken.picture().copy();
    }

    private static boolean isFresh(@Nullable Taken taken, CameraStream stream) {
        return taken != null
                && taken.stream() == stream
                && !taken.picture().isCompletedExceptionally()
                && (!taken.picture().isDone()
                        || System.nanoTime() - taken.completed().get() < FRESH.toNanos());
    }

    private Taken take(CameraStream stream) {
        URI url = stream.camera().snapshotUrl();
        CompletableFuture<byte[]> picture = url == null ? fromStream(stream) : fromCamera(stream, url);
        AtomicLong completed = new AtomicLong(System.nanoTime());
        picture.whenComplete((bytes, fault) -> completed.set(System.nanoTime()));
        return new Taken(stream, picture, completed);
    }

    private CompletableFuture<byte[]> fromCamera(CameraStream stream, URI url) {
        Camera camera = stream.camera();
        return onThread(() -> urls.read(url, camera.credentials(), camera.trust()));
    }

    private CompletableFuture<byte[]> fromStream(CameraStream stream) {
        CompletableFuture<List<byte[]>> key = new CompletableFuture<>();
        presentations
                .of(stream)
                .when(list -> !list.newestKeyPicture().isEmpty(), patience, ImmediateEventExecutor.INSTANCE)
                .addListener((Future<LivePlaylist> done) -> {
                    if (done.isSuccess()) {
                        key.complete(done.getNow().newestKeyPicture());
                    } else {
                        key.completeExceptionally(done.cause());
                    }
                });
        return key.thenCompose(pieces -> onThread(() -> decoder.decode(pieces)));
    }

    /** Something that waits. */
    @FunctionalInterface
    private interface Waiting {
        byte[] get() throws NoSnapshotException, InterruptedException;
    }

    private CompletableFuture<byte[]> onThread(Waiting waiting) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return waiting.get();
                    } catch (NoSnapshotException e) {
                        throw new CompletionException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new CompletionException(new NoSnapshotException(SnapshotFault.HUB_ENDS, e));
                    }
                },
                blocking);
    }
}
