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

import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.http.HttpAnswer;
import org.openhab.camerahub.engine.internal.http.HttpTarget;
import org.openhab.camerahub.engine.internal.player.HttpCall;
import org.openhab.camerahub.engine.internal.player.PlayerSessions;
import org.openhab.camerahub.engine.internal.stream.CameraStream;

/**
 * What there is of one camera for those who may see it; whoever asks for a playlist is one of its viewers.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class CameraPages {

    private final PlayerSessions sessions;
    private final LivePages live;
    private final SnapshotPages snapshots;

    CameraPages(PageEnvironment env) {
        this.sessions = env.sessions();
        this.live = new LivePages(env);
        this.snapshots = new SnapshotPages(env.snapshots());
    }

    static boolean has(String name) {
        return LivePages.isPlaylist(name) || LivePages.isMedia(name) || name.equals(SnapshotPages.NAME);
    }

    /**
     * @param call for something that {@link #has} says there is
     * @return never fails; notified on {@code executor}
     */
    Future<HttpAnswer> of(CameraStream stream, HttpCall call, EventExecutor executor) {
        Camera camera = stream.camera();
        HttpTarget target = call.target();
        Future<HttpAnswer> answer;
        if (!camera.viewable()) {
            answer = executor.newSucceededFuture(
                    HttpAnswer.fault(new HubException(FaultKind.STREAM_FORBIDDEN, camera.label(), "")));
        } else if (sessions.isRefused(camera.id(), call)) {
            answer = executor.newSucceededFuture(
                    HttpAnswer.text(HttpResponseStatus.FORBIDDEN, "The hub's owner has ended this player."));
        } else if (LivePages.isPlaylist(target.name())) {
            sessions.asked(camera.id(), call);
            answer = live.playlist(stream, target, executor);
        } else if (target.name().equals(SnapshotPages.NAME)) {
            answer = snapshots.picture(stream, executor);
        } else {
            answer = live.media(stream, target, executor);
        }
        return answer.addListener((Future<HttpAnswer> done) -> {
            if (done.isSuccess()) {
                sessions.served(camera.id(), call, done.getNow());
            }
        });
    }
}
