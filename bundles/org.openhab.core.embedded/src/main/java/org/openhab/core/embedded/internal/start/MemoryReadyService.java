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
package org.openhab.core.embedded.internal.start;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.service.ReadyMarker;
import org.openhab.core.service.ReadyMarkerFilter;
import org.openhab.core.service.ReadyService;
import org.osgi.service.component.annotations.Component;

/**
 * Markers in memory.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ReadyService.class)
public class MemoryReadyService implements ReadyService {

    private final Set<ReadyMarker> markers = new HashSet<>();
    private final Map<ReadyTracker, ReadyMarkerFilter> trackers = new HashMap<>();

    @Override
    public void markReady(ReadyMarker readyMarker) {
        List<ReadyTracker> interested;
        synchronized (this) {
            interested = markers.add(readyMarker) ? trackersOf(readyMarker) : List.of();
        }
        interested.forEach(tracker -> tracker.onReadyMarkerAdded(readyMarker));
    }

    @Override
    public void unmarkReady(ReadyMarker readyMarker) {
        List<ReadyTracker> interested;
        synchronized (this) {
            interested = markers.remove(readyMarker) ? trackersOf(readyMarker) : List.of();
        }
        interested.forEach(tracker -> tracker.onReadyMarkerRemoved(readyMarker));
    }

    @Override
    public synchronized boolean isReady(ReadyMarker readyMarker) {
        return markers.contains(readyMarker);
    }

    @Override
    public void registerTracker(ReadyTracker readyTracker) {
        registerTracker(readyTracker, new ReadyMarkerFilter());
    }

    @Override
    public void registerTracker(ReadyTracker readyTracker, ReadyMarkerFilter filter) {
        List<ReadyMarker> present;
        synchronized (this) {
            trackers.put(readyTracker, filter);
            present = markers.stream().filter(filter::apply).toList();
        }
        present.forEach(readyTracker::onReadyMarkerAdded);
    }

    @Override
    public void unregisterTracker(ReadyTracker readyTracker) {
        synchronized (this) {
            trackers.remove(readyTracker);
        }
    }

    private List<ReadyTracker> trackersOf(ReadyMarker marker) {
        return trackers.entrySet().stream()
                .filter(entry -> entry.getValue().apply(marker))
                .map(Map.Entry::getKey)
                .toList();
    }
}
