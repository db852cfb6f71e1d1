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
package org.openhab.camerahub.rtsp.codec;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.RecvByteBufAllocator.ExtendedHandle;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * @author Camera Hub authors - Initial contribution
 */
@Timeout(60)
class StreamReceiveBufferTest {

    private final PooledByteBufAllocator allocator = new PooledByteBufAllocator(true);

    @Test
    void successiveReadsLieSideBySide() {
        withHandle((receive, handle) -> {
            ByteBuf first = read(handle, "abc");
            ByteBuf second = read(handle, "defg");
            assertThat(second.memoryAddress(), is(first.memoryAddress() + 3));
            first.release();
            second.release();
        });
    }

    @Test
    void theTailOfAReadIsSeenAgainInFrontOfTheNextWithoutACopy() {
        withHandle((receive, handle) -> {
            ByteBuf first = read(handle, "abcd");
            receive.carry(3);
            ByteBuf second = read(handle, "ef");
            assertThat(second.toString(StandardCharsets.US_ASCII), is("bcdef"));
            assertThat(second.memoryAddress(), is(first.memoryAddress() + 1));
            first.release();
            second.release();
        });
    }

    @Test
    void aTailIsSeenOnceUnlessItIsCarriedAgain() {
        withHandle((receive, handle) -> {
            read(handle, "abcd").release();
            receive.carry(2);
            read(handle, "ef").release();
            ByteBuf third = read(handle, "g");
            assertThat(third.toString(StandardCharsets.US_ASCII), is("g"));
            third.release();
        });
    }

    @Test
    void aReadThatBringsNothingLosesNoTail() {
        withHandle((receive, handle) -> {
            read(handle, "abcd").release();
            receive.carry(2);
            read(handle, "").release();
            ByteBuf next = read(handle, "e");
            assertThat(next.toString(StandardCharsets.US_ASCII), is("cde"));
            next.release();
        });
    }

    @Test
    void theLargestTailMovesToTheNextChunkWithRoomToRead() {
        withHandle((receive, handle) -> {
            int carried = 0;
            for (int i = 0; i < 10; i++) {
                ByteBuf read = handle.allocate(allocator);
                assertThat(read.readableBytes(), is(carried));
                assertThat(read.writableBytes(), greaterThan(StreamReceiveBuffer.LEAST_READ - 1));
                read.writeZero(20_000);
                handle.lastBytesRead(20_000);
                carried = Math.min(read.readableBytes(), 65538);
                read.release();
                receive.carry(carried);
            }
        });
    }

    @Test
    void smallReadsShareAChunkSoThatKeepingThemCostsTheirOwnSize() {
        withHandle((receive, handle) -> {
            long before = allocator.metric().usedDirectMemory();
            List<ByteBuf> kept = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                kept.add(read(handle, "x".repeat(3000)));
            }
            long pinned = allocator.pinnedDirectMemory();
            assertThat(pinned, lessThan(1000 * 3000L * 3 / 2));
            assertThat(before, is(0L));
            kept.forEach(ByteBuf::release);
        });
    }

    @Test
    void aReadTakesAtMost64KiB() {
        withHandle((receive, handle) -> {
            ByteBuf read = handle.allocate(allocator);
            assertThat(read.writableBytes(), is(64 << 10));
            read.release();
        });
    }

    @Test
    void aChunkThatNobodyUsesAnyMoreIsFilledAgain() {
        withHandle((receive, handle) -> {
            Set<Long> places = new HashSet<>();
            for (int i = 0; i < 1000; i++) {
                ByteBuf read = read(handle, "x".repeat(30_000));
                places.add(read.memoryAddress());
                read.release();
            }
            assertThat(places.size(), is(4));
        });
    }

    @Test
    void aTailStaysWholeThoughItsChunkIsFilledAgain() {
        withHandle((receive, handle) -> {
            read(handle, "x".repeat(60_000)).release();
            ByteBuf last = read(handle, "y".repeat(20_000) + "z".repeat(40_000));
            last.release();
            receive.carry(60_000);
            ByteBuf next = read(handle, "!");
            assertThat(next.toString(StandardCharsets.US_ASCII), is("y".repeat(20_000) + "z".repeat(40_000) + "!"));
            next.release();
        });
    }

    @Test
    void whatIsKeptIsNeverOverwritten() {
        withHandle((receive, handle) -> {
            List<ByteBuf> kept = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                ByteBuf read = read(handle, Character.toString('a' + i % 26).repeat(20_000));
                if (i % 3 == 0) {
                    kept.add(read);
                } else {
                    read.release();
                }
            }
            for (int i = 0; i < kept.size(); i++) {
                assertThat(kept.get(i).getByte(19_999), is((byte) ('a' + 3 * i % 26)));
                kept.get(i).release();
            }
        });
    }

    @Test
    void givesPlainBuffersOnceTheChannelIsClosed() {
        EmbeddedChannel channel = new EmbeddedChannel();
        StreamReceiveBuffer receive = StreamReceiveBuffer.install(channel);
        ExtendedHandle handle = (ExtendedHandle) receive.newHandle();
        handle.reset(channel.config());
        read(handle, "abc").release();
        channel.close();
        ByteBuf late = handle.allocate(allocator);
        assertThat(late.release(), is(true));
        assertThat(allocator.pinnedDirectMemory(), is(0L));
    }

    @Test
    void aReadOfACameraGivesAtMostOneRunThoughItSplitsFrames() throws Exception {
        Random random = new Random(42);
        ByteBuf sent = Unpooled.buffer();
        int frames = 0;
        while (sent.readableBytes() < 8 << 20) {
            int length = random.nextInt(20) == 0 ? random.nextInt(65536) : 1400 + random.nextInt(60);
            byte[] payload = new byte[length];
            random.nextBytes(payload);
            sent.writeByte('$').writeByte(frames & 1).writeShort(length).writeBytes(payload);
            frames++;
        }
        Collector collector = new Collector();
        receiveOverASocket(sent, collector);
        assertThat(collector.frames, is(frames));
        assertThat(collector.received, is(sent));
        assertThat(collector.runs, lessThanOrEqualTo(collector.reads));
        sent.release();
        collector.received.release();
    }

    private void receiveOverASocket(ByteBuf sent, Collector collector) throws Exception {
        EventLoopGroup loops = new NioEventLoopGroup(1);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Channel channel = new Bootstrap()
                    .group(loops)
                    .channel(NioSocketChannel.class)
                    .option(ChannelOption.ALLOCATOR, allocator)
                    .handler(new ChannelInitializer<Channel>() {
                        @Override
                        protected void initChannel(Channel ch) {
                            StreamReceiveBuffer receive = StreamReceiveBuffer.install(ch);
                            ch.pipeline()
                                    .addLast(
                                            new ReadCounter(collector),
                                            new RtspDecoder(RtspLimits.DEFAULTS, receive),
                                            collector);
                        }
                    })
                    .connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()))
                    .sync()
                    .channel();
            try (Socket socket = server.accept()) {
                OutputStream out = socket.getOutputStream();
                sent.getBytes(0, out, sent.readableBytes());
            }
            collector.ended.get(30, TimeUnit.SECONDS);
            channel.closeFuture().sync();
        } finally {
            loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
        }
        assertThat(allocator.pinnedDirectMemory(), is(0L));
    }

    private interface Body {
        void run(StreamReceiveBuffer receive, ExtendedHandle handle);
    }

    private void withHandle(Body body) {
        EmbeddedChannel channel = new EmbeddedChannel();
        StreamReceiveBuffer receive = StreamReceiveBuffer.install(channel);
        ExtendedHandle handle = (ExtendedHandle) channel.unsafe().recvBufAllocHandle();
        handle.reset(channel.config());
        body.run(receive, handle);
        channel.finishAndReleaseAll();
        assertThat("all memory is given back", allocator.pinnedDirectMemory(), is(0L));
    }

    private ByteBuf read(ExtendedHandle handle, String text) {
        ByteBuf read = handle.allocate(allocator);
        read.writeCharSequence(text, StandardCharsets.US_ASCII);
        handle.lastBytesRead(text.length());
        return read;
    }

    /** Puts everything received together again. */
    private static final class Collector extends ChannelInboundHandlerAdapter {
        final ByteBuf received = Unpooled.buffer();
        final CompletableFuture<Void> ended = new CompletableFuture<>();
        int frames;
        int runs;
        int reads;

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) {
            FrameRun run = (FrameRun) msg;
            runs++;
            frames += run.count();
            received.writeBytes(run.data(), run.data().readerIndex(), run.data().readableBytes());
            run.release();
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            ended.complete(null);
        }
    }

    /** Counts the reads in front of the decoder; a read may well be one of several before readComplete. */
    private static final class ReadCounter extends ChannelInboundHandlerAdapter {
        private final Collector collector;

        ReadCounter(Collector collector) {
            this.collector = collector;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object msg) {
            collector.reads++;
            ctx.fireChannelRead(msg);
        }
    }
}
