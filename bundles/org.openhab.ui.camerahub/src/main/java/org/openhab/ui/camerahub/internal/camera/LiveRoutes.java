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
package org.openhab.ui.camerahub.internal.camera;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.servlet.http.HttpServletRequest;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.live.LiveFile;
import org.openhab.camerahub.engine.live.LiveViewer;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.ui.camerahub.internal.http.Action.Pending;
import org.openhab.ui.camerahub.internal.http.Answer;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiRequest;
import org.openhab.ui.camerahub.internal.http.Route;

/**
 * The live picture: the hub's playlists, segments and parts (HLS), for players in the page.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class LiveRoutes {

    private final CameraHubControl control;

    public LiveRoutes(CameraHubControl control) {
        this.control = control;
    }

    public List<Route> routes() {
        return List.of(Route.getLater("/cameras/{" + CameraFinder.ID + "}/live/{file}", this::file));
    }

    private Pending file(ApiRequest request) throws ApiException {
        String id = CameraFinder.id(control, request);
        @Nullable String query = request.http().getQueryString();
        CompletionStage<LiveFile> file =
                control.live(id, request.name("file"), query == null ? "" : query, viewer(request.http()));
        return new Pending(file.thenApply(LiveRoutes::answer), () -> file.toCompletableFuture()
                .cancel(true));
    }

    /** As every answer, it is kept by no cache: pictures of a home do not belong on the reader's disk. */
    private static Answer answer(LiveFile file) {
        boolean text = file.contentType().contains("mpegurl");
        Answer answer = new Answer(file.status(), file.contentType(), file.bytes(), text, file::writeTo, Map.of());
        return file.retryAfterSeconds() > 0
                ? answer.with("Retry-After", Integer.toString(file.retryAfterSeconds()))
                : answer;
    }

    private static LiveViewer viewer(HttpServletRequest request) {
        @Nullable String agent = request.getHeader("User-Agent");
        return new LiveViewer(peer(request), agent == null ? "" : agent, "");
    }

    /** The web server tells the address in figures, so no name is looked up. */
    private static InetSocketAddress peer(HttpServletRequest request) {
        try {
            return new InetSocketAddress(InetAddress.getByName(request.getRemoteAddr()), request.getRemotePort());
        } catch (UnknownHostException e) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        }
    }
}
