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
package org.openhab.camerahub.itests.engine;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.RepeatedTest;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.hub.TestCameras;
import org.openhab.camerahub.itests.peer.FfmpegViewer;
import org.openhab.camerahub.itests.peer.Ffprobe;

/**
 * Camera, hub and players on a machine that has other work to do, so that everything comes late and unevenly: a camera's
 * reports too, by which players reckon time.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class EngineBusyMachineTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int TEN_SECONDS_OF_PICTURES = 250;

    @RepeatedTest(2)
    void timeGoesOnEvenlyForEveryViewer() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> work = List.of();
        try (TestCameras cameras = new TestCameras();
                EngineHub hub = new EngineHub(HubSetup.with("BASIC"))) {
            hub.setCameras(List.of(
                    cameras.live("door", "h264", "aac", "digest"), cameras.live("garden", "h264", "pcmu", "basic")));
            for (String camera : List.of("door", "garden")) {
                Ffprobe.codecs(hub.tlsUrl(camera));
            }
            work = work(over);
            List<CompletableFuture<FfmpegViewer.Seen>> viewers = new ArrayList<>();
            for (String camera : List.of("door", "garden", "door", "garden")) {
                String url = hub.tlsUrl(camera);
                viewers.add(CompletableFuture.supplyAsync(() -> watch(url)));
                TimeUnit.SECONDS.sleep(3);
            }
            for (CompletableFuture<FfmpegViewer.Seen> viewer : viewers) {
                FfmpegViewer.Seen seen = viewer.get();
                assertThat(seen.messages(), seen.pictures().size(), is(TEN_SECONDS_OF_PICTURES));
                assertThat("there is sound", seen.sounds(), is(greaterThan(50)));
                assertThat(seen.messages(), is(emptyString()));
            }
        } finally {
            over.set(true);
            for (Thread each : work) {
                each.join();
            }
        }
    }

    private static FfmpegViewer.Seen watch(String url) {
        return FfmpegViewer.of(url).pictures(TEN_SECONDS_OF_PICTURES).decode(LIMIT);
    }

    private static List<Thread> work(AtomicBoolean over) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread thread = new Thread(() -> {
                while (!over.get()) {
                    Thread.onSpinWait();
                }
            });
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        return threads;
    }
}
