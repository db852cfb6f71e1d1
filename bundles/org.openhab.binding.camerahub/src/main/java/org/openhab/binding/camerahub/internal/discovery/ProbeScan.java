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
package org.openhab.binding.camerahub.internal.discovery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One search: asks on every network of this machine and gathers answers for a while. Runs on one thread, which it holds
 * until the time is over or the search is stopped from another one.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ProbeScan implements Runnable {

    /** A datagram cannot be larger. */
    private static final int LARGEST_ANSWER = 65535;
    /** More is no home, but a flood. */
    private static final int MOST_ANSWERS = 1000;
    /** Datagrams get lost, so each question is asked again (WS-Discovery 1.0 appendix I). */
    private static final Duration REPEAT = Duration.ofMillis(500);

    private final Logger logger = LoggerFactory.getLogger(ProbeScan.class);
    private final Collection<InetAddress> localAddresses;
    private final InetSocketAddress group;
    private final Collection<ProbeType> types;
    private final Duration duration;
    private final BiConsumer<InetAddress, byte[]> answer;
    private final Selector selector;
    private volatile boolean stopped;

    /**
     * @param localAddresses of the networks to ask in
     * @param group where devices listen
     * @param types what to ask for
     * @param answer takes every datagram that comes back, with the address of its sender
     */
    ProbeScan(
            Collection<InetAddress> localAddresses,
            InetSocketAddress group,
            Collection<ProbeType> types,
            Duration duration,
            BiConsumer<InetAddress, byte[]> answer)
            throws IOException {
        this.localAddresses = localAddresses;
        this.group = group;
        this.types = types;
        this.duration = duration;
        this.answer = answer;
        selector = Selector.open();
    }

    void stop() {
        stopped = true;
        selector.wakeup();
    }

    @Override
    public void run() {
        try {
            localAddresses.forEach(this::open);
            long start = System.nanoTime();
            ask();
            gather(start, REPEAT);
            ask();
            gather(start, duration);
        } catch (IOException e) {
            logger.debug("The search for cameras ended early", e);
        } finally {
            close();
        }
    }

    private void open(InetAddress localAddress) {
        try {
            DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
            try {
                channel.bind(new InetSocketAddress(localAddress, 0));
                NetworkInterface network = NetworkInterface.getByInetAddress(localAddress);
                if (network != null) {
                    channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, network);
                }
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            logger.debug("No search for cameras on the network of {}: {}", localAddress, e.getMessage());
        }
    }

    private void ask() {
        for (SelectionKey key : selector.keys()) {
            for (ProbeType type : types) {
                try {
                    ((DatagramChannel) key.channel()).send(ByteBuffer.wrap(ProbeMessages.probe(type)), group);
                } catch (IOException e) {
                    logger.debug("A network could not be searched for cameras: {}", e.getMessage());
                }
            }
        }
    }

    private void gather(long start, Duration until) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LARGEST_ANSWER);
        int answers = 0;
        long left = until.toNanos() - (System.nanoTime() - start);
        while (!stopped && left > 0 && answers < MOST_ANSWERS) {
            selector.select(Math.max(1, left / 1_000_000));
            for (SelectionKey key : selector.selectedKeys()) {
                answers += receive((DatagramChannel) key.channel(), buffer);
            }
            selector.selectedKeys().clear();
            left = until.toNanos() - (System.nanoTime() - start);
        }
    }

    private int receive(DatagramChannel channel, ByteBuffer buffer) {
        try {
            buffer.clear();
            if (channel.receive(buffer) instanceof InetSocketAddress sender) {
                buffer.flip();
                byte[] datagram = new byte[buffer.remaining()];
                buffer.get(datagram);
                answer.accept(sender.getAddress(), datagram);
                return 1;
            }
        } catch (IOException e) {
            // a port that was unreachable for one question says nothing about the others
            logger.debug("An answer to the search for cameras could not be read: {}", e.getMessage());
        }
        return 0;
    }

    private void close() {
        try {
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            logger.debug("The search for cameras did not end cleanly", e);
        }
    }
}
