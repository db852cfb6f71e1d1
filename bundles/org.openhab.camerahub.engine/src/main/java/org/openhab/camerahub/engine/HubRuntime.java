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
package org.openhab.camerahub.engine;

import io.netty.channel.ChannelPipeline;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.doctor.Doctor;
import org.openhab.camerahub.engine.internal.doctor.HubFacts;
import org.openhab.camerahub.engine.internal.endpoint.Endpoint;
import org.openhab.camerahub.engine.internal.endpoint.Transport;
import org.openhab.camerahub.engine.internal.events.CameraEvents;
import org.openhab.camerahub.engine.internal.http.HttpViewer;
import org.openhab.camerahub.engine.internal.live.LivePresentations;
import org.openhab.camerahub.engine.internal.page.CameraTokens;
import org.openhab.camerahub.engine.internal.page.HttpDesk;
import org.openhab.camerahub.engine.internal.page.HttpExtensions;
import org.openhab.camerahub.engine.internal.page.LiveFiles;
import org.openhab.camerahub.engine.internal.page.PageEnvironment;
import org.openhab.camerahub.engine.internal.player.PlayerSessions;
import org.openhab.camerahub.engine.internal.probe.CameraProber;
import org.openhab.camerahub.engine.internal.relay.CameraStreams;
import org.openhab.camerahub.engine.internal.session.Peer;
import org.openhab.camerahub.engine.internal.session.ViewerSessions;
import org.openhab.camerahub.engine.internal.snapshot.Snapshots;
import org.openhab.camerahub.engine.internal.stream.HostResolver;
import org.openhab.camerahub.engine.internal.stream.PictureMemory;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.internal.viewer.RtspViewer;
import org.openhab.camerahub.engine.internal.viewer.ViewerEnvironment;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.engine.monitor.SessionInfo;
import org.openhab.camerahub.rtsp.codec.RtspDecoder;
import org.openhab.camerahub.rtsp.codec.RtspEncoder;
import org.openhab.camerahub.rtsp.codec.RtspLimits;

/**
 * What lives on event loops: the camera streams, the viewers and the endpoint. Wired here, once for each start of the
 * loops; what a change of the configuration replaces in it is asked for anew by each connection.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HubRuntime implements AutoCloseable {

    private static final long LOOPS_END_SECONDS = 5;

    private final HubSecurity security;
    private final HubServices services;
    private final Supplier<HubConfig> config;
    private final Transport transport;
    private final CameraStreams streams;
    private final ViewerSessions sessions;
    private final CameraProber prober;
    private final Doctor doctor;
    private final LivePresentations presentations;
    private final Snapshots snapshots;
    private final PlayerSessions players;
    private final CameraTokens tokens;
    private final HttpExtensions extensions;
    private final Endpoint endpoint;

    /**
     * @param config the configuration as it is at the moment of the call
     * @param tokens of the cameras
     * @param extensions what is served beside them
     * @param events hears what happens to cameras
     * @param changed called when a port has opened by itself or fails for another reason
     */
    HubRuntime(
            HubServices services,
            HubSecurity security,
            Supplier<HubConfig> config,
            CameraTokens tokens,
            HttpExtensions extensions,
            CameraEvents events,
            Runnable changed) {
        this.services = services;
        this.security = security;
        this.config = config;
        this.tokens = tokens;
        this.extensions = extensions;
        this.transport = Transport.start(config.get().eventLoops());
        this.sessions = new ViewerSessions(events);
        StreamEnvironment environment = new StreamEnvironment(
                transport.loops(),
                transport.sockets(),
                transport.datagrams(),
                PictureMemory.ofThisMachine(),
                services.scheduler(),
                config.get().limits(),
                services.clock(),
                HostResolver.onThreadsOf(services.scheduler(), services.hosts()),
                security.log());
        this.streams = new CameraStreams(environment, events);
        this.prober = new CameraProber(environment, streams);
        this.doctor = new Doctor(environment, streams, prober, services.networks()::list);
        this.presentations = new LivePresentations(transport.loops(), services.clock());
        this.snapshots =
                new Snapshots(presentations, config.get().limits().viewerAnswer(), services.scheduler(), "ffmpeg");
        this.players = new PlayerSessions(transport.loops().next(), sessions, security.log(), services.clock());
        this.endpoint = new Endpoint(new Endpoint.Parts(
                transport,
                services.scheduler(),
                security.doorkeeper(),
                security.certificates(),
                () -> config.get().limits(),
                security.log(),
                security.systemLog(),
                this::addRtsp,
                this::addHttp,
                changed));
    }

    CameraStreams streams() {
        return streams;
    }

    CameraProber prober() {
        return prober;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    LiveFiles liveFiles() {
        return new LiveFiles(pages(), transport.loops().next(), services.scheduler());
    }

    CompletionStage<List<CheckItem>> check(String cameraId, HubFacts facts) {
        return streams.byId(cameraId)
                .map(stream -> doctor.check(stream.camera(), facts))
                .orElseGet(() -> CompletableFuture.failedFuture(
                        new HubException(FaultKind.CAMERA_UNKNOWN, cameraId, "there is none")));
    }

    /** Of one camera, or of all cameras if {@code cameraId} is empty. */
    int endSessions(String cameraId) {
        return cameraId.isEmpty()
                ? sessions.endAll(ViewerSessions.BY_OWNER)
                : sessions.endAll(cameraId, ViewerSessions.BY_OWNER);
    }

    ViewerSessions sessions() {
        return sessions;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** How each of {@code cameras} fares. */
    List<CameraStatus> statuses(List<Camera> cameras) {
        List<CameraStatus> result = new ArrayList<>();
        Map<String, Long> viewers = sessions.running().stream()
                .filter(session -> session.state() == SessionInfo.State.PLAYING)
                .collect(Collectors.groupingBy(SessionInfo::cameraId, Collectors.counting()));
        for (Camera camera : cameras) {
            streams.statistics(camera.id())
                    .ifPresent(statistics -> result.add(new CameraStatus(
                            camera,
                            statistics,
                            viewers.getOrDefault(camera.id(), 0L).intValue(),
                            security.log().isTraced(camera.id()))));
        }
        return result;
    }

    String transportName() {
        return transport.name();
    }

    void set(Collection<Camera> cameras) {
        streams.set(cameras);
        for (Camera camera : cameras) {
            if (!camera.viewable()) {
                HubException why = new HubException(FaultKind.STREAM_FORBIDDEN, camera.label(), "");
                sessions.endAll(camera.id(), "its stream was switched off");
                streams.byId(camera.id()).ifPresent(stream -> presentations.end(stream, why));
            }
        }
    }

    /** Ends everything and waits until the loops are gone. */
    @Override
    public void close() {
        endpoint.close();
        prober.close();
        streams.close().awaitUninterruptibly(LOOPS_END_SECONDS, TimeUnit.SECONDS);
        transport
                .loops()
                .shutdownGracefully(0, LOOPS_END_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(2 * LOOPS_END_SECONDS, TimeUnit.SECONDS);
    }

    private void addRtsp(ChannelPipeline pipeline) {
        if (pipeline.channel().remoteAddress() instanceof InetSocketAddress address) {
            HubConfig current = config.get();
            ViewerEnvironment environment = ViewerEnvironment.of(
                    streams::byPath,
                    security.gate(),
                    sessions,
                    security.log(),
                    current.limits(),
                    () -> config.get().videoBuffer(),
                    services.clock());
            pipeline.addLast(new RtspDecoder(RtspLimits.DEFAULTS))
                    .addLast(new RtspEncoder())
                    .addLast(new RtspViewer(environment, new Peer(address.getAddress(), address.getPort())));
        } else {
            pipeline.close(); // gone already
        }
    }

    private void addHttp(ChannelPipeline pipeline) {
        if (pipeline.channel().remoteAddress() instanceof InetSocketAddress address) {
            HttpViewer.addTo(
                    pipeline,
                    new HttpDesk(pages()),
                    config.get().limits(),
                    new Peer(address.getAddress(), address.getPort()));
        } else {
            pipeline.close(); // gone already
        }
    }

    private PageEnvironment pages() {
        return new PageEnvironment(
                streams::byPath,
                streams::byId,
                place -> tokens.camera(place).or(() -> security.guests().camera(place)),
                security.httpGate(),
                presentations,
                snapshots,
                players,
                extensions,
                security.log(),
                config.get().limits(),
                services.clock());
    }
}
