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
package org.openhab.camerahub.engine.internal.source;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.dialogue.CameraDialogue;
import org.openhab.camerahub.engine.internal.leg.LegLog;
import org.openhab.camerahub.engine.internal.link.CameraConnection;
import org.openhab.camerahub.engine.internal.link.CameraFaults;
import org.openhab.camerahub.engine.internal.link.CameraHandler;
import org.openhab.camerahub.engine.internal.link.CameraTls;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * One visit at a camera: its description, the tracks that are set up, their frames. Confined to its loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraSession {

    private final Camera camera;
    private final EventLoop loop;
    private final StreamEnvironment env;
    private final SourceListener listener;
    private final CameraFaults faults;
    private final EarlyFrames early = new EarlyFrames();
    private final Inbound inbound = new Inbound();
    private final CameraDialogue dialogue;
    private TrackPlan plan = new TrackPlan("", List.of());
    private @Nullable TrackTransport transport;
    private boolean described;
    private boolean playing;
    private boolean dense;
    private boolean over;

    public CameraSession(Camera camera, EventLoop loop, StreamEnvironment env, CameraTls tls, SourceListener listener) {
        this.camera = camera;
        this.loop = loop;
        this.env = env;
        this.listener = listener;
        this.faults = new CameraFaults(camera);
        this.dialogue = new CameraDialogue(
                camera,
                loop,
                env.limits().cameraAnswer(),
                url -> new CameraConnection(camera, url, env, tls, loop, inbound),
                this::fail);
    }

    /** Connects and asks for the description. */
    public void open() {
        dialogue.open();
    }

    /** Sets up {@code tracks} and starts them; once, after {@link SourceListener#described}. */
    public void play(List<Track> tracks) {
        List<TrackPlan.Entry> wanted = plan.tracks().stream()
                .filter(entry -> tracks.contains(entry.track()))
                .toList();
        TrackTransport started = new TrackTransport(loop, env, dialogue.connection(), inbound, faults, new Setups());
        transport = started;
        started.setUp(wanted, camera.transport());
    }

    /** True if everything that is read lies side by side in memory: keeping all of it wastes nothing. */
    public boolean hasDenseBuffers() {
        return dense;
    }

    /** Whether to read what the camera sends, or to let it wait; datagrams do not wait. */
    public void reading(boolean on) {
        TrackTransport running = transport;
        if (running != null && !running.isByDatagrams()) {
            dialogue.connection().reading(on);
        }
    }

    /** How the hub logged in, empty if the camera has not asked. */
    public String authentication() {
        return dialogue.authentication();
    }

    /** The communication log of this visit. */
    public LegLog log() {
        return dialogue.connection().log();
    }

    /** Ends the visit, with TEARDOWN if there is something to tear down. No call to the listener comes any more. */
    public Future<?> close() {
        if (over) {
            return dialogue.gone();
        }
        over = true;
        TrackTransport running = transport;
        if (running != null) {
            running.close();
        }
        early.drain(run -> {});
        return dialogue.close(plan.aggregate());
    }

    private void described(RtspResponse response) {
        try {
            SessionDescription sdp = SessionDescription.parse(response.bodyText());
            plan = TrackPlan.of(dialogue.url(), response.headers(), sdp);
            dialogue.note(response.headers());
            described = true;
            if (plan.tracks().isEmpty()) {
                fail(unusable(sdp));
            } else {
                listener.described(sdp, response.headers(), plan.usable());
            }
        } catch (RtspSyntaxException e) {
            fail(faults.of(FaultKind.CAMERA_PROTOCOL, FaultDetail.DESCRIPTION_UNREADABLE));
        }
    }

    private HubException unusable(SessionDescription sdp) {
        String offered = TrackPlan.offered(sdp);
        return offered.isEmpty()
                ? faults.of(FaultKind.CAMERA_UNUSABLE, FaultDetail.NO_MEDIA)
                : faults.of(FaultKind.CAMERA_UNUSABLE, FaultDetail.ONLY_MEDIA, offered);
    }

    private void play(ChannelMap channels) {
        RtspRequest play = RtspRequest.of(RtspMethod.PLAY, plan.aggregate()).withHeader("Range", "npt=0.000-");
        dialogue.ask(play, response -> {
            if (response.status().code() >= 300) {
                fail(faults.refused("PLAY", response));
                return;
            }
            dialogue.note(response.headers());
            playing = true;
            TrackTransport running = transport;
            dense = !dialogue.url().secure() || running != null && running.isByDatagrams();
            listener.playing(channels);
            early.drain(listener::frames);
            listener.flush();
            if (!over) {
                dialogue.keepAlive(plan.aggregate());
            }
        });
    }

    private void fail(HubException why) {
        if (!over) {
            close();
            listener.failed(why);
        }
    }

    private final class Inbound implements CameraHandler.Listener {

        @Override
        public void connected() {
            dialogue.describe(CameraSession.this::described);
        }

        @Override
        public void response(RtspResponse response) {
            dialogue.response(response);
        }

        @Override
        public void request(RtspRequest request) {
            dialogue.request(request);
        }

        @Override
        public void frames(FrameRun run) {
            if (playing && !over) {
                listener.frames(run);
            } else if (described && !over) {
                early.add(run);
            }
        }

        @Override
        public void readComplete() {
            if (playing && !over) {
                listener.flush();
            }
        }

        @Override
        public void closed(HubException why) {
            if (over) {
                dialogue.disconnect();
            } else if (described || !dialogue.resumes(why)) {
                dialogue.lost();
                fail(why);
            }
        }
    }

    private final class Setups implements TrackTransport.Dialogue {

        @Override
        public void setup(String uri, String transportHeader, Consumer<RtspResponse> answered) {
            RtspRequest request = RtspRequest.of(RtspMethod.SETUP, uri).withHeader("Transport", transportHeader);
            dialogue.ask(request, response -> {
                dialogue.note(response.headers());
                answered.accept(response);
            });
        }

        @Override
        public void done(ChannelMap channels) {
            play(channels);
        }

        @Override
        public void failed(HubException why) {
            fail(why);
        }
    }
}
