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
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.http.HttpAnswer;
import org.openhab.camerahub.engine.internal.http.HttpTarget;
import org.openhab.camerahub.engine.internal.live.LivePresentation;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.hls.playlist.LivePlaylist;
import org.openhab.camerahub.hls.playlist.Names;
import org.openhab.camerahub.hls.playlist.PlaylistText;

/**
 * Playlists, segments and parts of one camera (RFC 8216; 8216bis section 6.2.5 for requests that wait).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class LivePages {

    private static final String PLAYLIST = "application/vnd.apple.mpegurl";
    private static final String MEDIA = "video/mp4";
    private static final String SEGMENT_PARAMETER = "_HLS_msn";
    private static final String PART_PARAMETER = "_HLS_part";

    /** So far ahead a player may ask (8216bis section 6.2.5.2). */
    private static final int FARTHEST = 2;

    /** As many target durations a request may wait. */
    private static final int TARGETS_TO_WAIT = 3;

    private final PageEnvironment env;

    LivePages(PageEnvironment env) {
        this.env = env;
    }

    static boolean isPlaylist(String name) {
        return name.equals(Names.ENTRY) || name.equals(Names.LIVE);
    }

    static boolean isMedia(String name) {
        return name.endsWith(".m4s") || name.endsWith(".mp4");
    }

    Future<HttpAnswer> playlist(CameraStream stream, HttpTarget target, EventExecutor executor) {
        LivePresentation presentation = env.presentations().of(stream);
        if (target.name().equals(Names.ENTRY)) {
            return answer(
                    presentation,
                    LivePlaylist::isReady,
                    answerTime(),
                    executor,
                    ready -> text(PlaylistText.entry(ready)));
        }
        OptionalLong segment = target.number(SEGMENT_PARAMETER);
        OptionalLong part = target.number(PART_PARAMETER);
        boolean wrong = target.has(SEGMENT_PARAMETER) && segment.isEmpty()
                || target.has(PART_PARAMETER) && (part.isEmpty() || segment.isEmpty());
        LivePlaylist now = presentation.current();
        boolean tooFar =
                segment.isPresent() && now != null && now.isReady() && segment.getAsLong() > now.newest() + FARTHEST;
        if (wrong || tooFar) {
            return executor.newSucceededFuture(HttpAnswer.text(
                    HttpResponseStatus.BAD_REQUEST, "There is no such segment, nor will there be soon."));
        }
        if (segment.isEmpty()) {
            return answer(presentation, LivePlaylist::isReady, answerTime(), executor, LivePages::live);
        }
        int index = (int) Math.min(Integer.MAX_VALUE, part.orElse(-1));
        Predicate<LivePlaylist> wanted = list -> list.isReady() && list.hasReached(segment.getAsLong(), index);
        return answer(presentation, wanted, waitTime(now), executor, LivePages::live);
    }

    Future<HttpAnswer> media(CameraStream stream, HttpTarget target, EventExecutor executor) {
        Optional<LivePresentation> presentation = env.presentations().ifRunning(stream);
        LivePlaylist now = presentation.isPresent() ? presentation.get().current() : null;
        if (now != null && now.isNextPart(target.name())) {
            return answer(
                    presentation.get(),
                    list -> list.find(target.name()).isPresent(),
                    waitTime(now),
                    executor,
                    list -> found(list, target.name()));
        }
        return executor.newSucceededFuture(now == null ? HttpAnswer.notFound() : found(now, target.name()));
    }

    private Duration answerTime() {
        return env.limits().viewerAnswer();
    }

    private Duration waitTime(@Nullable LivePlaylist now) {
        return now == null || !now.isReady()
                ? answerTime()
                : Duration.ofSeconds((long) TARGETS_TO_WAIT * now.targetDuration());
    }

    private static Future<HttpAnswer> answer(
            LivePresentation presentation,
            Predicate<LivePlaylist> wanted,
            Duration patience,
            EventExecutor executor,
            Function<LivePlaylist, HttpAnswer> make) {
        Promise<HttpAnswer> promise = executor.newPromise();
        Future<LivePlaylist> waiting = presentation.when(wanted, patience, executor);
        promise.addListener(answered -> {
            if (answered.isCancelled()) {
                waiting.cancel(false);
            }
        });
        waiting.addListener((Future<LivePlaylist> done) -> {
            if (done.isSuccess()) {
                promise.trySuccess(make.apply(done.getNow()));
            } else {
                HubException fault = done.cause() instanceof HubException known
                        ? known
                        : new HubException(FaultKind.INTERNAL, "", "a playlist failed", done.cause());
                promise.trySuccess(HttpAnswer.fault(fault));
            }
        });
        return promise;
    }

    private static HttpAnswer live(LivePlaylist list) {
        return text(PlaylistText.live(list));
    }

    private static HttpAnswer text(String playlist) {
        return HttpAnswer.of(HttpResponseStatus.OK, PLAYLIST, List.of(playlist.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpAnswer found(LivePlaylist list, String name) {
        return list.find(name)
                .map(resource -> HttpAnswer.of(HttpResponseStatus.OK, MEDIA, resource.pieces())
                        .with(HttpHeaderNames.ACCEPT_RANGES, "bytes"))
                .orElseGet(HttpAnswer::notFound);
    }
}
