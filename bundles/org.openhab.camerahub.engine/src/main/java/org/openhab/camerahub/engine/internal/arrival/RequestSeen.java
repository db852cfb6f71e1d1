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
import io.netty.handler.codec.http.FullHttpRequest;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.message.RtspRequest;

/**
 * Stands behind the decoder of RTSP or HTTP until the first whole request, then takes {@link FirstRequestTimeout} and itself out of
 * the way. Interleaved frames alone are no request.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class RequestSeen extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof RtspRequest || message instanceof FullHttpRequest) {
            context.pipeline().remove(FirstRequestTimeout.class);
            context.pipeline().remove(this);
        }
        context.fireChannelRead(message);
    }
}
