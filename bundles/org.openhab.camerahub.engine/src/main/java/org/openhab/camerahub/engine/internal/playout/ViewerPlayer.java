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
package org.openhab.camerahub.engine.internal.playout;

import io.netty.channel.EventLoop;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.StreamStart;
import org.openhab.camerahub.engine.internal.stream.StreamSubscriber;

/**
 * One PLAY of a viewer, until it pauses or leaves: hands the camera's frames to the viewer's {@link Playout}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ViewerPlayer implements StreamSubscriber {

    /** Whom the stream's ups and downs concern. */
    public interface Listener {
        void streamInterrupted(HubException why);

        void streamEnded(HubException why);
    }

    private final EventLoop loop;
    private final Playout playout;
    private final Listener listener;

    private CameraStream.@Nullable Subscription subscription;
    private boolean stopped;

    public ViewerPlayer(EventLoop loop, Playout playout, Listener listener) {
        this.loop = loop;
        this.playout = playout;
        this.listener = listener;
    }

    /** Begins; nothing comes before the call returns unless the stream has ended already. */
    public void play(CameraStream stream) {
        CameraStream.Subscription made = stream.subscribe(this);
        if (stopped) {
            made.close(); // the stream ended at once
        } else {
            subscription = made;
        }
    }

    /** No frame follows, even if the stream's loop has sent some on their way. */
    public void stop() {
        stopped = true;
        CameraStream.Subscription held = subscription;
        subscription = null;
        if (held != null) {
            held.close();
        }
        playout.stop();
    }

    @Override
    public EventLoop loop() {
        return loop;
    }

    @Override
    public void started(StreamStart start) {
        if (!stopped) {
            playout.start(start);
        }
    }

    @Override
    public void frames(MediaRun run) {
        if (!stopped) {
            playout.frames(run);
        }
    }

    @Override
    public void flush() {
        if (!stopped) {
            playout.flush();
        }
    }

    @Override
    public boolean isFull() {
        return !stopped && playout.isFull();
    }

    /** The viewer's connection takes more. */
    public void hasRoom() {
        playout.hasRoom();
        CameraStream.Subscription held = subscription;
        if (held != null) {
            held.hasRoom();
        }
    }

    @Override
    public void interrupted(HubException why) {
        if (!stopped) {
            playout.interrupted();
            listener.streamInterrupted(why);
        }
    }

    @Override
    public void ended(HubException why) {
        if (!stopped) {
            stop();
            listener.streamEnded(why);
        }
    }
}
