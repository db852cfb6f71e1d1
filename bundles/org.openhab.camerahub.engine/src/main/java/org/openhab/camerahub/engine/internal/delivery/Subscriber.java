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
package org.openhab.camerahub.engine.internal.delivery;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.StreamStart;
import org.openhab.camerahub.engine.internal.stream.StreamSubscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A subscriber with its hold on the stream. No call reaches it after it has let go, and a bug in it harms nobody else.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Subscriber implements CameraStream.Subscription {

    private final Logger logger = LoggerFactory.getLogger(Subscriber.class);
    private final StreamSubscriber target;
    private final Consumer<Subscriber> leave;
    private final Runnable room;
    private volatile boolean closed;

    /** Confined to the stream: {@code started} has been sent, so that frames may follow. */
    private boolean active;

    /** Confined to the stream: it has seen pictures before and waits for the camera to come back. */
    private boolean veteran;

    /** @param room called when the subscriber has caught up */
    public Subscriber(StreamSubscriber target, Consumer<Subscriber> leave, Runnable room) {
        this.target = target;
        this.leave = leave;
        this.room = room;
    }

    public StreamSubscriber target() {
        return target;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isVeteran() {
        return veteran;
    }

    public void setActive(boolean now) {
        active = now;
        veteran |= now;
    }

    public boolean isClosed() {
        return closed;
    }

    boolean isFull() {
        return !closed && target.isFull();
    }

    @Override
    public void hasRoom() {
        if (!closed) {
            room.run();
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            leave.accept(this);
        }
    }

    public void started(StreamStart start) {
        guarded(() -> target.started(start));
    }

    /** Apart from the others, and without a lambda, because it runs for every run. */
    public void frames(MediaRun run) {
        if (!closed) {
            try {
                target.frames(run);
            } catch (RuntimeException e) {
                broken(e);
            }
        }
    }

    public void flush() {
        if (!closed) {
            try {
                target.flush();
            } catch (RuntimeException e) {
                broken(e);
            }
        }
    }

    public void interrupted(HubException why) {
        guarded(() -> target.interrupted(why));
    }

    public void ended(HubException why) {
        guarded(() -> {
            closed = true;
            target.ended(why);
        });
    }

    private void guarded(Runnable call) {
        if (!closed) {
            try {
                call.run();
            } catch (RuntimeException e) {
                broken(e);
            }
        }
    }

    private void broken(RuntimeException cause) {
        logger.error("A subscriber of a camera's stream failed; it is ended", cause);
        boolean first = !closed;
        close();
        if (first) {
            target.ended(
                    new HubException(FaultKind.INTERNAL, "", cause.getClass().getSimpleName(), cause));
        }
    }
}
