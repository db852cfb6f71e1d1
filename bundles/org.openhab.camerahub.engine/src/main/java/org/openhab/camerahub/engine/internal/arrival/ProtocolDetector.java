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
package org.openhab.camerahub.engine.internal.arrival;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.HttpObjectAggregator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.codec.RtspDecoder;

/**
 * Looks at the first bytes inside TLS and puts the handlers of their protocol in its own place: HTTP has its methods,
 * everything else is RTSP's to understand or to refuse. Echo devices send no ALPN, so that the bytes have to tell.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ProtocolDetector extends ByteToMessageDecoder {

    private static final Set<String> HTTP_METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "CONNECT", "TRACE", "PRI");

    /** The one method that both protocols have: the end of its line decides. */
    private static final String SHARED_METHOD = "OPTIONS";

    private static final int LONGEST_METHOD = 16;
    private static final int LONGEST_LINE = 2048;

    private enum Protocol {
        RTSP,
        HTTP,
        UNKNOWN_YET
    }

    private final Consumer<ChannelPipeline> rtsp;
    private final Consumer<ChannelPipeline> http;

    /**
     * @param rtsp adds the handlers of RTSP, a {@link RtspDecoder} first, at the end of a pipeline
     * @param http adds the handlers of HTTP, a {@link HttpObjectAggregator} among them, at the end of a pipeline
     */
    ProtocolDetector(Consumer<ChannelPipeline> rtsp, Consumer<ChannelPipeline> http) {
        this.rtsp = rtsp;
        this.http = http;
    }

    @Override
    @NonNullByDefault({}) // the inherited method says nothing about null
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        ChannelPipeline pipeline = context.pipeline();
        switch (protocol(in)) {
            case RTSP:
                rtsp.accept(pipeline);
                String decoder = pipeline.context(RtspDecoder.class).name();
                pipeline.addAfter(decoder, null, new MalformedWatch());
                pipeline.addAfter(decoder, null, new RequestSeen());
                pipeline.remove(this); // hands on what it has gathered
                break;
            case HTTP:
                http.accept(pipeline);
                String last = pipeline.context(HttpObjectAggregator.class).name();
                pipeline.addAfter(last, null, new MalformedWatch());
                pipeline.addAfter(last, null, new RequestSeen());
                pipeline.remove(this);
                break;
            case UNKNOWN_YET:
            default:
                break;
        }
    }

    private static Protocol protocol(ByteBuf in) {
        int start = in.readerIndex();
        int blank = in.bytesBefore(Math.min(in.readableBytes(), LONGEST_METHOD), (byte) ' ');
        if (blank < 0) {
            return isPerhapsHttp(in, Math.min(in.readableBytes(), LONGEST_METHOD))
                    ? Protocol.UNKNOWN_YET
                    : Protocol.RTSP;
        }
        String method = in.toString(start, blank, StandardCharsets.ISO_8859_1);
        if (HTTP_METHODS.contains(method)) {
            return Protocol.HTTP;
        }
        return SHARED_METHOD.equals(method) ? byLine(in) : Protocol.RTSP;
    }

    /** True while the bytes so far can still become one of the methods in question. */
    private static boolean isPerhapsHttp(ByteBuf in, int length) {
        String start = in.toString(in.readerIndex(), length, StandardCharsets.ISO_8859_1);
        return SHARED_METHOD.startsWith(start) || HTTP_METHODS.stream().anyMatch(method -> method.startsWith(start));
    }

    private static Protocol byLine(ByteBuf in) {
        int end = in.bytesBefore((byte) '\n');
        if (end < 0) {
            return in.readableBytes() < LONGEST_LINE ? Protocol.UNKNOWN_YET : Protocol.RTSP;
        }
        String line = in.toString(in.readerIndex(), end, StandardCharsets.ISO_8859_1);
        return line.stripTrailing().contains(" HTTP/") ? Protocol.HTTP : Protocol.RTSP;
    }
}
