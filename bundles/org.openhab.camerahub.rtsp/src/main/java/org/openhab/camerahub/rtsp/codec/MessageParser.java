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
import io.netty.util.ByteProcessor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.message.RtspMessage;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;

/**
 * Reads one text message after another. Each byte is looked at once, whatever pieces the text arrives in: an unfinished
 * line or body waits in a buffer of its own.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class MessageParser {

    private final RtspLimits limits;
    private final LineBuffer line = new LineBuffer();

    /** Null between two messages. */
    private @Nullable StartLine start;

    private HeaderBlock headers;
    private byte[] body = new byte[0];
    private int bodyFilled;
    private boolean inBody;

    MessageParser(RtspLimits limits) {
        this.limits = limits;
        this.headers = new HeaderBlock(limits, false);
    }

    /** True if a message has begun and is not complete. */
    boolean inMessage() {
        return start != null || !line.isEmpty();
    }

    /** True if the message has proved to be one. */
    boolean isPastStartLine() {
        return start != null;
    }

    /**
     * Consumes what belongs to the current message, or to the next one if there is none.
     *
     * @return the message, null if its rest is still to come
     */
    @Nullable
    RtspMessage read(ByteBuf in) throws RtspSyntaxException {
        while (!inBody) {
            StartLine current = start;
            if (!readLine(in, current == null ? limits.startLineBytes() : limits.headerLineBytes())) {
                return null;
            }
            String text = line.take();
            if (current == null) {
                start = current = StartLine.parse(text);
                headers = new HeaderBlock(limits, current.isResponse());
            } else if (!text.isEmpty()) {
                headers.add(text);
            } else if (!beginBody()) {
                return complete(current);
            }
        }
        StartLine current = start;
        return current != null && fillBody(in) ? complete(current) : null;
    }

    private boolean readLine(ByteBuf in, int limit) throws RtspSyntaxException {
        int end = in.forEachByte(ByteProcessor.FIND_LF);
        boolean ended = end >= 0;
        int length = (ended ? end : in.writerIndex()) - in.readerIndex();
        // One more than the limit, because the CR of a line of just that length is not counted.
        if (line.size() + length > limit + 1) {
            line.take();
            throw start == null
                    ? new RtspSyntaxException(RtspStatus.REQUEST_URI_TOO_LONG, "The start line is too long")
                    : new RtspSyntaxException("A header line is too long");
        }
        line.append(in, length);
        if (ended) {
            in.skipBytes(1);
        }
        return ended;
    }

    private boolean beginBody() throws RtspSyntaxException {
        int length = headers.contentLength();
        if (length == 0) {
            return false;
        }
        body = new byte[length];
        bodyFilled = 0;
        inBody = true;
        return true;
    }

    private boolean fillBody(ByteBuf in) {
        int length = Math.min(body.length - bodyFilled, in.readableBytes());
        in.readBytes(body, bodyFilled, length);
        bodyFilled += length;
        return bodyFilled == body.length;
    }

    private RtspMessage complete(StartLine current) {
        RtspHeaders fields = headers.build();
        byte[] content = body;
        start = null;
        inBody = false;
        body = new byte[0];
        RtspStatus status = current.status();
        return status != null
                ? new RtspResponse(status, fields, content)
                : new RtspRequest(current.method(), current.uri(), fields, content);
    }

    /** Bytes of a line whose end has not come yet. */
    private static final class LineBuffer {

        private byte[] bytes = new byte[256];
        private int size;

        boolean isEmpty() {
            return size == 0;
        }

        int size() {
            return size;
        }

        void append(ByteBuf in, int length) {
            if (size + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + length, 2 * bytes.length));
            }
            in.readBytes(bytes, size, length);
            size += length;
        }

        /** The line without its CR. */
        String take() {
            int length = size > 0 && bytes[size - 1] == '\r' ? size - 1 : size;
            size = 0;
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
    }
}
