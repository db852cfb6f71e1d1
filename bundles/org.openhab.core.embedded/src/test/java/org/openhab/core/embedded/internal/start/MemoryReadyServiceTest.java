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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.core.service.ReadyMarker;
import org.openhab.core.service.ReadyMarkerFilter;
import org.openhab.core.service.ReadyService;

/**
 * @author Camera Hub authors - Initial contribution
 */
class MemoryReadyServiceTest {

    private static final ReadyMarker STATES = new ReadyMarker("startlevel", "30");
    private static final ReadyMarker COMPLETE = new ReadyMarker("startlevel", "100");
    private static final ReadyMarkerFilter ONLY_STATES =
            new ReadyMarkerFilter().withType("startlevel").withIdentifier("30");

    private final MemoryReadyService service = new MemoryReadyService();
    private final List<String> heard = new ArrayList<>();

    private final ReadyService.ReadyTracker tracker = new ReadyService.ReadyTracker() {
        @Override
        public void onReadyMarkerAdded(ReadyMarker readyMarker) {
            heard.add("+" + readyMarker);
        }

        @Override
        public void onReadyMarkerRemoved(ReadyMarker readyMarker) {
            heard.add("-" + readyMarker);
        }
    };

    @Test
    void aLateTrackerHearsOfWhatIsReadyAlready() {
        service.markReady(STATES);
        service.markReady(COMPLETE);

        service.registerTracker(tracker, ONLY_STATES);

        assertThat(heard, contains("+startlevel=30"));
    }

    @Test
    void anEarlyTrackerHearsOfMatchingMarkersOnceEach() {
        service.registerTracker(tracker, ONLY_STATES);

        service.markReady(COMPLETE);
        service.markReady(STATES);
        service.markReady(STATES);
        service.unmarkReady(STATES);

        assertThat(heard, contains("+startlevel=30", "-startlevel=30"));
    }

    @Test
    void anUnregisteredTrackerHearsNothing() {
        service.registerTracker(tracker);
        service.unregisterTracker(tracker);

        service.markReady(STATES);

        assertThat(heard.size(), is(0));
        assertThat(service.isReady(STATES), is(true));
    }
}
