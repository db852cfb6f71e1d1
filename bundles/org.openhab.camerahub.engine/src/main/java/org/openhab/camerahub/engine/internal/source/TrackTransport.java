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
package org.openhab.camerahub.engine.internal.source;

import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.datagram.DatagramTrack;
import org.openhab.camerahub.engine.internal.link.CameraConnection;
import org.openhab.camerahub.engine.internal.link.CameraFaults;
import org.openhab.camerahub.engine.internal.link.CameraHandler;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.header.TransportHeader;
import org.openhab.camerahub.rtsp.message.RtspResponse;

/**
 * What the tracks of a session come through: the channels of its connection, or UDP ports of their own, whose packets
 * go the same way as the connection's frames.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class TrackTransport implements TrackSetup.Steps, DatagramTrack.Sink {

    /** The session's part in it. */
    interface Dialogue {
        void setup(String uri, String transportHeader, Consumer<RtspResponse> answered);

        /** Every track is set up. */
        void done(ChannelMap channels);

        void failed(HubException why);
    }

    private final EventLoop loop;
    private final StreamEnvironment env;
    private final CameraConnection connection;
    private final CameraHandler.Listener inbound;
    private final Dialogue dialogue;
    private final CameraFaults faults;
    private final List<DatagramTrack> datagrams = new ArrayList<>();
    private @Nullable TrackSetup running;

    /** @param inbound gets the frames */
    TrackTransport(
            EventLoop loop,
            StreamEnvironment env,
            CameraConnection connection,
            CameraHandler.Listener inbound,
            CameraFaults faults,
            Dialogue dialogue) {
        this.loop = loop;
        this.env = env;
        this.connection = connection;
        this.inbound = inbound;
        this.faults = faults;
        this.dialogue = dialogue;
    }

    void setUp(List<TrackPlan.Entry> tracks, CameraTransport transport) {
        TrackSetup setup = new TrackSetup(tracks, transport, faults, this);
        running = setup;
        setup.next();
    }

    boolean isByDatagrams() {
        return !datagrams.isEmpty();
    }

    void close() {
        running = null;
        datagrams.forEach(DatagramTrack::close);
    }

    @Override
    public void setup(TrackPlan.Entry entry, String transport) {
        dialogue.setup(entry.url(), transport, response -> {
            TrackSetup setup = running;
            if (setup != null) {
                setup.answered(entry, response);
            }
        });
    }

    @Override
    public void openPorts(Track track) {
        InetSocketAddress remote = connection.remoteAddress();
        InetSocketAddress local = connection.localAddress();
        if (remote == null || local == null) {
            return; // The connection has just broken, which is about to be reported.
        }
        DatagramTrack opened = new DatagramTrack(track, loop, remote.getAddress(), this);
        datagrams.add(opened);
        opened.open(env.datagrams(), local.getAddress(), this::opened);
    }

    private void opened(int port) {
        TrackSetup setup = running;
        if (setup != null && port >= 0) {
            setup.ports(port);
        } else if (setup != null) {
            dialogue.failed(faults.of(FaultKind.CAMERA_REFUSED, FaultDetail.NO_UDP_PORTS));
        }
    }

    @Override
    public void byDatagrams(Track track, TransportHeader answer) {
        datagrams.stream().filter(each -> each.track().equals(track)).forEach(each -> each.accepted(answer));
    }

    @Override
    public void done(ChannelMap channels) {
        dialogue.done(channels);
    }

    @Override
    public void failed(HubException why) {
        dialogue.failed(why);
    }

    @Override
    public void frames(FrameRun run) {
        inbound.frames(run);
    }

    @Override
    public void flush() {
        inbound.readComplete();
    }
}
