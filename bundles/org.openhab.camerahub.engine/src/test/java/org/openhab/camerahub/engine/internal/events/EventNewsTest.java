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
package org.openhab.camerahub.engine.internal.events;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.monitor.CameraEvent;
import org.openhab.camerahub.engine.monitor.CameraEvent.Kind;
import org.openhab.camerahub.engine.monitor.Registration;

/**
 * How events reach their listeners.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class EventNewsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<CameraEvent> heard = new ArrayList<>();
    private final EventNews news = new EventNews(tasks::add, CLOCK);

    @Test
    void theTellerNeverRunsTheListenersItself() {
        news.listen(heard::add);

        news.tell("door", Kind.VIEWER_CONNECTED, "Fire OS/6.0");
        assertThat(heard, is(empty()));
        tasks.remove().run();

        assertThat(heard, contains(new CameraEvent("door", Kind.VIEWER_CONNECTED, NOW, "Fire OS/6.0")));
    }

    @Test
    void aBurstTakesOneTaskAndKeepsItsOrder() {
        news.listen(heard::add);

        news.tell("a", Kind.CAMERA_LOST, "");
        news.tell("b", Kind.CAMERA_LOST, "");
        news.tell("a", Kind.CAMERA_BACK, "");
        assertThat(tasks, hasSize(1));
        tasks.remove().run();
        news.tell("b", Kind.CAMERA_BACK, "");
        tasks.remove().run();

        assertThat(
                heard.stream().map(each -> each.cameraId() + " " + each.kind()).toList(),
                contains("a CAMERA_LOST", "b CAMERA_LOST", "a CAMERA_BACK", "b CAMERA_BACK"));
    }

    @Test
    void whoFailsTakesNothingFromTheOthers() {
        news.listen(event -> {
            throw new IllegalStateException("broken listener");
        });
        news.listen(heard::add);

        news.tell("a", Kind.CAMERA_LOST, "");
        tasks.remove().run();

        assertThat(heard, hasSize(1));
    }

    @Test
    void whoListensTwiceMayLeaveOnce() {
        Consumer<CameraEvent> listener = heard::add;
        news.listen(listener);
        Registration second = news.listen(listener);

        second.close();
        second.close();
        news.tell("a", Kind.CAMERA_LOST, "");
        tasks.remove().run();

        assertThat(heard, hasSize(1));
    }

    @Test
    void anExecutorThatIsShutDownLosesNothing() {
        EventNews last = new EventNews(
                task -> {
                    throw new RejectedExecutionException();
                },
                CLOCK);
        last.listen(heard::add);

        last.tell("a", Kind.VIEWER_LEFT, "");

        assertThat(heard, hasSize(1));
    }

    @Test
    void manyTellersAndThreadsLoseAndDoubleNothing() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        EventNews busy = new EventNews(pool, CLOCK);
        int each = 2000;
        CountDownLatch all = new CountDownLatch(3 * each);
        busy.listen(event -> {
            heard.add(event); // calls come one at a time, or this list breaks
            all.countDown();
        });
        List<Thread> tellers = new ArrayList<>();
        for (String camera : List.of("a", "b", "c")) {
            Thread teller = new Thread(() -> {
                for (int i = 0; i < each; i++) {
                    busy.tell(camera, Kind.VIEWER_CONNECTED, Integer.toString(i));
                }
            });
            teller.start();
            tellers.add(teller);
        }

        assertThat(all.await(20, TimeUnit.SECONDS), is(true));
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.SECONDS);

        assertThat(heard, hasSize(3 * each));
        for (String camera : List.of("a", "b", "c")) {
            List<Integer> numbers = heard.stream()
                    .filter(event -> event.cameraId().equals(camera))
                    .map(event -> Integer.valueOf(event.viewer()))
                    .toList();
            assertThat(
                    "in order", numbers, is(numbers.stream().sorted().distinct().toList()));
        }
        for (Thread teller : tellers) {
            teller.join();
        }
    }
}
