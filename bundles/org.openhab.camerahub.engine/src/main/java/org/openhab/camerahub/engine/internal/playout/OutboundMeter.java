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

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How much waits in a viewer's connection, and whether the viewer takes anything at all.
 *
 * <p>Netty counts what waits in front of TLS and behind it in one figure. The pictures that a viewer got when it joined
 * are not counted as long as they wait: they are limited by the size of the picture cache, and sent to catch up, not
 * because the viewer is slow.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class OutboundMeter {

    private final Channel channel;

    private long written;
    /** Value of {@link #written} at the end of the join's pictures. */
    private long joinEnd;

    private long mostTaken;

    /** Bytes that have not been given to the connection yet. */
    private long held;

    public OutboundMeter(Channel channel) {
        this.channel = channel;
    }

    void wrote(int bytes) {
        written += bytes;
    }

    /** Begins a join; what has been written since the last one still counts as a part of it. */
    void wroteJoin(int bytes) {
        written += bytes;
        joinEnd = written;
    }

    /** The join's pictures are more than was said. */
    void addedToJoin(int bytes) {
        written += bytes;
        joinEnd += bytes;
    }

    /** Bytes that count as written wait outside of the connection, or, if negative, do so no more. */
    void holds(int bytes) {
        held += bytes;
    }

    /** What is held is not sent after all. */
    void forgetHeld() {
        written -= held;
        joinEnd = Math.min(joinEnd, written);
        held = 0;
    }

    /** Bytes that wait to be taken by the viewer. */
    public long waiting() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes() + held;
    }

    /** Bytes of the live stream that wait. */
    long liveWaiting() {
        long waiting = waiting();
        long behindJoin = written - joinEnd;
        return Math.min(waiting, behindJoin);
    }

    /** True if the viewer has taken something since the last call, or if there was nothing to take. */
    public boolean progressed() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        if (buffer == null) {
            return false;
        }
        long waiting = buffer.totalPendingWriteBytes() + held;
        long taken = written - waiting + buffer.currentProgress();
        if (waiting == 0 || taken > mostTaken) {
            mostTaken = Math.max(taken, mostTaken);
            return true;
        }
        return false;
    }
}
