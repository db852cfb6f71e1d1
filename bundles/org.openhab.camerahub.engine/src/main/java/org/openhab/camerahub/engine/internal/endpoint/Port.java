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

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.HubException;

/**
 * A listening port that opens as soon as it can: what keeps it closed is told and tried again. Opening elsewhere, and
 * closing, leave the connections alone that were accepted before.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Port implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int BACKLOG = 1024;

    private final ServerBootstrap bootstrap;
    private final ScheduledExecutorService scheduler;
    private final Runnable changed;
    private final PortHolder holder = new PortHolder(Path.of("/proc"));
    private @Nullable InetSocketAddress wanted;
    /** Read without the lock, too: on event loops, for which {@link #close} waits while it holds the lock. */
    private volatile @Nullable Channel server;

    private @Nullable HubException fault;
    private @Nullable ScheduledFuture<?> retry;
    private Duration pause = FIRST_PAUSE;

    /**
     * @param acceptor sees the errors of accepting
     * @param connection sets up an accepted connection
     * @param changed called when a later attempt has opened the port, or failed for another reason
     */
    Port(
            Transport transport,
            ScheduledExecutorService scheduler,
            ChannelHandler acceptor,
            ChannelHandler connection,
            Runnable changed) {
        this.scheduler = scheduler;
        this.changed = changed;
        this.bootstrap = new ServerBootstrap()
                .group(transport.loops())
                .channelFactory(transport.servers())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .handler(acceptor)
                .childHandler(connection);
    }

    /** Opens the port there; does nothing if it is open there or about to be. */
    synchronized void open(InetSocketAddress address) {
        if (address.equals(wanted)) {
            return;
        }
        close();
        wanted = address;
        pause = FIRST_PAUSE;
        attempt(address);
    }

    /** Where the port is open; null if it is not. */
    @Nullable
    InetSocketAddress address() {
        Channel open = server;
        return open == null ? null : (InetSocketAddress) open.localAddress();
    }

    synchronized @Nullable HubException fault() {
        return fault;
    }

    @Override
    public synchronized void close() {
        wanted = null;
        fault = null;
        ScheduledFuture<?> due = retry;
        if (due != null) {
            due.cancel(false);
            retry = null;
        }
        Channel open = server;
        if (open != null) {
            open.close().awaitUninterruptibly();
            server = null;
        }
    }

    /** Never on an event loop: waits for one. */
    private void attempt(InetSocketAddress address) {
        ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
        Throwable cause = bound.cause();
        if (cause == null) {
            server = bound.channel();
            fault = null;
            return;
        }
        fault = BindFaults.explain(address, cause, holder::of);
        retry = scheduler.schedule(() -> again(address), pause.toMillis(), TimeUnit.MILLISECONDS);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void again(InetSocketAddress address) {
        if (attemptIfWanted(address)) {
            changed.run();
        }
    }

    private synchronized boolean attemptIfWanted(InetSocketAddress address) {
        if (!address.equals(wanted) || server != null) {
            return false;
        }
        String before = detail(fault);
        attempt(address);
        return !detail(fault).equals(before);
    }

    private static String detail(@Nullable HubException fault) {
        return fault == null ? "" : fault.detail();
    }
}
