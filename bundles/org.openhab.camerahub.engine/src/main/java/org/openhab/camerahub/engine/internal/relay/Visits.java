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

import io.netty.util.concurrent.Future;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.link.CameraTls;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.engine.internal.timing.SilenceWatch;
import org.openhab.camerahub.engine.monitor.CameraStatistics;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * The visits of a stream at its camera: one at a time, if any, and given up when the camera falls silent. Confined to the
 * stream's loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Visits implements SilenceWatch.Findings {

    private final StreamEnvironment env;
    private final CameraTls tls;
    private final StreamCounters counters;
    private final Home home;
    private final Relay relay;
    private final Descriptions descriptions;
    private final Visit.Guest guest;
    private final SilenceWatch watch;
    private @Nullable Visit current;
    private String label = "";

    /**
     * @param relay gets the frames
     * @param descriptions hears which tracks are silent
     * @param guest hears how the visits go
     */
    Visits(
            StreamEnvironment env,
            CameraTls tls,
            StreamCounters counters,
            Home home,
            Relay relay,
            Descriptions descriptions,
            Visit.Guest guest) {
        this.env = env;
        this.tls = tls;
        this.counters = counters;
        this.home = home;
        this.relay = relay;
        this.descriptions = descriptions;
        this.guest = guest;
        this.watch = new SilenceWatch(env.limits(), this);
    }

    boolean isOpen() {
        return current != null;
    }

    /** True from the camera's description on. */
    boolean isDescribed() {
        Visit open = current;
        return open != null && !open.isConnecting();
    }

    boolean isPlaying() {
        Visit open = current;
        return open != null && open.isPlaying();
    }

    /** Begins one; to be called while none is open. */
    void open(Camera camera) {
        label = camera.label();
        counters.connecting();
        counters.state(CameraStatistics.State.CONNECTING);
        Visit opened = new Visit(camera, env, tls, home.loop(), guest, relay);
        current = opened;
        opened.open();
    }

    void described(SessionDescription sdp, RtspHeaders headers, List<Track> usable) {
        Visit open = current;
        if (open != null) {
            counters.answered(open.answer(sdp, headers, usable));
        }
    }

    /** The camera is to play, now if it has described its stream. */
    void play(List<Track> tracks) {
        Visit open = current;
        if (open != null) {
            open.play(tracks);
        }
    }

    /** The camera plays. */
    void playing() {
        counters.state(CameraStatistics.State.PLAYING);
        counters.played(env.clock().instant());
        watch.start(home.loop(), relay.readers());
    }

    /** Whether to read what the camera sends, or to let it wait. */
    void reading(boolean on) {
        Visit open = current;
        if (open != null) {
            open.reading(on);
        }
    }

    @Override
    public void silentTracks(TreeSet<Integer> indexes) {
        descriptions.silentTracks(indexes);
        Visit open = current;
        if (open != null) {
            open.log().note(Direction.HINT, SilenceWatch.hint(indexes));
        }
    }

    @Override
    public void silentCamera() {
        long seconds = env.limits().cameraSilence().toSeconds();
        abandon(new HubException(FaultKind.CAMERA_SILENT, label, FaultDetail.NO_PACKET, String.valueOf(seconds)));
    }

    /** The hub itself gives the visit up. */
    void abandon(HubException why) {
        Visit open = current;
        if (open != null) {
            open.close();
            guest.failed(why);
        }
    }

    void fault(HubException why) {
        Visit open = current;
        if (open != null) {
            open.log().fault(why);
            counters.fault(why);
        }
    }

    /**
     * Ends the one that is open; it is still the current one.
     *
     * @return succeeds when the camera's connection is closed; null if none was open
     */
    @Nullable
    Future<?> close() {
        Visit open = current;
        return open == null ? null : open.close();
    }

    /** Ends the one that is open, of which nothing is heard any more; what comes is {@code next}. */
    void leave(CameraStatistics.State next) {
        Visit open = current;
        current = null;
        watch.stop();
        if (open != null) {
            open.close();
            counters.ended(env.clock().instant());
        }
        counters.state(next);
    }
}
