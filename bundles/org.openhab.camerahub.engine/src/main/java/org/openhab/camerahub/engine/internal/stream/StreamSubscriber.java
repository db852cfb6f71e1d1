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
package org.openhab.camerahub.engine.internal.stream;

import io.netty.channel.EventLoop;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.HubException;

/**
 * Receives a camera's stream: a viewer, a muxer. Every call comes on {@link #loop()}, in order:
 * {@code (started (frames* flush)* interrupted?)* ended?}
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface StreamSubscriber {

    /** The event loop to which all state of this subscriber is confined. */
    EventLoop loop();

    /** The camera plays (again, after {@link #interrupted}). */
    void started(StreamStart start);

    /** Frames came. The run is borrowed: retain it to keep it. Must return fast and never block. */
    void frames(MediaRun run);

    /** No more frames for now: write out what was gathered. */
    void flush();

    /**
     * True if so much waits here that it would be better to get no more for a moment. Whoever says so tells by
     * {@link CameraStream.Subscription#hasRoom()} when that is over.
     */
    default boolean isFull() {
        return false;
    }

    /** True if it has stayed for the camera's linger before it leaves, so that the stream need not linger once more. */
    default boolean lingersItself() {
        return false;
    }

    /** The camera was lost; the stream tries to get it back by itself and calls {@link #started} then. */
    void interrupted(HubException why);

    /** The stream is over: removed camera, changed tracks, or the camera cannot be had. No call comes after it. */
    void ended(HubException why);
}
