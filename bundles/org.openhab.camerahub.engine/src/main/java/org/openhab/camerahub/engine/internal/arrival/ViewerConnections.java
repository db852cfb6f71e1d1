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

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.ssl.SslHandler;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.internal.log.RingLog;
import org.openhab.camerahub.engine.internal.tls.CertificateStore;
import org.openhab.camerahub.engine.internal.tls.TimelyClose;

/**
 * Sets up an accepted connection: refused at once, or TLS and then the protocol that its first bytes show. Accepting
 * waits for none of it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Sharable
public final class ViewerConnections extends ChannelInitializer<Channel> {

    private final Doorkeeper doorkeeper;
    private final CertificateStore certificates;
    private final Supplier<HubLimits> limits;
    private final RingLog log;
    private final Consumer<ChannelPipeline> rtsp;
    private final Consumer<ChannelPipeline> http;
    private final ChannelGroup open;

    /**
     * @param rtsp adds the handlers of RTSP at the end of a pipeline
     * @param http adds the handlers of HTTP at the end of a pipeline
     * @param open gathers the connections, to close them with the hub
     */
    public ViewerConnections(
            Doorkeeper doorkeeper,
            CertificateStore certificates,
            Supplier<HubLimits> limits,
            RingLog log,
            Consumer<ChannelPipeline> rtsp,
            Consumer<ChannelPipeline> http,
            ChannelGroup open) {
        this.doorkeeper = doorkeeper;
        this.certificates = certificates;
        this.limits = limits;
        this.log = log;
        this.rtsp = rtsp;
        this.http = http;
        this.open = open;
    }

    @Override
    protected void initChannel(Channel channel) {
        SslHandler tls = doorkeeper.admits(channel) ? certificates.newHandler(channel.alloc()) : null;
        if (tls == null) {
            channel.close();
            return;
        }
        HubLimits current = limits.get();
        tls.setHandshakeTimeoutMillis(current.handshake().toMillis());
        open.add(channel);
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast(new PoliteClose()).addLast(new ClearTextGuard(log));
        TimelyClose.addTls(pipeline, tls);
        pipeline.addLast(new HandshakeWatch(log))
                .addLast(new FirstRequestTimeout(current.firstRequest(), log))
                .addLast(new ProtocolDetector(rtsp, http));
    }
}
