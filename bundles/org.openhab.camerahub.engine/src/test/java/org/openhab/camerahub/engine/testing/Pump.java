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
package org.openhab.camerahub.engine.testing;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.openhab.camerahub.rtsp.rtp.NtpTime;

/**
 * Lets a camera play: thirty pictures a second, a key picture every second, until it is closed.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class Pump implements AutoCloseable {

    private static final int PER_SECOND = 30;
    private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;

    private final ScriptedCamera camera;
    private final int fragments;
    private final UnaryOperator<Instant> clock;
    private final Thread thread;
    private volatile boolean over;
    private volatile long timestamp;

    /** @param fragments packets of 1200 bytes in each key picture */
    public Pump(ScriptedCamera camera, int fragments) {
        this(camera, fragments, null);
    }

    /**
     * @param clock by which the camera reports when it took a picture, given that moment of a clock that began at the epoch
     *     with its first picture; null if it reports nothing
     */
    public Pump(ScriptedCamera camera, int fragments, UnaryOperator<Instant> clock) {
        this.camera = camera;
        this.fragments = fragments;
        this.clock = clock;
        this.thread = new Thread(this::run, "pump");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        Rtp video = Rtp.video();
        long next = System.nanoTime();
        for (int i = 0; !over; i++) {
            if (!camera.requests("PLAY").isEmpty()) {
                timestamp = Integer.toUnsignedLong(video.timestamp);
                send(i % PER_SECOND == 0 ? Rtp.join(report(video), video.keyPicture(fragments)) : video.picture());
            }
            try {
                next += PERIOD_NANOS;
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Of the picture before the newest one. */
    public long timestamp() {
        return timestamp;
    }

    private byte[] report(Rtp video) {
        Instant taken = Instant.EPOCH.plusNanos(video.timestamp * 100_000L / 9);
        return clock == null ? new byte[0] : video.senderReport(NtpTime.of(clock.apply(taken)));
    }

    /** A connection that is lost is not the last: the hub calls again. */
    private void send(byte[] bytes) {
        for (ScriptedCamera.Connection connection : camera.connections()) {
            try {
                connection.send(bytes);
            } catch (IOException e) {
                // lost
            }
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
