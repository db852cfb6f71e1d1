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
package org.openhab.camerahub.engine.internal.tls;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Ends a connection in time though its peer takes nothing any more, not even the goodbye of TLS. {@link SslHandler} would
 * do so as well, but with a warning that names the peer's address; a camera's is secret, and a viewer whose connection
 * is broken is nothing that a log should tell of every time.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class TimelyClose extends ChannelOutboundHandlerAdapter {

    private static final long PATIENCE_MILLIS = 1000;

    private boolean closing;

    private TimelyClose() {}

    /** Adds TLS at the end of a pipeline. */
    public static void addTls(ChannelPipeline pipeline, SslHandler tls) {
        tls.setCloseNotifyFlushTimeoutMillis(0);
        pipeline.addLast(tls).addLast(new TimelyClose());
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        context.close(promise);
        if (closing || !context.channel().isOpen()) {
            return;
        }
        closing = true;
        Future<?> end =
                context.executor().schedule(() -> withoutGoodbye(context), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        context.channel().closeFuture().addListener(closed -> end.cancel(false));
    }

    private static void withoutGoodbye(ChannelHandlerContext context) {
        ChannelHandlerContext tls = context.pipeline().context(SslHandler.class);
        if (tls != null) {
            tls.close();
        }
    }
}
