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

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.ssl.SslHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.arrival.Doorkeeper;
import org.openhab.camerahub.engine.internal.log.RingLog;
import org.openhab.camerahub.engine.internal.tls.CertificateStore;
import org.openhab.camerahub.engine.internal.tls.TimelyClose;
import org.openhab.camerahub.engine.monitor.Direction;

/**
 * Connects each plain connection of the test socket to the hub's own TLS port: what a test sees is what an Echo sees.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Sharable
final class TestConnections extends ChannelInitializer<Channel> {

    private static final int MOST = 16;

    private final Transport transport;
    private final Doorkeeper doorkeeper;
    private final CertificateStore certificates;
    private final Supplier<@Nullable InetSocketAddress> tlsPort;
    private final RingLog log;
    private final ChannelGroup open;

    /** @param tlsPort where the TLS port is open, null while it is not */
    TestConnections(
            Transport transport,
            Doorkeeper doorkeeper,
            CertificateStore certificates,
            Supplier<@Nullable InetSocketAddress> tlsPort,
            RingLog log,
            ChannelGroup open) {
        this.transport = transport;
        this.doorkeeper = doorkeeper;
        this.certificates = certificates;
        this.tlsPort = tlsPort;
        this.log = log;
        this.open = open;
    }

    @Override
    protected void initChannel(Channel plain) throws SSLException {
        InetSocketAddress target = tlsPort.get();
        boolean welcome = plain.remoteAddress() instanceof InetSocketAddress peer
                && doorkeeper.isWelcome(peer.getAddress())
                && open.size() < 2 * MOST;
        SslHandler tls = target == null || !welcome ? null : certificates.newLoopHandler(plain.alloc());
        if (target == null || tls == null) {
            log.note(
                    Direction.NOTE,
                    "test",
                    "the test socket refused a connection: the TLS port is not open, or there" + " are too many");
            plain.close();
            return;
        }
        open.add(plain);
        plain.config().setAutoRead(false);
        connect(plain, reachable(target), tls);
    }

    private void connect(Channel plain, InetSocketAddress target, SslHandler tls) {
        Channel secure = new Bootstrap()
                .group(plain.eventLoop())
                .channelFactory(transport.sockets())
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        TimelyClose.addTls(channel.pipeline(), tls);
                        channel.pipeline().addLast(new BytePipe(plain));
                    }
                })
                .connect(target)
                .channel();
        open.add(secure);
        plain.closeFuture().addListener(closed -> secure.close());
        secure.closeFuture().addListener(closed -> plain.close());
        tls.handshakeFuture().addListener(shaken -> {
            if (shaken.isSuccess()) {
                plain.pipeline().addLast(new BytePipe(secure));
                plain.config().setAutoRead(true);
            }
        });
    }

    /** A port that listens on all addresses is reached on the loopback. */
    private static InetSocketAddress reachable(InetSocketAddress bound) {
        return bound.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), bound.getPort())
                : bound;
    }
}
