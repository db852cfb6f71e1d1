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

import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.arrival.Doorkeeper;
import org.openhab.camerahub.engine.internal.arrival.ViewerConnections;
import org.openhab.camerahub.engine.internal.log.RingLog;
import org.openhab.camerahub.engine.internal.log.SystemLog;
import org.openhab.camerahub.engine.internal.tls.CertificateStore;

/**
 * Where viewers come in: the TLS port, open only while there is a certificate, and the plain test socket behind it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Endpoint implements AutoCloseable {

    /**
     * What the endpoint works with.
     *
     * @param rtsp adds the handlers of RTSP at the end of a connection's pipeline
     * @param http adds the handlers of HTTP there
     * @param changed called when a port has opened by itself or fails for another reason
     */
    public record Parts(
            Transport transport,
            ScheduledExecutorService scheduler,
            Doorkeeper doorkeeper,
            CertificateStore certificates,
            Supplier<HubLimits> limits,
            RingLog log,
            SystemLog systemLog,
            Consumer<ChannelPipeline> rtsp,
            Consumer<ChannelPipeline> http,
            Runnable changed) {}

    private final CertificateStore certificates;
    private final ChannelGroup viewers;
    private final ChannelGroup tests;
    private final Port tlsPort;
    private final Port testPort;

    public Endpoint(Parts parts) {
        certificates = parts.certificates();
        viewers = new DefaultChannelGroup(parts.transport().loops().next(), true);
        tests = new DefaultChannelGroup(parts.transport().loops().next(), false); // opens and closes again
        AcceptWatch watch = new AcceptWatch(parts.log(), parts.systemLog());
        tlsPort = new Port(
                parts.transport(),
                parts.scheduler(),
                watch,
                new ViewerConnections(
                        parts.doorkeeper(),
                        certificates,
                        parts.limits(),
                        parts.log(),
                        parts.rtsp(),
                        parts.http(),
                        viewers),
                parts.changed());
        testPort = new Port(
                parts.transport(),
                parts.scheduler(),
                watch,
                new TestConnections(
                        parts.transport(), parts.doorkeeper(), certificates, tlsPort::address, parts.log(), tests),
                parts.changed());
    }

    /** Opens the TLS port there if there is a certificate, else makes sure that it is closed. */
    public void serve(InetSocketAddress address) {
        if (certificates.info() == null) {
            tlsPort.close();
        } else {
            tlsPort.open(address);
        }
    }

    /** Opens the test socket there, or closes it with all its connections if {@code address} is null. */
    public void test(@Nullable InetSocketAddress address) {
        if (address == null) {
            testPort.close();
            tests.close().awaitUninterruptibly();
        } else {
            testPort.open(address);
        }
    }

    public @Nullable InetSocketAddress address() {
        return tlsPort.address();
    }

    public @Nullable InetSocketAddress testAddress() {
        return testPort.address();
    }

    /** Why a port that should be open is not. */
    public List<HubException> faults() {
        List<HubException> faults = new ArrayList<>();
        for (Port port : List.of(tlsPort, testPort)) {
            HubException fault = port.fault();
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    /** Closes the ports and every connection. */
    @Override
    public void close() {
        testPort.close();
        tlsPort.close();
        tests.close().awaitUninterruptibly();
        viewers.close().awaitUninterruptibly();
    }
}
