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

import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import java.util.concurrent.ThreadFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Everything that needs the classes of the native transport, which may be missing; so nothing else refers to them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class EpollTransport {

    private EpollTransport() {}

    static boolean isAvailable() {
        return Epoll.isAvailable();
    }

    static Transport start(int loops, ThreadFactory threads) {
        return new Transport(
                "epoll",
                new EpollEventLoopGroup(loops, threads),
                EpollServerSocketChannel::new,
                EpollSocketChannel::new,
                EpollDatagramChannel::new);
    }
}
