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

import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.events.Absence;
import org.openhab.camerahub.engine.internal.events.CameraEvents;
import org.openhab.camerahub.engine.internal.link.CameraTls;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.SourceAnswer;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.monitor.CameraStatistics;

/**
 * The streams of all registered cameras. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraStreams {

    private record Entry(LiveStream stream, StreamCounters counters) {}

    private final StreamEnvironment env;
    private final CameraEvents events;
    private final CameraTls tls;

    /** By the camera's id; replaced as a whole, so that lookups need no lock. */
    private volatile Map<String, Entry> entries = Map.of();

    private volatile Map<String, LiveStream> byPath = Map.of();

    /** @param events hears when a camera is missed and when it is back */
    public CameraStreams(StreamEnvironment env, CameraEvents events) {
        this.env = env;
        this.events = events;
        this.tls = new CameraTls(env.blocking());
    }

    /**
     * Makes these the registered cameras. A camera whose source stays the same keeps its stream and its viewers; the
     * streams of all others end.
     */
    public synchronized void set(Collection<Camera> cameras) {
        Map<String, Entry> next = new LinkedHashMap<>();
        Map<String, LiveStream> paths = new LinkedHashMap<>();
        for (Camera camera : cameras) {
            Entry entry = entry(camera, entry(camera.id()));
            next.put(camera.id(), entry);
            tls.prepareFor(camera);
            paths.put(camera.path(), entry.stream());
        }
        Map<String, Entry> before = entries;
        entries = next;
        byPath = paths;
        before.forEach((id, entry) -> {
            if (!next.containsKey(id)) {
                entry.stream().remove(new HubException(FaultKind.CAMERA_UNKNOWN, id, FaultDetail.REMOVED));
            } else if (next.get(id).stream() != entry.stream()) {
                entry.stream().remove(new HubException(FaultKind.CAMERA_LOST, id, FaultDetail.RECONFIGURED));
            }
        });
    }

    public Optional<CameraStream> byPath(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    public Optional<CameraStream> byId(String id) {
        return entry(id).map(Entry::stream);
    }

    /** All of them, in the order in which they were registered. */
    public List<CameraStream> all() {
        List<CameraStream> all = new ArrayList<>();
        entries.values().forEach(entry -> all.add(entry.stream()));
        return all;
    }

    /** Empty if no camera has this id. */
    public Optional<CameraStatistics> statistics(String id) {
        return entry(id).map(entry -> entry.counters().snapshot(id));
    }

    /** What the stream of exactly this camera knows; empty unless it plays. */
    public Optional<SourceAnswer> liveAnswer(Camera camera) {
        return open(camera)
                .flatMap(entry -> Optional.ofNullable(entry.counters().liveAnswer()));
    }

    /** The stream of exactly this camera, if it is just being opened. */
    public Optional<CameraStream> connecting(Camera camera) {
        return open(camera).filter(entry -> entry.counters().isConnecting()).map(Entry::stream);
    }

    /** This camera has answered somebody else. */
    public void present(Camera camera) {
        open(camera).ifPresent(entry -> entry.counters().present());
    }

    /** Ends all streams; the future succeeds when every camera's connection is closed. */
    public synchronized Future<?> close() {
        Promise<@Nullable Void> closed = env.loops().next().newPromise();
        List<Entry> open = List.copyOf(entries.values());
        entries = Map.of();
        byPath = Map.of();
        AtomicInteger left = new AtomicInteger(open.size() + 1);
        Runnable one = () -> {
            if (left.decrementAndGet() == 0) {
                tls.close();
                closed.trySuccess(null);
            }
        };
        for (Entry entry : open) {
            String label = entry.stream().camera().label();
            entry.stream()
                    .remove(new HubException(FaultKind.CAMERA_LOST, label, FaultDetail.SHUT_DOWN))
                    .addListener(done -> one.run());
        }
        one.run();
        return closed;
    }

    private Optional<Entry> open(Camera camera) {
        return entry(camera.id()).filter(entry -> entry.stream().camera().sameSource(camera));
    }

    private Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    private Entry entry(Camera camera, Optional<Entry> before) {
        if (before.isEmpty()) {
            StreamCounters counters = new StreamCounters(new Absence(camera.id(), events));
            return new Entry(new LiveStream(camera, env, tls, counters), counters);
        }
        Entry known = before.get();
        if (known.stream().camera().sameSource(camera)) {
            known.stream().update(camera);
            return known;
        }
        return new Entry(new LiveStream(camera, env, tls, known.counters()), known.counters());
    }
}
