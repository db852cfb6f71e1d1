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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.camerahub.internal.camera.CameraBench;
import org.openhab.core.config.discovery.DiscoveryListener;
import org.openhab.core.config.discovery.DiscoveryResult;

/**
 * A search on the loopback network, where a device answers that speaks as a camera does.
 *
 * @author Camera Hub authors - Initial contribution
 */
class OnvifDiscoveryServiceTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final CameraBench bench = new CameraBench();
    private final BlockingQueue<DiscoveryResult> inbox = new LinkedBlockingQueue<>();
    private DatagramSocket device;
    private OnvifDiscoveryService service;

    @BeforeEach
    void startDevice() throws IOException {
        device = new DatagramSocket(new InetSocketAddress(LOOPBACK, 0));
        service = new OnvifDiscoveryService(
                () -> List.of(LOOPBACK), new InetSocketAddress(LOOPBACK, device.getLocalPort()), bench.provider);
        DiscoveryListener listener = mock(DiscoveryListener.class);
        doAnswer(call -> inbox.add(call.getArgument(1))).when(listener).thingDiscovered(any(), any());
        service.addDiscoveryListener(listener);
    }

    @AfterEach
    void stop() {
        service.stopScan();
        device.close();
    }

    /** Answers the next question, whatever it is. */
    private void answer(String text) throws IOException {
        byte[] buffer = new byte[8192];
        DatagramPacket question = new DatagramPacket(buffer, buffer.length);
        device.setSoTimeout(5000);
        device.receive(question);
        byte[] answer = text.getBytes(StandardCharsets.UTF_8);
        device.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
    }

    private DiscoveryResult found() throws InterruptedException {
        return inbox.poll(5, TimeUnit.SECONDS);
    }

    @Test
    void aCameraComesToTheInboxWithWhatIsKnownAndAnAddressToComplete() throws Exception {
        service.startScan();
        answer(ProbeMessagesTest.devices().toList().get(0).answer());

        DiscoveryResult result = found();

        assertThat(result.getThingUID().getAsString(), is("camerahub:camera:20b40000-bbbb-11e4-8b3f-4419b6b09c40"));
        assertThat(result.getLabel(), is("HIKVISION DS-2CD2032-I (127.0.0.1)"));
        assertThat(result.getProperties(), hasEntry("address", "rtsp://127.0.0.1/"));
        assertThat(result.getProperties(), hasEntry("modelId", "DS-2CD2032-I"));
        assertThat(result.getRepresentationProperty(), is("endpointReference"));
    }

    @Test
    void aPrinterDoesNot() throws Exception {
        service.startScan();
        answer(ProbeMessagesTest.devices().toList().get(3).answer());
        answer(ProbeMessagesTest.devices().toList().get(1).answer());

        assertThat(found().getLabel(), is("Dahua IPC-HDW4431C-A (127.0.0.1)"));
        assertThat(inbox.poll(), is(nullValue()));
    }

    @Test
    void aCameraThatWasSetUpByHandDoesNotComeAgain() throws Exception {
        bench.camera("front", "address", "rtsp://127.0.0.1:8554/stream1");
        service.startScan();
        answer(ProbeMessagesTest.devices().toList().get(0).answer());

        assertThat(inbox.poll(1, TimeUnit.SECONDS), is(nullValue()));
    }

    @Test
    void aSearchBlocksNobodyAndEndsWhenItIsStopped() throws Exception {
        long start = System.nanoTime();
        service.startScan();
        assertThat(Duration.ofNanos(System.nanoTime() - start), is(lessThan(Duration.ofSeconds(2))));
        answer("<nothing/>");

        service.stopScan();
        answer("");
        // what was asked before the end is still read, what comes after finds nobody
        device.setSoTimeout(1000);
        int questions = 0;
        try {
            while (questions < 10) {
                device.receive(new DatagramPacket(new byte[8192], 8192));
                questions++;
            }
        } catch (IOException e) {
            // no question for a while
        }
        assertThat(questions, is(lessThan(4)));
    }

    @ParameterizedTest
    @CsvSource({
        "urn:uuid:20B40000-BBBB-11e4-8b3f-4419b6b09c40, 20b40000-bbbb-11e4-8b3f-4419b6b09c40",
        "uuid-17, uuid-17",
    })
    void theIdIsTheDevicesOwn(String endpoint, String id) {
        assertThat(OnvifDiscoveryService.id(endpoint), is(id));
    }

    @ParameterizedTest
    @CsvSource({"urn:uuid:../../etc", "'a:b:c'", "x y", "urn:uuid:"})
    void aDeviceWithAnUnusableIdGetsAStableOne(String endpoint) {
        assertThat(OnvifDiscoveryService.id(endpoint), matchesPattern("[0-9a-f-]{36}"));
        assertThat(OnvifDiscoveryService.id(endpoint), is(OnvifDiscoveryService.id(endpoint)));
    }
}
