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

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.message.RtspMessage;
import org.openhab.camerahub.rtsp.message.RtspStatus;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;

/**
 * Cuts a stream of bytes into messages and runs of interleaved frames (RFC 2326 sections 4 and 10.12), in order.
 *
 * <pre>
 *  read     | rest of frame 1 | frame 2 | frame 3 | RTSP/1.0 200 OK ... | frame 4 | head of fra
 *  handed on  FrameRun[1, 2, 3]                     RtspResponse          FrameRun[4]
 * </pre>
 *
 * All whole frames that lie side by side in a read become one {@link FrameRun}: one slice and one array of offsets.
 * With a {@link StreamReceiveBuffer} a split frame is part of the next run; without one (behind TLS) its pieces are
 * copied together and it becomes a run of its own.
 *
 * <p>What is accepted beyond RFC 2326:
 * <ul>
 * <li>lines that end with a bare LF, folded header lines, blank lines between messages, blanks in front of a colon;
 * <li>a request URI with blanks, a status line without a reason, any RTSP/1.x;
 * <li>a message without CSeq: whoever receives it decides ({@link RtspMessage#cseq()} is -1);
 * <li>in responses, header lines without a name, which are left out;
 * <li>frames wherever a message may begin: between messages, in front of the answer to PLAY, on any channel.
 * </ul>
 *
 * What is refused by {@link MalformedInput} with the status to answer with:
 * <ul>
 * <li>400: everything that is not RTSP at its first byte if possible, a message that a frame interrupts, control
 *     characters (a bare CR too), a header without a name in a request, a Content-Length that is no number or says
 *     two things;
 * <li>505: another version of RTSP;
 * <li>400, 413, 414: what passes the {@link RtspLimits}.
 * </ul>
 * A decoder {@linkplain #forCamera for cameras} skips what is not RTSP instead.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class RtspDecoder extends ChannelInboundHandlerAdapter {

    private final RtspLimits limits;
    private final MessageParser parser;
    private final SplitFrame split = new SplitFrame();
    private final FrameSearch search = new FrameSearch();
    private final @Nullable StreamReceiveBuffer receive;
    private final boolean skipsGarbage;

    /** Offsets of the run in the making; kept, because most runs are about as long as the last. */
    private int[] offsets = new int[64];

    private boolean discarding;

    public RtspDecoder(RtspLimits limits) {
        this(limits, null);
    }

    /** @param receive of the same channel, whose first handler this one is; null if it is not the first */
    public RtspDecoder(RtspLimits limits, @Nullable StreamReceiveBuffer receive) {
        this(limits, receive, false);
    }

    private RtspDecoder(RtspLimits limits, @Nullable StreamReceiveBuffer receive, boolean skipsGarbage) {
        this.limits = limits;
        this.parser = new MessageParser(limits);
        this.receive = receive;
        this.skipsGarbage = skipsGarbage;
    }

    /**
     * One that, once a frame has come, skips garbage where a message or frame should begin, as ffmpeg and VLC do: some cameras (Canon VB-H47)
     * send it regularly, others (live555) lose part of a frame when the connection is slow. {@link SkippedInput} tells
     * of it; only endless garbage is {@link MalformedInput}. Not for viewers: nothing but an attack comes of it there.
     *
     * @param receive of the same channel, whose first handler this one is; null if it is not the first
     */
    public static RtspDecoder forCamera(RtspLimits limits, @Nullable StreamReceiveBuffer receive) {
        return new RtspDecoder(limits, receive, true);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        if (!(msg instanceof ByteBuf in)) {
            ctx.fireChannelRead(msg);
            return;
        }
        try {
            decode(ctx, in);
        } catch (RtspSyntaxException e) {
            discarding = true;
            split.release();
            ctx.fireUserEventTriggered(new MalformedInput(e));
        } finally {
            in.release();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        split.release();
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        discarding = true;
        split.release();
    }

    private void decode(ChannelHandlerContext ctx, ByteBuf in) throws RtspSyntaxException {
        boolean more = true;
        while (more && in.isReadable() && !discarding) {
            int start = in.readerIndex();
            try {
                more = search.isActive() ? skip(ctx, in) : read(ctx, in);
            } catch (RtspSyntaxException e) {
                if (!skipsGarbage || !search.isWorthwhile() || search.isActive() || parser.isPastStartLine()) {
                    throw e;
                }
                search.begin(in.readerIndex() - start);
            }
        }
    }

    /** False if nothing whole is left to read. */
    private boolean read(ChannelHandlerContext ctx, ByteBuf in) throws RtspSyntaxException {
        if (parser.inMessage()) {
            readMessage(ctx, in);
            return true;
        }
        if (split.isBegun()) {
            completeSplit(ctx, in);
            return true;
        }
        return readFrames(ctx, in);
    }

    private boolean skip(ChannelHandlerContext ctx, ByteBuf in) throws RtspSyntaxException {
        boolean found = search.find(in);
        if (found) {
            ctx.fireUserEventTriggered(new SkippedInput(search.skipped()));
        }
        return found;
    }

    private void readMessage(ChannelHandlerContext ctx, ByteBuf in) throws RtspSyntaxException {
        RtspMessage message = parser.read(in);
        if (message != null) {
            ctx.fireChannelRead(message);
        }
    }

    private void completeSplit(ChannelHandlerContext ctx, ByteBuf in) throws RtspSyntaxException {
        ByteBuf frame = split.add(ctx.alloc(), in, limits.frameBytes());
        if (frame != null) {
            ctx.fireChannelRead(new FrameRun(frame, new int[] {0}));
        }
    }

    /** Reads what begins here: frames, the start of a message, or blank lines. False if nothing whole is left. */
    private boolean readFrames(ChannelHandlerContext ctx, ByteBuf in) throws RtspSyntaxException {
        int first = in.getByte(in.readerIndex());
        if (first == '$') {
            return cutRun(ctx, in);
        }
        if (first == '\r' || first == '\n') {
            in.skipBytes(1);
        } else if (StartLine.isMethodCharacter(first)) {
            readMessage(ctx, in);
        } else {
            throw new RtspSyntaxException("This is neither a message nor a frame of RTSP");
        }
        return true;
    }

    private boolean cutRun(ChannelHandlerContext ctx, ByteBuf in) throws RtspSyntaxException {
        int start = in.readerIndex();
        int end = in.writerIndex();
        int index = start;
        int count = 0;
        int next = frameEnd(in, index, end);
        while (next <= end) {
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * count);
            }
            offsets[count++] = index - start;
            index = next;
            next = frameEnd(in, index, end);
        }
        in.readerIndex(index);
        if (count > 0) {
            noteFrame(in, start);
            noteFrame(in, start + offsets[count - 1]);
            ctx.fireChannelRead(new FrameRun(in.retainedSlice(start, index - start), Arrays.copyOf(offsets, count)));
        }
        boolean partLeft = index < end && in.getByte(index) == '$' && !discarding;
        if (partLeft) {
            setAside(ctx, in);
        }
        return !partLeft;
    }

    /** Of a run the first and the last frame: in time that tells all channels, and costs nothing. */
    private void noteFrame(ByteBuf in, int index) {
        search.seen(in.getUnsignedByte(index + 1), in.getUnsignedShort(index + 2));
    }

    /** Index behind the frame; beyond {@code end} if none begins here, or if it is not whole or too large. */
    private int frameEnd(ByteBuf in, int index, int end) {
        if (end - index < FrameRun.HEADER_BYTES) {
            return Integer.MAX_VALUE;
        }
        int header = in.getInt(index); // once, because each access is checked
        int length = header & 0xFFFF;
        return header >>> 24 != '$' || length > limits.frameBytes()
                ? Integer.MAX_VALUE
                : index + FrameRun.HEADER_BYTES + length;
    }

    private void setAside(ChannelHandlerContext ctx, ByteBuf in) throws RtspSyntaxException {
        StreamReceiveBuffer contiguous = receive;
        if (contiguous == null) {
            split.add(ctx.alloc(), in, limits.frameBytes());
            return;
        }
        if (in.readableBytes() >= FrameRun.HEADER_BYTES) {
            requireLength(in.getUnsignedShort(in.readerIndex() + 2), limits.frameBytes());
        }
        contiguous.carry(in.readableBytes());
    }

    static void requireLength(int length, int limit) throws RtspSyntaxException {
        if (length > limit) {
            throw new RtspSyntaxException(RtspStatus.REQUEST_ENTITY_TOO_LARGE, "An interleaved frame is too large");
        }
    }
}
