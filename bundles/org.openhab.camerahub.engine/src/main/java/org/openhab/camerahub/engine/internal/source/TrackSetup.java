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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.CameraTransport;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.link.CameraFaults;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.header.TransportHeader;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * The SETUP of each track, one after the other (RFC 2326 section 10.4): interleaved, or by UDP if that is set or if the
 * camera refuses the first with 461.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class TrackSetup {

    /** What the steps need of their session. */
    interface Steps {
        /** Sends SETUP and passes the answer to {@link TrackSetup#answered}. */
        void setup(TrackPlan.Entry entry, String transport);

        /** Opens ports for a track and passes them to {@link TrackSetup#ports}. */
        void openPorts(Track track);

        /** The camera sends a track by UDP, as it says. */
        void byDatagrams(Track track, TransportHeader answer);

        void done(ChannelMap channels);

        void failed(HubException why);
    }

    private final Deque<TrackPlan.Entry> rest;
    private final CameraTransport transport;
    private final CameraFaults faults;
    private final Steps steps;
    private final ChannelMap channels = new ChannelMap();
    private boolean datagrams;
    private boolean first = true;

    TrackSetup(List<TrackPlan.Entry> tracks, CameraTransport transport, CameraFaults faults, Steps steps) {
        this.rest = new ArrayDeque<>(tracks);
        this.transport = transport;
        this.faults = faults;
        this.steps = steps;
        this.datagrams = transport == CameraTransport.UDP;
    }

    /** Goes on with the next track. */
    void next() {
        if (rest.isEmpty()) {
            steps.done(channels);
        } else if (datagrams) {
            steps.openPorts(rest.element().track());
        } else {
            TrackPlan.Entry entry = rest.element();
            Track track = entry.track();
            steps.setup(entry, "RTP/AVP/TCP;unicast;interleaved=" + track.rtpChannel() + "-" + track.rtcpChannel());
        }
    }

    /** The ports that {@link Steps#openPorts} opened. */
    void ports(int rtpPort) {
        if (!rest.isEmpty()) {
            steps.setup(rest.element(), "RTP/AVP;unicast;client_port=" + rtpPort + "-" + (rtpPort + 1));
        }
    }

    void answered(TrackPlan.Entry entry, RtspResponse response) {
        int code = response.status().code();
        boolean wantsDatagrams = code == RtspStatus.UNSUPPORTED_TRANSPORT.code()
                && transport == CameraTransport.AUTO
                && first
                && !datagrams;
        if (wantsDatagrams) {
            datagrams = true;
        } else if (code >= 300) {
            steps.failed(faults.refused("SETUP", response));
            return;
        } else {
            first = false;
            rest.poll();
            accept(entry.track(), response);
        }
        next();
    }

    private void accept(Track track, RtspResponse response) {
        String value = response.headers().first("Transport");
        List<TransportHeader> answers = value == null ? List.of() : TransportHeader.parse(value);
        int rtp = track.rtpChannel();
        int rtcp = track.rtcpChannel();
        if (datagrams) {
            if (!answers.isEmpty()) {
                steps.byDatagrams(track, answers.get(0));
            }
        } else if (!answers.isEmpty()) {
            TransportHeader.ChannelPair answered = answers.get(0).interleaved();
            if (answered != null) {
                rtp = answered.rtp();
                rtcp = answered.rtcp();
            }
        }
        // Some cameras name the same pair for every track and then use the channels they were asked for.
        if (channels.contains(rtp)) {
            rtp = track.rtpChannel();
            rtcp = track.rtcpChannel();
        }
        channels.put(rtp, track.rtpChannel());
        channels.put(rtcp, track.rtcpChannel());
    }
}
