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
package org.openhab.camerahub.engine.internal.dialogue;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.leg.LegLog;
import org.openhab.camerahub.engine.internal.link.CameraConnection;
import org.openhab.camerahub.engine.internal.link.CameraFaults;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.auth.ClientAuthenticator;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspMessage;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * What the hub and a camera say to each other (RFC 2326 section 10), from the first DESCRIBE to TEARDOWN. It outlives
 * its connection: a camera may send the hub to another of its URLs, or hang up with its challenge. Confined to its loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraDialogue {

    private static final long FAREWELL_MILLIS = 1000;

    private final EventLoop loop;
    private final Duration answerTime;
    private final CameraFaults faults;
    private final Function<RtspUrl, CameraConnection> connector;
    private final Consumer<HubException> failed;
    private final Redirects redirects;
    private final @Nullable ClientAuthenticator authenticator;
    private final Membership membership = new Membership();
    private final Promise<@Nullable Void> gone;
    private RtspUrl url;
    private CameraConnection connection;
    private Requests requests;
    private @Nullable KeepAlive keepAlive;

    /**
     * @param answerTime within which the camera has to answer a request
     * @param connector makes a connection to one of the camera's URLs, still to be opened
     * @param failed hears why the dialogue cannot go on
     */
    public CameraDialogue(
            Camera camera,
            EventLoop loop,
            Duration answerTime,
            Function<RtspUrl, CameraConnection> connector,
            Consumer<HubException> failed) {
        this.loop = loop;
        this.answerTime = answerTime;
        this.connector = connector;
        this.failed = failed;
        this.faults = new CameraFaults(camera);
        this.redirects = new Redirects(camera.url(), faults);
        this.gone = loop.newPromise();
        this.url = camera.url();
        Credentials credentials = camera.credentials();
        this.authenticator = credentials == null ? null : new ClientAuthenticator(credentials);
        this.connection = connector.apply(url);
        this.requests = newRequests(connection);
    }

    public void open() {
        connection.open();
    }

    /** The one in use now. */
    public CameraConnection connection() {
        return connection;
    }

    /** Where the camera was found, after all redirects. */
    public RtspUrl url() {
        return url;
    }

    /** How the hub logged in, empty if the camera has not asked. */
    public String authentication() {
        ClientAuthenticator signer = authenticator;
        return signer == null ? "" : signer.scheme().orElse("");
    }

    /** Asks for the description; a redirect leads to a new connection, on which to ask again. */
    public void describe(Consumer<RtspResponse> described) {
        RtspRequest describe =
                RtspRequest.of(RtspMethod.DESCRIBE, url.toString()).withHeader("Accept", "application/sdp");
        requests.send(describe, response -> {
            if (response.status().code() < 300) {
                described.accept(response);
            } else {
                redirected(response);
            }
        });
    }

    private void redirected(RtspResponse response) {
        RtspUrl target = redirects.follow(response);
        if (target == null) {
            failed.accept(redirects.isRedirect(response) ? redirects.refusal() : faults.refused("DESCRIBE", response));
        } else {
            url = target;
            reconnect();
        }
    }

    /** Makes a request that the visit cannot go on without. */
    public void ask(RtspRequest request, Consumer<RtspResponse> answered) {
        requests.send(membership.in(request), answered);
    }

    /** What an answer tells of the session: its name, its timeout, what can be asked. */
    public void note(RtspHeaders headers) {
        membership.note(headers);
    }

    /** Keeps the session from running out until the {@link #close end}. */
    public void keepAlive(String sessionUrl) {
        KeepAlive started = new KeepAlive(loop, requests, sessionUrl, membership);
        keepAlive = started;
        started.start();
    }

    /** The camera has answered. */
    public void response(RtspResponse response) {
        requests.response(response);
    }

    /** The camera has asked. */
    public void request(RtspRequest request) {
        LegLog log = connection.log();
        log.message(Direction.CAMERA_TO_HUB, request);
        RtspResponse response = CameraRequests.answer(request);
        log.message(Direction.HUB_TO_CAMERA, response);
        connection.send(response);
    }

    /**
     * The camera has hung up before it has described anything.
     *
     * @return true if it did so with its challenge, and is asked again on a new connection
     */
    public boolean resumes(HubException why) {
        boolean resumes = why.kind() == FaultKind.CAMERA_LOST && requests.challenged() && redirects.once();
        if (resumes) {
            reconnect();
        }
        return resumes;
    }

    /** The camera has hung up, and its session has gone with the connection. */
    public void lost() {
        membership.lost();
    }

    /** Anew with the same authenticator, so that the first request is signed already. */
    private void reconnect() {
        requests.clear();
        connection.close();
        connection = connector.apply(url);
        requests = newRequests(connection);
        connection.open();
    }

    /**
     * Ends the dialogue, with TEARDOWN if there is something to tear down.
     *
     * @return succeeds when the connection is closed
     */
    public Future<?> close(String sessionUrl) {
        KeepAlive running = keepAlive;
        if (running != null) {
            running.stop();
            keepAlive = null;
        }
        requests.clear();
        if (!membership.isOpen()) {
            disconnect();
        } else {
            requests.attempt(membership.in(RtspRequest.of(RtspMethod.TEARDOWN, sessionUrl)), done -> disconnect());
            loop.schedule(this::disconnect, FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        }
        return gone;
    }

    /** Without another word. */
    public void disconnect() {
        requests.clear();
        connection.close().addListener(closed -> gone.trySuccess(null));
    }

    /** Succeeds when the connection of a dialogue that was ended is closed. */
    public Future<?> gone() {
        return gone;
    }

    private Requests newRequests(CameraConnection to) {
        return new Requests(loop, answerTime, faults, authenticator, new Requests.Wire() {
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
                failed.accept(why);
            }
        });
    }
}
