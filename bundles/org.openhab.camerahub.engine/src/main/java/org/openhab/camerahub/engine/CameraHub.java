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

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.camerahub.engine.monitor.CommunicationLog;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.camerahub.engine.monitor.SessionInfo;

/**
 * The hub: cameras on the one side, the TLS port for viewers on the other. Thread-safe.
 *
 * <p>A hub does nothing before the first {@link #apply}; a closed one can't be used again, but any number of new ones
 * can be made.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraHub implements AutoCloseable {

    public CameraHub(HubServices services) {}

    /**
     * Starts the hub, or changes the running one: only what differs is done anew, and no viewer is dropped. What keeps
     * the hub from serving is in its {@link #status}.
     */
    public void apply(HubConfig config) {}

    /** Replaces the registered cameras. Those with an unchanged source keep their stream and their viewers. */
    public void setCameras(Collection<Camera> cameras) {}

    public HubStatus status() {
        throw new UnsupportedOperationException();
    }

    /** Calls {@code listener} at every change of the {@link #status}, and once at the beginning; it must return fast. */
    public Registration onStatus(Consumer<HubStatus> listener) {
        throw new UnsupportedOperationException();
    }

    /** The registered cameras, sorted by label. */
    public List<CameraStatus> cameras() {
        throw new UnsupportedOperationException();
    }

    /** The viewers that are connected, oldest first. */
    public List<SessionInfo> sessions() {
        throw new UnsupportedOperationException();
    }

    /** Viewers that have left, newest first. */
    public List<SessionInfo> recentSessions() {
        throw new UnsupportedOperationException();
    }

    /** Ends the sessions of one camera, or of all cameras if {@code cameraId} is empty; returns how many. */
    public int endSessions(String cameraId) {
        throw new UnsupportedOperationException();
    }

    /** Ends the session with this name; false if there is none. */
    public boolean endSession(String name) {
        throw new UnsupportedOperationException();
    }

    /** The certificate in use, null if there is none. */
    public @Nullable CertificateInfo certificate() {
        return null;
    }

    public CommunicationLog log() {
        throw new UnsupportedOperationException();
    }

    /** Switches the plain test socket; the switch is remembered until the hub is closed, whatever is applied. */
    public void setTestSocket(boolean on) {}

    public boolean testSocket() {
        return false;
    }

    /** Switches whether whole messages of a camera and its viewers go to the communication log. */
    public void setTrace(String cameraId, boolean on) {}

    /** Ends every session, closes every port and waits until all threads are gone. */
    @Override
    public void close() {}
}
