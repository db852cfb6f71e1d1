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
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.WriteBufferWaterMark;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.StreamStart;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.rtp.Rtcp;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;

/**
 * Sends a camera's frames to one viewer. Confined to the viewer's event loop.
 *
 * <p>The usual case costs one write for a run, whatever the number of its frames: a viewer that has set up all tracks on
 * the channels that the hub uses itself, and takes what it gets. Everything else is sorted frame by frame.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Playout {

    /** A delimiter and a description of the picture, but no slice. */
    private static final int LONGEST_DELIMITER = 128;

    /** More than this is not in a processor's cache any more when its turn comes. */
    private static final int FULL = 256 << 10;

    private static final byte[] NO_DELIMITER = {};

    private final ChannelHandlerContext ctx;
    private final ViewerChannels channels;
    private final OutboundMeter meter;
    private final SessionCounters counters;
    private final SenderReports reports;
    private final DropPolicy drops;
    private final Outbox outbox;
    private final LongSupplier nanoTime;
    private final boolean asItIs;
    private final int fullAbove;
    private final @Nullable Track video;

    private JoinBurst.@Nullable Position sent;
    private boolean lost;
    private byte[] delimiter = NO_DELIMITER;

    /**
     * @param tracks those whose frames come from the camera
     * @param channels the viewer's; no more changes follow
     * @param videoBuffer bytes that may wait for the viewer
     * @param largestPicture bytes by which a picture that has begun may exceed that
     */
    public Playout(
            ChannelHandlerContext ctx,
            List<Track> tracks,
            ViewerChannels channels,
            OutboundMeter meter,
            SessionCounters counters,
            long videoBuffer,
            long largestPicture,
            Clock clock,
            LongSupplier nanoTime) {
        this.ctx = ctx;
        this.channels = channels;
        this.meter = meter;
        this.counters = counters;
        this.nanoTime = nanoTime;
        this.reports = new SenderReports(channels, tracks, clock);
        this.outbox = new Outbox(ctx, channels, reports, meter, counters);
        this.drops = new DropPolicy(tracks, videoBuffer, largestPicture, counters);
        this.asItIs = channels.areCanonical(tracks);
        this.video = firstVideo(tracks, channels);
        this.fullAbove = (int) Math.min(FULL, videoBuffer / 2);
        // Writable again is what tells that there is room.
        ctx.channel().config().setWriteBufferWaterMark(new WriteBufferWaterMark(fullAbove / 4, fullAbove));
    }

    private static @Nullable Track firstVideo(List<Track> tracks, ViewerChannels channels) {
        for (Track track : tracks) {
            if (track.kind() == Track.Kind.VIDEO && channels.isSetUp(track)) {
                return track;
            }
        }
        return null;
    }

    /** The stream begins, or goes on after an interruption: sends the newest pictures that the viewer has not got. */
    public void start(StreamStart start) {
        reports.learn(start.trackClocks());
        long now = nanoTime.getAsLong();
        boolean gapless = drops.open() && !lost;
        lost = false;
        for (Track track : start.description().tracks()) {
            if (track.kind() == Track.Kind.VIDEO && channels.isSetUp(track)) {
                drops.awaitKey(track.index(), now);
            }
        }
        Track first = video;
        JoinBurst burst = first == null ? null : JoinBurst.of(first, start.newestPictures(), sent);
        if (first != null && burst != null && (burst.startsWithKey() || gapless)) {
            drops.keySent(first.index());
            send(burst);
        }
    }

    private void send(JoinBurst burst) {
        if (!burst.isEmpty()) {
            sent = burst.end();
            outbox.join(burst);
        }
    }

    /** Nothing more is sent until the next start. */
    void stop() {
        JoinBurst.Position cut = outbox.stop();
        sent = cut == null ? sent : cut;
    }

    /** The viewer's connection takes more. */
    void hasRoom() {
        outbox.hasRoom();
    }

    /** The camera was lost: what comes next does not build on what came before. */
    public void interrupted() {
        lost = true;
    }

    /** True if so much waits that the camera had better wait for a moment. */
    public boolean isFull() {
        return !ctx.channel().isWritable() && meter.liveWaiting() > fullAbove;
    }

    /** Sends a run, or what of it is for this viewer. The run is borrowed. */
    public void frames(MediaRun run) {
        FrameRun frames = run.frames();
        int bytes = frames.data().readableBytes();
        if (asItIs && drops.open() && reports.done() && meter.liveWaiting() + bytes <= drops.limit()) {
            counters.sent(0, frames.count());
            outbox.write(frames.data().retainedDuplicate());
        } else {
            sort(run);
        }
        rememberPosition(run);
    }

    private void sort(MediaRun run) {
        FrameRun frames = run.frames();
        RunSorter sorter = new RunSorter(frames, channels, ctx.alloc(), outbox::write);
        long now = nanoTime.getAsLong();
        long waiting = meter.liveWaiting();
        int passed = 0;
        int passedBytes = 0;
        for (int frame = 0; frame < frames.count(); frame++) {
            int channel = frames.channel(frame);
            int track = channel / 2;
            if (channels.of(channel) == ViewerChannels.NONE) {
                continue;
            }
            if (!drops.passes(track, run.flags()[frame], waiting + passedBytes, now)) {
                keepDelimiter(run, frame);
                continue;
            }
            if (reports.due(track)) {
                report(run, frame, sorter);
            }
            sendDelimiter(run, frame, sorter);
            sorter.take(frame);
            passed++;
            passedBytes += FrameRun.HEADER_BYTES + frames.length(frame);
        }
        sorter.finish();
        counters.sent(0, passed);
    }

    /**
     * A key picture may begin with a packet that does not look like it, an access unit delimiter. Whoever waits for a key
     * picture gets that packet late, together with the next one, or would see a gap in the numbers.
     */
    private void keepDelimiter(MediaRun run, int frame) {
        FrameRun frames = run.frames();
        int length = FrameRun.HEADER_BYTES + frames.length(frame);
        if (run.is(frame, MediaRun.PICTURE_START) && length <= LONGEST_DELIMITER) {
            delimiter = ByteBufUtil.getBytes(frames.data(), frames.offset(frame), length);
            delimiter[1] = (byte) channels.of(frames.channel(frame));
        }
    }

    private void sendDelimiter(MediaRun run, int frame, RunSorter sorter) {
        byte[] kept = delimiter;
        if (kept.length == 0 || channels.of(run.frames().channel(frame)) != (kept[1] & 0xFF)) {
            return;
        }
        delimiter = NO_DELIMITER;
        if (run.is(frame, MediaRun.KEY_START) && !run.is(frame, MediaRun.PICTURE_START)) {
            sorter.finish();
            counters.sent(0, 1);
            outbox.write(Unpooled.wrappedBuffer(kept));
        }
    }

    /** The camera's own report settles it; before a first RTP packet goes ours. */
    private void report(MediaRun run, int frame, RunSorter sorter) {
        FrameRun frames = run.frames();
        int track = frames.channel(frame) / 2;
        if (run.is(frame, MediaRun.RTCP)) {
            if (isSenderReport(frames, frame)) {
                reports.settled(track);
            }
            return;
        }
        sorter.finish();
        ByteBuf report = ctx.alloc().buffer(128);
        int rtp = frames.payloadOffset(frame);
        reports.append(track, RtpHeader.ssrc(frames.data(), rtp), RtpHeader.timestamp(frames.data(), rtp), report);
        counters.sent(0, 1);
        outbox.write(report);
    }

    private static boolean isSenderReport(FrameRun frames, int frame) {
        return Rtcp.senderReportOffset(frames.data(), frames.payloadOffset(frame), frames.length(frame)) >= 0;
    }

    /** What the viewer need not get again should it pause, or the camera be lost. Packets that were dropped count too. */
    private void rememberPosition(MediaRun run) {
        Track track = video;
        if (track == null) {
            return;
        }
        FrameRun frames = run.frames();
        for (int frame = frames.count() - 1; frame >= 0; frame--) {
            if (frames.channel(frame) == track.rtpChannel()) {
                int rtp = frames.payloadOffset(frame);
                sent = new JoinBurst.Position(
                        RtpHeader.sequence(frames.data(), rtp), RtpHeader.timestamp(frames.data(), rtp));
                return;
            }
        }
    }

    /** Writes out what was sent since the last call. */
    public void flush() {
        outbox.flush();
    }
}
