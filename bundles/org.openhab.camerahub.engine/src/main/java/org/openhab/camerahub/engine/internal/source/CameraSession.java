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
import io.netty.util.concurrent.Promise;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.leg.LegLog;
import org.openhab.camerahub.engine.internal.link.CameraConnection;
import org.openhab.camerahub.engine.internal.link.CameraFaults;
import org.openhab.camerahub.engine.internal.link.CameraHandler;
import org.openhab.camerahub.engine.internal.link.CameraTls;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.auth.ClientAuthenticator;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.message.RtspMessage;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * One visit at a camera: DESCRIBE, SETUP of each track, PLAY, keep-alive, TEARDOWN (RFC 2326 section 10). Confined to
 * its loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraSession {

    private static final long FAREWELL_MILLIS = 1000;

    private final Camera camera;
    private final EventLoop loop;
    private final StreamEnvironment env;
    private final CameraTls tls;
    private final SourceListener listener;
    private final CameraFaults faults;
    private final Redirects redirects;
    private final @Nullable ClientAuthenticator authenticator;
    private final Membership membership = new Membership();
    private final EarlyFrames early = new EarlyFrames();
    private final Inbound inbound = new Inbound();
    private final Promise<@Nullable Void> gone;
    private RtspUrl url;
    private CameraConnection connection;
    private Requests requests;
    private TrackPlan plan = new TrackPlan("", List.of());
    private @Nullable KeepAlive keepAlive;
    private @Nullable TrackTransport transport;
    private boolean described;
    private boolean playing;
    private boolean over;

    public CameraSession(Camera camera, EventLoop loop, StreamEnvironment env, CameraTls tls, SourceListener listener) {
        this.camera = camera;
        this.loop = loop;
        this.env = env;
        this.tls = tls;
        this.listener = listener;
        this.faults = new CameraFaults(camera);
        this.redirects = new Redirects(camera.url(), faults);
        this.gone = loop.newPromise();
        this.url = camera.url();
        Credentials credentials = camera.credentials();
        this.authenticator = credentials == null ? null : new ClientAuthenticator(credentials);
        this.connection = newConnection();
        this.requests = newRequests(connection);
    }

    /** Connects and asks for the description. */
    public void open() {
        connection.open();
    }

    /** Sets up {@code tracks} and starts them; once, after {@link SourceListener#described}. */
    public void play(List<Track> tracks) {
        List<TrackPlan.Entry> wanted = plan.tracks().stream()
                .filter(entry -> tracks.contains(entry.track()))
                .toList();
        TrackTransport started = new TrackTransport(loop, env, connection, inbound, faults, new Setups());
        transport = started;
        started.setUp(wanted, camera.transport());
    }

    /** True if everything that is read lies side by side in memory: keeping all of it wastes nothing. */
    public boolean hasDenseBuffers() {
        TrackTransport running = transport;
        return !url.secure() || running != null && running.isByDatagrams();
    }

    /** Whether to read what the camera sends, or to let it wait; datagrams do not wait. */
    public void reading(boolean on) {
        TrackTransport running = transport;
        if (running != null && !running.isByDatagrams()) {
            connection.reading(on);
        }
    }

    /** How the hub logged in, empty if the camera has not asked. */
    public String authentication() {
        ClientAuthenticator signer = authenticator;
        return signer == null ? "" : signer.scheme().orElse("");
    }

    /** The communication log of this visit. */
    public LegLog log() {
        return connection.log();
    }

    /** Ends the visit, with TEARDOWN if there is something to tear down. No call to the listener comes any more. */
    public Future<?> close() {
        if (!over) {
            over = true;
            stopKeepAlive();
            TrackTransport running = transport;
            if (running != null) {
                running.close();
            }
            early.drain(run -> {});
            requests.clear();
            if (!membership.isOpen()) {
                disconnect();
            } else {
                requests.attempt(
                        membership.in(RtspRequest.of(RtspMethod.TEARDOWN, plan.aggregate())), done -> disconnect());
                loop.schedule(this::disconnect, FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        return gone;
    }

    private void disconnect() {
        requests.clear();
        connection.close().addListener(closed -> gone.trySuccess(null));
    }

    private void describe() {
        RtspRequest describe =
                RtspRequest.of(RtspMethod.DESCRIBE, url.toString()).withHeader("Accept", "application/sdp");
        requests.send(describe, this::described);
    }

    private void described(RtspResponse response) {
        if (response.status().code() >= 300) {
            RtspUrl target = redirects.follow(response);
            if (target == null) {
                fail(redirects.isRedirect(response) ? redirects.refusal() : faults.refused("DESCRIBE", response));
            } else {
                url = target;
                reconnect();
            }
            return;
        }
        try {
            SessionDescription sdp = SessionDescription.parse(response.bodyText());
            plan = TrackPlan.of(url, response.headers(), sdp);
            membership.note(response.headers());
            described = true;
            if (plan.tracks().isEmpty()) {
                fail(faults.of(FaultKind.CAMERA_UNUSABLE, TrackPlan.offered(sdp)));
            } else {
                listener.described(sdp, response.headers(), plan.usable());
            }
        } catch (RtspSyntaxException e) {
            fail(faults.of(FaultKind.CAMERA_PROTOCOL, "its session description cannot be read"));
        }
    }

    private void play(ChannelMap channels) {
        RtspRequest play = RtspRequest.of(RtspMethod.PLAY, plan.aggregate()).withHeader("Range", "npt=0.000-");
        requests.send(membership.in(play), response -> {
            if (response.status().code() >= 300) {
                fail(faults.refused("PLAY", response));
                return;
            }
            membership.note(response.headers());
            playing = true;
            listener.playing(channels);
            early.drain(listener::frames);
            listener.flush();
            startKeepAlive();
        });
    }

    private void startKeepAlive() {
        if (!over) {
            KeepAlive started = new KeepAlive(loop, requests, plan.aggregate(), membership);
            keepAlive = started;
            started.start();
        }
    }

    private void stopKeepAlive() {
        KeepAlive running = keepAlive;
        if (running != null) {
            running.stop();
            keepAlive = null;
        }
    }

    /** Anew with the same authenticator: after a redirect, and for cameras that hang up with their challenge. */
    private void reconnect() {
        requests.clear();
        connection.close();
        connection = newConnection();
        requests = newRequests(connection);
        connection.open();
    }

    private CameraConnection newConnection() {
        return new CameraConnection(camera, url, env, tls, loop, inbound);
    }

    private Requests newRequests(CameraConnection to) {
        return new Requests(loop, env.limits().cameraAnswer(), faults, authenticator, new Requests.Wire() {
            @Override
            public void send(RtspMessage message) {
                to.send(message);
            }

            @Override
            public LegLog log() {
                return to.log();
            }

            @Override
            public void failed(HubException why) {
                fail(why);
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
            describe();
        }

        @Override
        public void response(RtspResponse response) {
            requests.response(response);
        }

        @Override
        public void request(RtspRequest request) {
            connection.log().message(Direction.CAMERA_TO_HUB, request);
            RtspResponse response = CameraRequests.answer(request);
            connection.log().message(Direction.HUB_TO_CAMERA, response);
            connection.send(response);
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
                disconnect();
            } else if (why.kind() == FaultKind.CAMERA_LOST && !described && requests.challenged() && redirects.once()) {
                reconnect();
            } else {
                membership.lost();
                fail(why);
            }
        }
    }

    private final class Setups implements TrackTransport.Dialogue {

        @Override
        public void setup(String uri, String transportHeader, Consumer<RtspResponse> answered) {
            RtspRequest request = RtspRequest.of(RtspMethod.SETUP, uri).withHeader("Transport", transportHeader);
            requests.send(membership.in(request), response -> {
                membership.note(response.headers());
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
