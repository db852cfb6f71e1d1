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
package org.openhab.camerahub.engine.internal.endpoint;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.log.RingLog;
import org.openhab.camerahub.engine.internal.log.SystemLog;
import org.openhab.camerahub.engine.monitor.Direction;

/**
 * Tells when connections cannot be accepted, e.g. because the process has no file descriptor left. Netty's acceptor,
 * which is next in the pipeline, pauses for a second then and goes on by itself.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Sharable
final class AcceptWatch extends ChannelInboundHandlerAdapter {

    private final RingLog log;
    private final SystemLog systemLog;

    AcceptWatch(RingLog log, SystemLog systemLog) {
        this.log = log;
        this.systemLog = systemLog;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        String text = "A connection could not be accepted (" + cause.getMessage()
                + "); the hub tries again each second. If this stays, raise LimitNOFILE of openHAB's service.";
        log.note(Direction.FAULT, "accept", text);
        systemLog.warn("accept", text);
        context.fireExceptionCaught(cause);
    }
}
