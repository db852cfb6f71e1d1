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
package org.openhab.camerahub.engine.internal.live;

import io.netty.channel.EventLoopGroup;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.hls.HlsSettings;
import org.openhab.camerahub.hls.playlist.LivePlaylist;

/**
 * The live presentations that somebody watches. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class LivePresentations {

    private final EventLoopGroup loops;
    private final Clock clock;
    private final Map<CameraStream, @Nullable LivePresentation> running = new ConcurrentHashMap<>();
    private final KeyDistances distances;

    public LivePresentations(EventLoopGroup loops, Clock clock) {
        this.loops = loops;
        this.clock = clock;
        this.distances = new KeyDistances(clock);
    }

    /** The one of this stream; begins it if nobody watches yet. */
    public LivePresentation of(CameraStream stream) {
        return Objects.requireNonNull(running.compute(stream, (any, before) -> {
            if (before != null && !before.isEnded()) {
                return before;
            }
            HlsSettings settings = HlsSettings.startingNow(clock, distances.target(stream.camera()));
            LivePresentation made = new LivePresentation(loops.next(), stream, settings, this::ended);
            made.begin();
            return made;
        }));
    }

    private void ended(LivePresentation former) {
        LivePlaylist last = former.last();
        if (last != null && last.isReady()) {
            distances.saw(former.stream().camera(), last.targetDuration(), former.keyDistance());
        }
        running.remove(former.stream(), former);
    }

    /** The one of this stream, if somebody watches. */
    public Optional<LivePresentation> ifRunning(CameraStream stream) {
        LivePresentation found = running.get(stream);
        return found == null ? Optional.empty() : Optional.of(found);
    }

    /** Ends the one of this stream, if there is one. */
    public void end(CameraStream stream, HubException why) {
        ifRunning(stream).ifPresent(presentation -> presentation.end(why));
    }
}
