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
package org.openhab.camerahub.engine.internal.datagram;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.DatagramPacket;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.header.TransportHeader;
import org.openhab.camerahub.rtsp.rtp.RtpHeader;

/**
 * One track that a camera sends by UDP. Its packets become runs of frames as if they had come interleaved, so that
 * nothing behind it knows the difference; the camera gets receiver reports, by which some judge whether anyone still
 * listens. Confined to its loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class DatagramTrack {

    private static final long REPORT_MILLIS = 5000;
    private static final long MISSING_MILLIS = 60;
    private static final String CNAME = "camera-hub";

    /** Where the runs go. */
    public interface Sink {
        /** Borrowed. */
        void frames(FrameRun run);

        void flush();
    }

    private final Track track;
    private final EventLoop loop;
    private final InetAddress camera;
    private final Sink sink;
    private final ReorderWindow window = new ReorderWindow();
    private final Reception reception;
    private final List<ByteBuf> rtcpPackets = new ArrayList<>();
    private final long ownSsrc = ThreadLocalRandom.current().nextLong(1L << 32);
    private @Nullable Channel rtp;
    private @Nullable Channel rtcp;
    private @Nullable InetSocketAddress reportsTo;
    private @Nullable ScheduledFuture<?> reporting;
    private @Nullable ScheduledFuture<?> missing;
    private boolean closed;

    /** @param camera packets from elsewhere are ignored */
    public DatagramTrack(Track track, EventLoop loop, InetAddress camera, Sink sink) {
        this.track = track;
        this.loop = loop;
        this.camera = camera;
        this.sink = sink;
        this.reception = new Reception(track.clockRate());
    }

    public Track track() {
        return track;
    }

    /** @param opened gets the port of RTP, or -1 if no ports could be had */
    public void open(ChannelFactory<? extends DatagramChannel> factory, InetAddress local, IntConsumer opened) {
        new PortPair(loop, factory, local, new Packets(false), new Packets(true)).open((first, second) -> {
            rtp = first;
            rtcp = second;
            if (closed) {
                close();
            } else {
                opened.accept(first == null ? -1 : ((InetSocketAddress) first.localAddress()).getPort());
            }
        });
    }

    /** The camera accepted; from now on it gets reports. */
    public void accepted(TransportHeader answer) {
        TransportHeader.PortPair ports = answer.serverPort();
        if (ports != null) {
            reportsTo = new InetSocketAddress(camera, ports.rtcp());
            reporting = loop.scheduleWithFixedDelay(this::report, 0, REPORT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    public void close() {
        closed = true;
        ScheduledFuture<?> reports = reporting;
        if (reports != null) {
            reports.cancel(false);
        }
        ScheduledFuture<?> gap = missing;
        if (gap != null) {
            gap.cancel(false);
        }
        Channel first = rtp;
        Channel second = rtcp;
        if (first != null && second != null) {
            first.close();
            second.close();
        }
        window.release();
        rtcpPackets.forEach(ByteBuf::release);
        rtcpPackets.clear();
    }

    private void report() {
        Channel channel = rtcp;
        InetSocketAddress to = reportsTo;
        if (channel != null && to != null) {
            ByteBuf packet = channel.alloc().buffer(128);
            reception.report(ownSsrc, System.nanoTime()).encode(packet, CNAME);
            channel.writeAndFlush(new DatagramPacket(packet, to), channel.voidPromise());
        }
    }

    /** Takes over the packet. */
    private void received(ByteBuf packet, boolean isRtcp) {
        long now = System.nanoTime();
        if (isRtcp) {
            reception.rtcp(packet, now);
            rtcpPackets.add(packet);
        } else if (RtpHeader.isValid(packet, packet.readerIndex(), packet.readableBytes())) {
            reception.rtp(packet, now);
            window.add(packet);
        } else {
            packet.release();
        }
    }

    private void deliver() {
        List<ByteBuf> packets = window.take();
        List<ByteBuf> reports = List.copyOf(rtcpPackets);
        rtcpPackets.clear();
        pass(packets, track.rtpChannel());
        pass(reports, track.rtcpChannel());
        sink.flush();
        if (window.isWaiting() && missing == null && !closed) {
            missing = loop.schedule(this::giveUpMissing, MISSING_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void giveUpMissing() {
        missing = null;
        window.skip();
        deliver();
    }

    private void pass(List<ByteBuf> packets, int channel) {
        if (packets.isEmpty()) {
            return;
        }
        int size = 0;
        for (ByteBuf packet : packets) {
            size += FrameRun.HEADER_BYTES + packet.readableBytes();
        }
        ByteBuf data = ByteBufAllocator.DEFAULT.ioBuffer(size, size);
        int[] offsets = new int[packets.size()];
        for (int i = 0; i < offsets.length; i++) {
            ByteBuf packet = packets.get(i);
            offsets[i] = data.writerIndex();
            data.writeByte('$').writeByte(channel).writeShort(packet.readableBytes());
            data.writeBytes(packet);
            packet.release();
        }
        FrameRun run = new FrameRun(data, offsets);
        try {
            sink.frames(run);
        } finally {
            run.release();
        }
    }

    @Sharable
    private final class Packets extends ChannelInboundHandlerAdapter {

        private final boolean isRtcp;

        Packets(boolean isRtcp) {
            this.isRtcp = isRtcp;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            boolean ours = message instanceof DatagramPacket packet
                    && camera.equals(packet.sender().getAddress())
                    && !closed;
            if (ours && message instanceof DatagramPacket packet) {
                received(packet.content(), isRtcp);
            } else {
                ReferenceCountUtil.release(message);
            }
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            if (!closed) {
                deliver();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            // An ICMP "port unreachable" for a report: the camera may still send. If not, its silence is noticed.
        }
    }
}
