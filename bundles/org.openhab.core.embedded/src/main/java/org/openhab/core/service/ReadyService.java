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
package org.openhab.core.service;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Keeps the markers and tells those who wait for them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface ReadyService {

    void markReady(ReadyMarker readyMarker);

    void unmarkReady(ReadyMarker readyMarker);

    boolean isReady(ReadyMarker readyMarker);

    /** Tells the tracker of every marker there is, and of every change from then on. */
    void registerTracker(ReadyTracker readyTracker);

    /** Tells the tracker of every matching marker there is, and of every change of one from then on. */
    void registerTracker(ReadyTracker readyTracker, ReadyMarkerFilter filter);

    void unregisterTracker(ReadyTracker readyTracker);

    /** Is told of markers. */
    interface ReadyTracker {

        void onReadyMarkerAdded(ReadyMarker readyMarker);

        void onReadyMarkerRemoved(ReadyMarker readyMarker);
    }
}
