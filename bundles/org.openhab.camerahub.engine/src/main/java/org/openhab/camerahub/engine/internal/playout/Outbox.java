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

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.codec.FrameRun;

/**
 * Gives buffers to a viewer's connection in their order. The pictures of a join go in pieces, a small one at first, with
 * a moment between them in which other viewers are served and this one may leave, and only as fast as the viewer takes
 * them; what comes from the camera meanwhile waits behind them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Outbox {

    private static final int FIRST_PIECE = 16 << 10;
    private static final int LARGEST_PIECE = 128 << 10;
    private static final long MOMENT_MILLIS = 1;

    private final ChannelHandlerContext ctx;
    private final ViewerChannels channels;
    private final SenderReports reports;
    private final OutboundMeter meter;
    private final SessionCounters counters;
    private final Deque<ByteBuf> behind = new ArrayDeque<>();

    private @Nullable JoinBurst join;
    private @Nullable Future<?> moment;
    private int piece;
    private boolean unflushed;

    Outbox(
            ChannelHandlerContext ctx,
            ViewerChannels channels,
            SenderReports reports,
            OutboundMeter meter,
            SessionCounters counters) {
        this.ctx = ctx;
        this.channels = channels;
        this.reports = reports;
        this.meter = meter;
        this.counters = counters;
    }

    /** Sends pictures of which the runs are borrowed. */
    void join(JoinBurst burst) {
        finish();
        int bytes = burst.bytes();
        meter.wroteJoin(bytes);
        meter.holds(bytes);
        burst.retain();
        join = burst;
        piece = FIRST_PIECE;
        sendPiece(burst);
    }

    /** Takes over {@code buffer}. */
    void write(ByteBuf buffer) {
        int bytes = buffer.readableBytes();
        counters.sent(bytes, 0);
        meter.wrote(bytes);
        if (join != null) {
            meter.holds(bytes);
            behind.add(buffer);
        } else {
            ctx.write(buffer, ctx.voidPromise());
            unflushed = true;
        }
    }

    void flush() {
        if (unflushed) {
            unflushed = false;
            ctx.flush();
        }
    }

    /** The connection takes more. */
    void hasRoom() {
        JoinBurst underway = join;
        if (underway != null && moment == null) {
            sendPiece(underway);
        }
    }

    /**
     * Nothing more is sent.
     *
     * @return where the viewer stands if the pictures of a join are cut short by this, else null
     */
    JoinBurst.@Nullable Position stop() {
        JoinBurst cut = join;
        // first of all: with the join its frames may be gone, if the camera's newest pictures are others by now
        JoinBurst.Position position = cut == null ? null : cut.position();
        endJoin();
        behind.forEach(this::discard);
        behind.clear();
        meter.forgetHeld();
        return position;
    }

    /** Was counted as sent, but is not. */
    private void discard(ByteBuf buffer) {
        int frames = 0;
        int index = buffer.readerIndex();
        while (index < buffer.writerIndex()) {
            index += FrameRun.HEADER_BYTES + buffer.getUnsignedShort(index + 2);
            frames++;
        }
        counters.sent(-buffer.readableBytes(), -frames);
        buffer.release();
    }

    private void sendPiece(JoinBurst underway) {
        write(underway, piece);
        piece = Math.min(2 * piece, LARGEST_PIECE);
        if (underway.isSent()) {
            sendBehind();
        } else {
            moment = ctx.executor().schedule(this::goOn, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        }
        flush();
    }

    /** If the viewer has not taken the last piece, {@link #hasRoom} goes on. */
    private void goOn() {
        moment = null;
        JoinBurst underway = join;
        if (underway != null && ctx.channel().isWritable()) {
            sendPiece(underway);
        }
    }

    private void write(JoinBurst underway, int most) {
        int before = underway.bytes();
        int framesBefore = underway.sent();
        ByteBuf buffer = underway.next(most, channels, reports, ctx.alloc());
        int bytes = buffer.readableBytes();
        int held = before - underway.bytes();
        meter.holds(-held);
        meter.addedToJoin(bytes - held);
        counters.sent(bytes, underway.sent() - framesBefore);
        ctx.write(buffer, ctx.voidPromise());
        unflushed = true;
    }

    private void sendBehind() {
        endJoin();
        while (!behind.isEmpty()) {
            ByteBuf buffer = behind.remove();
            meter.holds(-buffer.readableBytes());
            ctx.write(buffer, ctx.voidPromise());
            unflushed = true;
        }
    }

    /** All of a join that is underway, because another one follows. */
    private void finish() {
        JoinBurst underway = join;
        if (underway != null) {
            write(underway, Integer.MAX_VALUE);
            sendBehind();
        }
    }

    private void endJoin() {
        JoinBurst ended = join;
        join = null;
        if (ended != null) {
            ended.release();
        }
        Future<?> due = moment;
        moment = null;
        if (due != null) {
            due.cancel(false);
        }
    }
}
