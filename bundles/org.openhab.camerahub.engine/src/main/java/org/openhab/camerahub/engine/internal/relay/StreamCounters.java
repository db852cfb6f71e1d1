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
package org.openhab.camerahub.engine.internal.relay;

import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.events.Absence;
import org.openhab.camerahub.engine.internal.media.RunReader;
import org.openhab.camerahub.engine.internal.stream.SourceAnswer;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.monitor.CameraStatistics;

/**
 * Counts for the statistics of one camera. Written by the stream's loop only, once per run and not per frame; read from
 * anywhere.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class StreamCounters {

    private final Absence absence;
    private volatile CameraStatistics.State state = CameraStatistics.State.IDLE;
    private volatile @Nullable HubException lastFault;
    private volatile int subscribers;
    private volatile long subscribersTotal;
    private volatile long connects;
    private volatile long sessions;
    private volatile long bytes;
    private volatile long bytesOut;
    private volatile @Nullable Instant lastStart;
    private volatile @Nullable Instant lastEnd;
    private volatile @Nullable StreamDescription description;
    private volatile long packets;
    private volatile long lost;
    private volatile long unusable;
    private volatile long dropped;
    private long packetsBefore;
    private long lostBefore;
    private long unusableBefore;

    private volatile @Nullable SourceAnswer answer;

    StreamCounters(Absence absence) {
        this.absence = absence;
    }

    void state(CameraStatistics.State now) {
        state = now;
    }

    void fault(HubException why) {
        lastFault = why;
    }

    /** The camera is missed. */
    void lost() {
        absence.begins();
    }

    /** The camera has answered outside of its stream. */
    void present() {
        absence.ends();
    }

    void answered(SourceAnswer newest) {
        answer = newest;
    }

    /** What is known of the camera while its stream plays: its answer, completed by what was learnt; else null. */
    @Nullable
    SourceAnswer liveAnswer() {
        SourceAnswer said = answer;
        StreamDescription known = description;
        if (said == null || known == null || state != CameraStatistics.State.PLAYING) {
            return null;
        }
        StreamDescription complete = new StreamDescription(
                known.sdp(), known.headers(), said.description().tracks(), known.silentTracks());
        return new SourceAnswer(complete, said.time(), said.authentication());
    }

    boolean isConnecting() {
        return state == CameraStatistics.State.CONNECTING;
    }

    void subscribers(int now) {
        if (now > subscribers) {
            subscribersTotal = subscribersTotal + (now - subscribers);
        }
        subscribers = now;
    }

    void connecting() {
        connects = connects + 1;
    }

    void described(StreamDescription newest) {
        description = newest;
    }

    void played(Instant now) {
        sessions = sessions + 1;
        lastStart = now;
        lastEnd = null;
        lastFault = null;
        absence.ends();
    }

    void ended(Instant now) {
        if (lastStart != null && lastEnd == null) {
            lastEnd = now;
        }
    }

    /** A run went through, {@code in} bytes from the camera and {@code out} bytes to subscribers. */
    void run(long in, long out, RunReader reader) {
        bytes = bytes + in;
        bytesOut = bytesOut + out;
        packets = packetsBefore + reader.packets();
        unusable = unusableBefore + reader.unusable();
        lost = lostBefore + reader.lost();
    }

    void dropped(int more) {
        dropped = dropped + more;
    }

    /** The next runs come from another reader, which counts from zero. */
    void newReader() {
        packetsBefore = packets;
        unusableBefore = unusable;
        lostBefore = lost;
    }

    CameraStatistics snapshot(String cameraId) {
        StreamDescription known = description;
        return new CameraStatistics(
                cameraId,
                state,
                lastFault,
                subscribers,
                subscribersTotal,
                connects,
                sessions,
                bytes,
                packets,
                lost,
                unusable,
                dropped,
                bytesOut,
                lastStart,
                lastEnd,
                known == null
                        ? List.of()
                        : known.tracks().stream()
                                .map(track -> track.codec().name())
                                .toList(),
                known == null
                        ? List.of()
                        : known.silentTracks().stream().sorted().toList());
    }
}
