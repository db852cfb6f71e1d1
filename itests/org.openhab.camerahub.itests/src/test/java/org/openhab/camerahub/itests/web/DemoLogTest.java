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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.Resources;

/**
 * The demo's communication log in the pages: held, cleared, saved as a file, and with whole messages.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@EnabledIfSystemProperty(named = RunningDemo.PAGE, matches = "http.+")
class DemoLogTest extends DemoPages {

    /** The number of the newest line in sight. */
    private static final String NEWEST =
            "return Math.max(...[...document.querySelectorAll('.row')].map(row => Number(row.dataset.key ?? 0)), 0)";

    private WebPage openLog() {
        WebPage page = open("log");
        page.awaitText("live");
        return page;
    }

    private long newest() {
        return ((Number) Objects.requireNonNull(page().run(NEWEST))).longValue();
    }

    /** Lets a viewer come and go. */
    private void visit() {
        assertThat(look().pictures(), hasSize(10));
    }

    @Test
    void theLogIsHeldWhileSomebodyReads() {
        WebPage page = openLog();
        visit();
        page.await("lines", () -> newest() > 0);
        page.click("[data-action=pause]");
        long held = newest();

        visit();
        page.await("lines wait", "return /[0-9]+ waits?/.test(document.querySelector('.log-count').innerText)");
        assertThat(newest(), is(held));

        page.click("[data-action=pause]");
        page.await("they are let in", () -> newest() > held);
        assertThat(page.text(), not(containsString(" wait")));
    }

    @Test
    void theLogIsClearedForEverybody() {
        WebPage page = openLog();
        visit();
        page.await("lines", () -> newest() > 0);
        long before = newest();

        page.click("[data-action=clear]");
        page.awaitText("The hub forgets all lines");
        page.click("dialog .danger");
        page.awaitGone("dialog");
        page.await("they are gone", oldestIsAfter(before));

        openLog().await("they are gone from the hub", oldestIsAfter(before));
    }

    private static String oldestIsAfter(long number) {
        return "return [...document.querySelectorAll('.row')].every(row => Number(row.dataset.key) > " + number + ")";
    }

    @Test
    void theLogIsSavedAsAFile() throws Exception {
        Path folder = Files.createTempDirectory(Resources.folder(), "downloads");
        WebPage page = openLog();
        page.saveDownloadsIn(folder);
        visit();
        page.awaitText("DESCRIBE rtsps://");
        @SuppressWarnings("unchecked")
        List<String> shown = (List<String>) Objects.requireNonNull(
                page.run("return [...document.querySelectorAll('.row .row-text')].map(text => text.textContent)"));
        page.click("[data-action=download]");

        Path file = folder.resolve("camerahub-log.txt");
        Await.until("the file is there", LIMIT, () -> Files.exists(file));
        String saved = Files.readString(file);
        assertThat(shown, hasSize(greaterThan(4)));
        shown.forEach(text -> assertThat(saved, containsString(text)));
        assertThat(saved, containsString(" V>H " + CAMERA + " viewer-"));
        assertThat(saved, not(containsString(LOGIN)));
        assertThat(saved.lines().filter(line -> !line.startsWith("    ")).toList(), everyItem(startsWith("20")));
    }

    @Test
    void wholeMessagesAreInTheLogWhileACameraIsTraced() {
        WebPage page = openLog();
        page.choose("[name=camera]", CAMERA);
        page.type("[name=text]", "PLAY rtsp://");
        page.click("[name=trace]");
        page.awaitText("Demo camera: whole messages are logged");
        long before = newest();
        visit();
        page.await("its request", () -> newest() > before);
        page.click(".row[data-key='" + newest() + "']");
        page.await(
                "its headers", "return /\\nCSeq: [0-9]/.test(document.querySelector('.log-detail pre')?.textContent)");
        assertThat(page.text(), not(containsString(LOGIN)));

        page.click("[name=trace]");
        page.awaitText("Demo camera: only the first lines are logged");
        long traced = newest();
        visit();
        page.await("its request", () -> newest() > traced);
        page.click(".row[data-key='" + newest() + "']");
        page.await(
                "nothing but the first line",
                "return document.querySelector('.log-detail pre').textContent.match(/^PLAY rtsp:[^ ]* RTSP.1.0$/) !== null");
    }
}
