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
package org.openhab.camerahub.itests.web;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import java.util.Map;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * Whether the pages stay fluid when much is to be shown, and whether these tests would notice if they did not.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class WebFluidTest extends MockedPages {

    private static final String CAMERAS = "document.scrollingElement";
    private static final String LOG = "document.querySelector('.rows')";

    /* For a busy machine: a page that lays out everything for each frame would still miss them by far. */
    private static final double FRAME = 250;
    private static final double TASK = 2000;

    /**
     * What scrolling was like, in milliseconds.
     *
     * @param frame the median of the times between two frames
     * @param task the longest time in which the page could do nothing else
     */
    private record Figures(double frame, double task) {}

    @Test
    void aHundredCamerasAndThousandsOfLinesStayFluid() throws Exception {
        WebPage page = pagesOf(MockData.crowd(100, 2500)).open("cameras", MockHub.TOKEN);
        page.await("a hundred cards", "return document.querySelectorAll('.card').length === 100");
        assertFluid(scroll(page, CAMERAS, 60));

        page.open("log", MockHub.TOKEN).awaitText("2,500 of 2,500 lines");
        assertFluid(scroll(page, LOG, 60));
        assertThat("rows in the page", page.count(".row"), lessThan(150L));
    }

    private static void assertFluid(Figures figures) {
        System.out.println("scrolling: " + figures);
        assertThat("a frame of scrolling, ms", figures.frame(), lessThan(FRAME));
        assertThat("the longest task, ms", figures.task(), lessThan(TASK));
    }

    @Test
    void aPageThatStallsIsFoundOut() throws Exception {
        WebPage page = pagesOf(MockData.crowd(10, 2500)).open("log", MockHub.TOKEN);
        page.awaitText("2,500 of 2,500 lines");

        page.run(LOG + ".addEventListener('scroll', () => { " + busy(TASK) + " }, { once: true })");
        assertThat(scroll(page, LOG, 10).task(), greaterThan(TASK));

        page.run(LOG + ".addEventListener('scroll', () => { " + busy(FRAME) + " })");
        assertThat(scroll(page, LOG, 10).frame(), greaterThan(FRAME));
    }

    /** A script that does nothing for as long as that. */
    private static String busy(double milliseconds) {
        return "const end = performance.now() + " + milliseconds + "; while (performance.now() < end);";
    }

    @SuppressWarnings("unchecked")
    private static Figures scroll(WebPage page, String scrolled, int steps) {
        Map<String, Object> figures =
                (Map<String, Object>) Objects.requireNonNull(page.runLater("""
                const done = arguments[arguments.length - 1];
                const box = %s;
                const steps = %d;
                const tasks = [];
                new PerformanceObserver(list => tasks.push(...list.getEntries().map(task => task.duration)))
                    .observe({ type: 'longtask' });
                const frames = [];
                const end = box.scrollHeight - box.clientHeight;
                let last = performance.now();
                const step = count => {
                    const now = performance.now();
                    frames.push(now - last);
                    last = now;
                    box.scrollTop = end * (1 - count / steps);
                    count === 0 ? setTimeout(finish, 200) : requestAnimationFrame(() => step(count - 1));
                };
                const finish = () => {
                    frames.sort((a, b) => a - b);
                    done({ task: Math.max(0, ...tasks), frame: frames[Math.floor(frames.length / 2)] });
                };
                requestAnimationFrame(() => step(steps));
                """.formatted(scrolled, steps)));
        return new Figures(number(figures, "frame"), number(figures, "task"));
    }

    private static double number(Map<String, Object> figures, String name) {
        return ((Number) Objects.requireNonNull(figures.get(name))).doubleValue();
    }
}
