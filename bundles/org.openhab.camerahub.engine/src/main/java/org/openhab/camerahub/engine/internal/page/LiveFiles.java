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
package org.openhab.camerahub.engine.internal.page;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.http.HttpAnswer;
import org.openhab.camerahub.engine.internal.http.HttpClient;
import org.openhab.camerahub.engine.internal.http.HttpTarget;
import org.openhab.camerahub.engine.internal.player.HttpCall;
import org.openhab.camerahub.engine.internal.session.Peer;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.live.LiveFile;
import org.openhab.camerahub.engine.live.LiveViewer;

/**
 * The files of cameras' live presentations for another web server, which has decided itself who may see them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class LiveFiles {

    private final CameraPages pages;
    private final EventExecutor loop;
    private final Executor notifying;

    /**
     * @param loop where answers are made
     * @param notifying runs whatever the other server does with an answer, which may wait
     */
    public LiveFiles(PageEnvironment env, EventExecutor loop, Executor notifying) {
        this.pages = new CameraPages(env);
        this.loop = loop;
        this.notifying = notifying;
    }

    /**
     * @param name of a playlist, an initialization, a segment or a part
     * @param query without its question mark; may be empty
     * @return always a file, within a player's patience; cancelling it ends the waiting
     */
    public CompletableFuture<LiveFile> file(CameraStream stream, String name, String query, LiveViewer viewer) {
        if (!LivePages.isPlaylist(name) && !LivePages.isMedia(name)) {
            return CompletableFuture.completedFuture(file(HttpAnswer.notFound()));
        }
        HttpTarget target = new HttpTarget("", name, new QueryStringDecoder(query, false).parameters());
        String message = "GET /" + name + (query.isEmpty() ? "" : "?" + query) + " through openHAB's web server";
        Peer peer = new Peer(viewer.peer().getAddress(), viewer.peer().getPort());
        HttpClient client = new HttpClient(peer, viewer.userAgent(), null);
        try {
            return file(pages.of(stream, new HttpCall(client, target, viewer.user(), message), loop));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(
                    new HubException(FaultKind.NOT_RUNNING, stream.camera().label(), e, FaultDetail.SHUT_DOWN));
        }
    }

    private CompletableFuture<LiveFile> file(Future<HttpAnswer> answer) {
        CompletableFuture<LiveFile> file = new CompletableFuture<>();
        answer.addListener((Future<HttpAnswer> done) -> inform(() -> {
            if (done.isSuccess()) {
                file.complete(file(done.getNow()));
            } else {
                file.completeExceptionally(done.cause());
            }
        }));
        file.whenComplete((any, fault) -> {
            if (file.isCancelled()) {
                answer.cancel(false);
            }
        });
        return file;
    }

    private void inform(Runnable task) {
        try {
            notifying.execute(task);
        } catch (RejectedExecutionException e) {
            task.run(); // openHAB shuts down: nobody's loop is harmed any more
        }
    }

    private static LiveFile file(HttpAnswer answer) {
        return new LiveFile(
                answer.status().code(),
                answer.headers().get(HttpHeaderNames.CONTENT_TYPE, ""),
                answer.headers().get(HttpHeaderNames.CACHE_CONTROL, ""),
                answer.headers().getInt(HttpHeaderNames.RETRY_AFTER, 0),
                answer.pieces());
    }
}
