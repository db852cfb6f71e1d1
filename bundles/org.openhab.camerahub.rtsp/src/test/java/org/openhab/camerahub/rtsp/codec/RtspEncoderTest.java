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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.camerahub.rtsp.codec.MessageTable.Message;
import org.openhab.camerahub.rtsp.message.RtspMessage;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * @author Camera Hub authors - Initial contribution
 */
class RtspEncoderTest {

    static Stream<Message> messages() {
        return MessageTable.messages().stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void writesMessages(Message entry) {
        assertThat(encode(entry.message()), is(entry.wire()));
    }

    @Test
    void statesTheLengthOfABodyByItself() {
        RtspResponse response = RtspResponse.of(RtspStatus.OK).withBody("application/sdp", new byte[] {'v', '=', '0'});
        assertThat(
                encode(response),
                is("RTSP/1.0 200 OK\r\nContent-Type: application/sdp\r\nContent-Length: 3\r\n\r\nv=0"));
    }

    @Test
    void correctsALengthThatLies() {
        RtspRequest request = RtspRequest.of(RtspMethod.SET_PARAMETER, "*")
                .withHeader("Content-length", "17")
                .withBody("text/parameters", "ab");
        assertThat(encode(request), containsString("Content-Length: 2\r\n"));
        assertThat(encode(request), not(containsString("17")));
    }

    @Test
    void removesALengthWithoutABody() {
        RtspResponse response = RtspResponse.of(RtspStatus.OK).withHeader("Content-Length", "17");
        assertThat(encode(response), is("RTSP/1.0 200 OK\r\n\r\n"));
    }

    @Test
    void framesPassThrough() {
        EmbeddedChannel channel = new EmbeddedChannel(new RtspEncoder());
        ByteBuf frames = Unpooled.copiedBuffer(new byte[] {'$', 0, 0, 0});
        channel.writeOutbound(frames);
        ByteBuf out = channel.readOutbound();
        assertThat(out, sameInstance(frames));
        out.release();
        channel.finishAndReleaseAll();
    }

    @Test
    void whatItWritesTheDecoderReads() {
        EmbeddedChannel channel = new EmbeddedChannel(new RtspEncoder(), new RtspDecoder(RtspLimits.DEFAULTS));
        for (Message entry : MessageTable.messages()) {
            channel.writeOutbound(entry.message());
            channel.writeInbound(channel.<Object>readOutbound());
            assertThat(channel.readInbound(), is((Object) entry.message()));
        }
        channel.finishAndReleaseAll();
    }

    private static String encode(RtspMessage message) {
        ByteBuf out = RtspEncoder.encode(message, UnpooledByteBufAllocator.DEFAULT);
        try {
            return out.toString(StandardCharsets.ISO_8859_1);
        } finally {
            out.release();
        }
    }
}
