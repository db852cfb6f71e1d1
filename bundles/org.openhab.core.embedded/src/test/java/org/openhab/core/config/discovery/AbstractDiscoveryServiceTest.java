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
package org.openhab.core.config.discovery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * What services that find things inherit.
 *
 * @author Camera Hub authors - Initial contribution
 */
class AbstractDiscoveryServiceTest {

    private static final ThingTypeUID TYPE = new ThingTypeUID("test", "camera");
    private static final ThingUID THING = new ThingUID(TYPE, "a");

    private final DiscoveryListener listener = mock(DiscoveryListener.class);
    private final ScanListener scan = mock(ScanListener.class);

    private static final class Finder extends AbstractDiscoveryService {

        Finder(int timeout) {
            super(Set.of(TYPE), timeout, false);
        }

        @Override
        protected void startScan() {
            thingDiscovered(DiscoveryResultBuilder.create(THING)
                    .withProperty("address", "rtsp://192.0.2.1/")
                    .withRepresentationProperty("address")
                    .withLabel("A camera")
                    .build());
        }
    }

    @Test
    void listenersAreToldOfWhatIsFoundButNotAtOnce() {
        Finder finder = new Finder(0);
        finder.addDiscoveryListener(listener);

        finder.startScan(scan);

        ArgumentCaptor<DiscoveryResult> result = ArgumentCaptor.forClass(DiscoveryResult.class);
        verify(listener, timeout(5000)).thingDiscovered(eq(finder), result.capture());
        assertThat(result.getValue().getThingTypeUID(), is(TYPE));
        assertThat(result.getValue().getLabel(), is("A camera"));
    }

    @Test
    void aScanEndsAfterItsTime() {
        new Finder(1).startScan(scan);

        verify(scan, timeout(10_000)).onFinished();
    }

    @Test
    void aSecondScanEndsTheFirst() {
        Finder finder = new Finder(60);
        finder.startScan(scan);

        finder.startScan(mock(ScanListener.class));

        verify(scan).onErrorOccurred(any());
        finder.abortScan();
    }

    @Test
    void whatIsNotThereAnyMoreIsToldOfAsWell() {
        Finder finder = new Finder(0);
        finder.addDiscoveryListener(listener);

        finder.thingRemoved(THING);

        verify(listener, timeout(5000)).thingRemoved(finder, THING);
    }

    @Test
    void aRepresentationPropertyMustBeOneOfTheProperties() {
        DiscoveryResultBuilder builder = DiscoveryResultBuilder.create(THING).withRepresentationProperty("address");

        assertThrows(IllegalArgumentException.class, builder::build);
    }
}
