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

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;

/**
 * The one stream of a camera, shared by any number of subscribers. Thread-safe: every method may be called from any
 * thread.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface CameraStream {

    /** The camera as it is configured now. */
    Camera camera();

    /**
     * The camera's description, fetched by DESCRIBE unless the stream is open already. Notified on {@code executor};
     * fails with a {@link org.openhab.camerahub.engine.fault.HubException} within the limits' answer time.
     */
    Future<StreamDescription> describe(EventExecutor executor);

    /** Starts SETUP and PLAY at the camera before the first subscriber comes, which it is expected to do soon. */
    void prepare();

    /**
     * Adds a subscriber; {@link StreamSubscriber#started} follows when the camera plays, or
     * {@link StreamSubscriber#ended}.
     *
     * @return removes the subscriber again; closing twice does nothing
     */
    Subscription subscribe(StreamSubscriber subscriber);

    /** A subscriber's hold on the stream. */
    interface Subscription extends AutoCloseable {
        /** What waited for the subscriber has gone, after {@link StreamSubscriber#isFull()} or without it. */
        default void hasRoom() {}

        @Override
        void close();
    }
}
