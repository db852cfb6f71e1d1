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
package org.openhab.camerahub.engine.internal.stream;

import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.EventExecutor;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.internal.leg.LegLogFactory;

/**
 * What all camera streams share.
 *
 * @param loops where streams live; the same as those of the viewers, so that both legs can share a loop
 * @param sockets makes TCP channels that fit {@code loops}
 * @param datagrams makes UDP channels that fit {@code loops}
 * @param pictures for the newest pictures of all cameras
 * @param blocking for work that must not run on a loop: reading trust stores
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record StreamEnvironment(
        EventLoopGroup loops,
        ChannelFactory<? extends SocketChannel> sockets,
        ChannelFactory<? extends DatagramChannel> datagrams,
        PictureMemory pictures,
        Executor blocking,
        HubLimits limits,
        Clock clock,
        HostResolver resolver,
        LegLogFactory log) {

    /** The caller's loop if it is one of ours, else the next one. */
    public EventLoop loopNear(EventExecutor caller) {
        if (caller instanceof EventLoop loop) {
            for (EventExecutor own : loops) {
                if (own == loop) {
                    return loop;
                }
            }
        }
        return loops.next();
    }
}
