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
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.datagram.DatagramTrack;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.engine.monitor.LegLog;
import org.openhab.camerahub.rtsp.auth.ClientAuthenticator;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.header.PublicHeader;
import org.openhab.camerahub.rtsp.header.SessionHeader;
import org.openhab.camerahub.rtsp.header.TransportHeader;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspMessage;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;
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

    /** Requests of a camera that are answered with OK; the others are not implemented here. */
    private static final Set<RtspMethod> HARMLESS =
            EnumSet.of(RtspMethod.OPTIONS, RtspMethod.GET_PARAMETER, RtspMethod.SET_PARAMETER, RtspMethod.TEARDOWN);

    private static final long FAREWELL_MILLIS = 1000;

    private final Camera camera;
    private final EventLoop loop;
    private final StreamEnvironment env;
    private final CameraTls tls;
    private final SourceListener listener;
    private final CameraFaults faults;
    private final Redirects redirects;
    private final @Nullable ClientAuthenticator authenticator;
    private final EarlyFrames early = new EarlyFrames();
    private final List<DatagramTrack> datagrams = new ArrayList<>();
    private final Inbound inbound = new Inbound();
    private final Promise<@Nullable Void> gone;
    private RtspUrl url;
    private CameraConnection connection;
    private Requests requests;
    private TrackPlan plan = new TrackPlan("", List.of());
    private Set<RtspMethod> offered = Set.of();
    private @Nullable SessionHeader session;
    private @Nullable KeepAlive keepAlive;
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
        Steps steps = new Steps();
        TrackSetup setup = new TrackSetup(wanted, camera.transport(), faults, steps);
        steps.setup = setup;
        setup.next();
    }

    /** True if everything that is read lies side by side in memory: keeping all of it wastes nothing. */
    public boolean hasDenseBuffers() {
        return !url.secure() || !datagrams.isEmpty();
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
            datagrams.forEach(DatagramTrack::close);
            early.drain(run -> {});
            requests.clear();
            SessionHeader established = session;
            if (established == null) {
                disconnect();
            } else {
                requests.attempt(
                        inSession(RtspRequest.of(RtspMethod.TEARDOWN, plan.aggregate())), done -> disconnect());
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
            notePublic(response.headers());
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
        requests.send(inSession(play), response -> {
            if (response.status().code() >= 300) {
                fail(faults.refused("PLAY", response));
                return;
            }
            noteSession(response.headers());
            playing = true;
            listener.playing(channels);
            early.drain(listener::frames);
            listener.flush();
            startKeepAlive();
        });
    }

    private void startKeepAlive() {
        SessionHeader established = session;
        if (!over) {
            int timeout = established == null ? SessionHeader.DEFAULT_TIMEOUT : established.timeoutSeconds();
            KeepAlive started = new KeepAlive(loop, requests, plan.aggregate(), timeout, this::inSession);
            keepAlive = started;
            started.start(offered);
        }
    }

    private void stopKeepAlive() {
        KeepAlive running = keepAlive;
        if (running != null) {
            running.stop();
            keepAlive = null;
        }
    }

    private RtspRequest inSession(RtspRequest request) {
        SessionHeader established = session;
        return established == null ? request : request.withHeader("Session", established.id());
    }

    /** Only SETUP's answer has to name the session, and only PLAY's may correct its timeout. */
    private void noteSession(RtspHeaders headers) {
        String value = headers.first("Session");
        if (value != null && (session == null || value.contains("timeout"))) {
            SessionHeader.parse(value).ifPresent(named -> session = named);
        }
    }

    private void notePublic(RtspHeaders headers) {
        String value = headers.first("Public");
        if (value != null) {
            offered = PublicHeader.parse(value).methods();
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

    /** Cameras ask little; a wrong answer would be worse than none (RFC 2326 section 11). */
    private void answer(RtspRequest request) {
        connection.log().message(Direction.CAMERA_TO_HUB, request);
        boolean harmless = request.knownMethod().filter(HARMLESS::contains).isPresent();
        RtspResponse response = RtspResponse.of(harmless ? RtspStatus.OK : RtspStatus.NOT_IMPLEMENTED);
        String cseq = request.headers().first("CSeq");
        if (cseq != null) {
            response = response.withHeader("CSeq", cseq);
        }
        connection.log().message(Direction.HUB_TO_CAMERA, response);
        connection.send(response);
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
            answer(request);
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
                session = null;
                fail(why);
            }
        }
    }

    private final class ByDatagrams implements DatagramTrack.Sink {

        @Override
        public void frames(FrameRun run) {
            inbound.frames(run);
        }

        @Override
        public void flush() {
            inbound.readComplete();
        }
    }

    private final class Steps implements TrackSetup.Steps {

        private @Nullable TrackSetup setup;

        @Override
        public void setup(TrackPlan.Entry entry, String transport) {
            RtspRequest request = RtspRequest.of(RtspMethod.SETUP, entry.url()).withHeader("Transport", transport);
            requests.send(inSession(request), response -> {
                TrackSetup running = setup;
                if (running != null) {
                    noteSession(response.headers());
                    running.answered(entry, response);
                }
            });
        }

        @Override
        public void openPorts(Track track) {
            InetSocketAddress remote = connection.remoteAddress();
            InetSocketAddress local = connection.localAddress();
            TrackSetup running = setup;
            if (remote == null || local == null || running == null) {
                return;
            }
            DatagramTrack opened = new DatagramTrack(track, loop, remote.getAddress(), new ByDatagrams());
            datagrams.add(opened);
            opened.open(env.datagrams(), local.getAddress(), port -> {
                if (port < 0) {
                    fail(faults.of(FaultKind.CAMERA_REFUSED, "it wants UDP, and no pair of ports could be opened"));
                } else {
                    running.ports(port);
                }
            });
        }

        @Override
        public void byDatagrams(Track track, TransportHeader answer) {
            datagrams.stream().filter(each -> each.track().equals(track)).forEach(each -> each.accepted(answer));
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
