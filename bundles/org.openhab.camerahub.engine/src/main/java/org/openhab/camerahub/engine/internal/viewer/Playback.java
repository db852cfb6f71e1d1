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
package org.openhab.camerahub.engine.internal.viewer;

import io.netty.channel.ChannelHandlerContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.playout.OutboundMeter;
import org.openhab.camerahub.engine.internal.playout.Playout;
import org.openhab.camerahub.engine.internal.playout.SessionCounters;
import org.openhab.camerahub.engine.internal.playout.ViewerChannels;
import org.openhab.camerahub.engine.internal.playout.ViewerPlayer;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.header.TransportHeader.ChannelPair;

/**
 * The tracks that a viewer has set up, and their frames while it plays. Confined to the viewer's event loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Playback {

    private final ChannelHandlerContext ctx;
    private final ViewerEnvironment env;
    private final SessionCounters counters;
    private final OutboundMeter meter;
    private final ViewerPlayer.Listener listener;
    private final ViewerChannels channels = new ViewerChannels();

    /** Kept over a pause, unless a track is set up anew meanwhile. */
    private @Nullable Playout playout;

    private @Nullable ViewerPlayer player;

    /** @param listener hears of the stream's ups and downs while the viewer plays */
    Playback(
            ChannelHandlerContext ctx,
            ViewerEnvironment env,
            SessionCounters counters,
            OutboundMeter meter,
            ViewerPlayer.Listener listener) {
        this.ctx = ctx;
        this.env = env;
        this.counters = counters;
        this.meter = meter;
        this.listener = listener;
    }

    /** Number of tracks that are set up. */
    int tracks() {
        return channels.tracks();
    }

    /**
     * @param wish the channels that the viewer wants, null if it has none
     * @return those that it gets
     */
    ChannelPair setUp(Track track, @Nullable ChannelPair wish) {
        playout = null; // after a pause: it was made for other channels
        return channels.assign(track, wish);
    }

    void play(CameraStream camera, StreamDescription description) {
        ViewerPlayer started = new ViewerPlayer(ctx.channel().eventLoop(), playoutOf(description), listener);
        player = started;
        started.play(camera);
    }

    private Playout playoutOf(StreamDescription description) {
        Playout made = playout;
        if (made == null) {
            made = new Playout(
                    ctx,
                    description.tracks(),
                    channels,
                    meter,
                    counters,
                    env.videoBuffer().getAsInt(),
                    env.limits().pictureCacheBytes(),
                    env.clock(),
                    env.nanoTime());
            playout = made;
        }
        return made;
    }

    /** The connection takes more. */
    void hasRoom() {
        ViewerPlayer playing = player;
        if (playing != null) {
            playing.hasRoom();
        }
    }

    void pause() {
        ViewerPlayer playing = player;
        player = null;
        if (playing != null) {
            playing.stop();
        }
    }

    /** No track is set up any more. */
    void release() {
        pause();
        channels.clear();
        playout = null;
    }
}
