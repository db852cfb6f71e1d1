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
package org.openhab.camerahub.engine.internal.relay;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.leg.LegLog;
import org.openhab.camerahub.engine.internal.link.CameraTls;
import org.openhab.camerahub.engine.internal.source.CameraSession;
import org.openhab.camerahub.engine.internal.source.ChannelMap;
import org.openhab.camerahub.engine.internal.source.SourceListener;
import org.openhab.camerahub.engine.internal.stream.SourceAnswer;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * One camera session as the stream sees it: how far it has come, and no word from it once the stream has let go.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Visit implements SourceListener {

    /** What the stream hears. */
    interface Guest {
        void described(SessionDescription sdp, RtspHeaders headers, List<Track> usable);

        void playing();

        void failed(HubException why);
    }

    private enum Phase {
        CONNECTING,
        DESCRIBED,
        STARTING,
        PLAYING
    }

    private final Guest guest;
    private final Relay relay;
    private final CameraSession session;
    private Phase phase = Phase.CONNECTING;
    private @Nullable ChannelMap channels;
    private long opened;
    private Duration describeTime = Duration.ZERO;

    Visit(Camera camera, StreamEnvironment env, CameraTls tls, EventLoop loop, Guest guest, Relay relay) {
        this.guest = guest;
        this.relay = relay;
        this.session = new CameraSession(camera, loop, env, tls, this);
    }

    void open() {
        opened = System.nanoTime();
        session.open();
    }

    boolean isConnecting() {
        return phase == Phase.CONNECTING;
    }

    boolean isPlaying() {
        return phase == Phase.PLAYING;
    }

    /** Once, when it is described; later calls do nothing. */
    void play(List<Track> tracks) {
        if (phase == Phase.DESCRIBED) {
            phase = Phase.STARTING;
            session.play(tracks);
        }
    }

    /** Whether to read what the camera sends, or to let it wait. */
    void reading(boolean on) {
        session.reading(on);
    }

    /** What the camera answered to DESCRIBE, and how. */
    SourceAnswer answer(SessionDescription sdp, RtspHeaders headers, List<Track> usable) {
        StreamDescription description = new StreamDescription(sdp, headers, usable, Set.of());
        return new SourceAnswer(description, describeTime, session.authentication());
    }

    LegLog log() {
        return session.log();
    }

    Future<?> close() {
        return session.close();
    }

    @Override
    public void described(SessionDescription sdp, RtspHeaders headers, List<Track> usable) {
        phase = Phase.DESCRIBED;
        describeTime = Duration.ofNanos(System.nanoTime() - opened);
        guest.described(sdp, headers, usable);
    }

    @Override
    public void playing(ChannelMap map) {
        phase = Phase.PLAYING;
        channels = map;
        guest.playing();
    }

    @Override
    public void frames(FrameRun run) {
        ChannelMap map = channels;
        if (map != null) {
            relay.frames(run, map, session.hasDenseBuffers());
        }
    }

    @Override
    public void flush() {
        relay.flush();
    }

    @Override
    public void failed(HubException why) {
        guest.failed(why);
    }
}
