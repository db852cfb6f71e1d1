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

import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.ThreadFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The event loops and the channels that fit them: Linux's epoll where its native library loads, else the JDK's NIO.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Transport(
        String name,
        EventLoopGroup loops,
        ChannelFactory<? extends ServerSocketChannel> servers,
        ChannelFactory<? extends SocketChannel> sockets,
        ChannelFactory<? extends DatagramChannel> datagrams) {

    /** One loop serves a home's viewers at a fraction of a core, and spares the change of threads between both legs. */
    private static final int DEFAULT_LOOPS = 1;

    /** @param loops number of threads, 0 for the default */
    public static Transport start(int loops) {
        return start(loops, isEpollThere());
    }

    static Transport start(int loops, boolean epoll) {
        int count = loops == 0 ? DEFAULT_LOOPS : loops;
        ThreadFactory threads = new DefaultThreadFactory("camerahub", true);
        return epoll ? EpollTransport.start(count, threads) : nio(count, threads);
    }

    private static Transport nio(int count, ThreadFactory threads) {
        return new Transport(
                "NIO",
                new NioEventLoopGroup(count, threads),
                NioServerSocketChannel::new,
                NioSocketChannel::new,
                NioDatagramChannel::new);
    }

    private static boolean isEpollThere() {
        try {
            return EpollTransport.isAvailable();
        } catch (LinkageError e) {
            // the import of the native transport is optional in OSGi: then not even the question can be asked
            return false;
        }
    }
}
