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
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.log.RingLog;
import org.openhab.camerahub.engine.monitor.Direction;

/**
 * Ends a connection that has not brought a whole request in time after the handshake. Sits before the protocol is
 * known; {@link RequestSeen} tells it that a request has come.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class FirstRequestTimeout extends ChannelInboundHandlerAdapter {

    private final Duration limit;
    private final RingLog log;
    private @Nullable Future<?> due;

    FirstRequestTimeout(Duration limit, RingLog log) {
        this.limit = limit;
        this.log = log;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent completion && completion.isSuccess() && due == null) {
            due = context.executor().schedule(() -> expired(context), limit.toMillis(), TimeUnit.MILLISECONDS);
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        Future<?> running = due;
        if (running != null) {
            running.cancel(false);
        }
    }

    private void expired(ChannelHandlerContext context) {
        String peer = Peers.host(context.channel());
        log.note(Direction.SECURITY, "no request " + peer, peer + " connected but sent no whole request in time");
        context.close();
    }
}
