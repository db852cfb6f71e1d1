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

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.codec.MalformedInput;

/**
 * Stands behind the decoder of RTSP or HTTP: whoever sends what cannot be understood is told so before the connection
 * ends, even if there is more of it on the way.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class MalformedWatch extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
            PoliteClose.expect(context.channel());
        }
        context.fireChannelRead(message);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof MalformedInput) {
            PoliteClose.expect(context.channel());
        }
        context.fireUserEventTriggered(event);
    }
}
