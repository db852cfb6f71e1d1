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
package org.openhab.io.camerahub;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.camerahub.engine.live.LiveFile;
import org.openhab.camerahub.engine.live.LiveViewer;
import org.openhab.camerahub.engine.monitor.CameraEvent;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.camerahub.engine.monitor.CommunicationLog;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.camerahub.engine.monitor.SessionInfo;

/**
 * The hub as other bundles see it: an OSGi service that exists from the start of the bundle, and answers with empty
 * values until openHAB is ready and the hub runs. Thread-safe; nothing here waits for a camera or a viewer.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface CameraHubControl {

    /** {@link HubStatus.State#NEW} before the hub runs; then the faults say what is wrong with its configuration. */
    HubStatus status();

    /** The settings in effect, empty if there have been no valid ones yet. */
    Optional<ServiceProfile> profile();

    /** A fault in words of this language, cause and cure; in English if there is no translation. */
    String text(HubException fault, Locale locale);

    /** What was seen of a fault, the part of its text in brackets, in openHAB's language; else in English. */
    String detail(HubException fault);

    /** A warning in words of this language, cause and cure; in English if there is no translation. */
    String text(HubWarning warning, Locale locale);

    /** What is wrong with a camera's description in words of this language, cause and cure; else in English. */
    String text(CameraProblem problem, Locale locale);

    /** Where that stands in words of this language, e.g. {@code item Front_Door}; else in English. */
    String source(CameraProblem problem, Locale locale);

    /** Why there is no still picture in words of this language, cause and cure; else in English. */
    String text(NoSnapshotException fault, Locale locale);

    /** The registered cameras, sorted by label. */
    List<CameraStatus> cameras();

    /** How a registered camera fares; empty if there is none of this id. */
    Optional<CameraStatus> camera(String cameraId);

    /** What is wrong with the descriptions of cameras. */
    List<CameraProblem> problems();

    /** Why a camera that some provider names is left out, or what else the user should change about it. */
    Optional<CameraProblem> problem(String cameraId);

    /**
     * Calls {@code listener} at every event of a camera, in the order in which they happened, each once, one call at a
     * time and on a thread that may be used for a moment: it is neither an event loop nor the caller's own. Can be used
     * before the hub runs. After {@link Registration#close} a call that is under way may still end.
     */
    Registration onCameraEvent(Consumer<CameraEvent> listener);

    /**
     * Asks a camera, registered or not, for its description and leaves it again: no SETUP, so that it holds no session.
     * What the running stream of a registered camera knows is taken instead of a second connection.
     *
     * @return completes within a viewer's answer time, on any thread, at worst with the very
     *     {@link org.openhab.camerahub.engine.fault.HubException} that the stream would report
     */
    CompletionStage<CameraProbe> probe(Camera camera);

    /**
     * The URL for viewers with TLS, by the hub's public name and port and without credentials, e.g.
     * {@code rtsps://cam.example.org:443/front-door}. Alexa wants the same with the scheme {@code rtsp}, and port 443.
     *
     * @return empty if the public name is not configured or no camera has this id
     */
    Optional<String> streamUrl(String cameraId);

    /** The URL for players on this machine without TLS; empty while the test socket is closed. */
    Optional<String> testUrl(String cameraId);

    /**
     * The URL of the HLS playlist, for openHAB's Alexa skill and for browsers. It holds a secret: whoever knows it may
     * watch this camera.
     *
     * @return empty if the public name is not configured or no camera has this id
     */
    Optional<String> hlsUrl(String cameraId);

    /**
     * A JPEG of what a registered camera sees now: from its snapshot address, else out of its stream.
     *
     * @return completes on any thread; fails with a {@link NoSnapshotException} that says why there is no picture, or
     *     with a {@link HubException}: the hub does not run, no camera has this id, its stream is switched off, or it
     *     does not answer
     */
    CompletionStage<byte[]> snapshot(String cameraId);

    /**
     * A file of a registered camera's live presentation (HLS, RFC 8216), as the hub's own port serves it, for a web
     * server that has decided itself that this viewer may see it. Names in playlists are relative: they are asked for in
     * the same way. The viewer counts like those of the hub's own port.
     *
     * @param file its name, without a path: begins with {@code camera.m3u8}
     * @param query of the request, without a question mark; empty if there is none. By it players ask for what is not
     *     there yet
     * @return completes on a thread that may wait, as soon as there is what the query wants; cancelling it ends the
     *     waiting, for a player that has gone. What a player can understand is a file with another status than 200; it
     *     fails with a {@link org.openhab.camerahub.engine.fault.HubException} if the hub does not run or no camera has
     *     this id
     */
    CompletionStage<LiveFile> live(String cameraId, String file, String query, LiveViewer viewer);

    /**
     * Looks whether an Echo could show a registered camera, and says what to do if not.
     *
     * @return completes within half a minute, on any thread; at worst with a {@link HubException}
     */
    CompletionStage<List<CheckRow>> check(String cameraId, Locale locale);

    /** Switches whether whole messages of a camera and its viewers go to the communication log. */
    void setTrace(String cameraId, boolean on);

    /** The communication log, empty before the hub runs. */
    Optional<CommunicationLog> log();

    /** The certificate in use, empty if there is none. */
    Optional<CertificateInfo> certificate();

    /** The viewers that are connected, oldest first. */
    List<SessionInfo> sessions();

    /** Viewers that have left, newest first. */
    List<SessionInfo> recentSessions();

    /** Ends the session of this name; false if there is none. */
    boolean endSession(String name);

    /** Ends the sessions of a camera's viewers; returns how many. */
    int endSessions(String cameraId);

    /** Switches the test socket, until openHAB restarts or the service's configuration changes the switch. */
    void setTestSocket(boolean on);

    boolean testSocket();
}
