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

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.openhab.camerahub.itests.peer.Browser;
import org.openhab.camerahub.itests.peer.FfmpegViewer;
import org.openhab.camerahub.itests.peer.FfmpegViewer.Seen;

/**
 * A browser before the demo. Its tests leave the demo as they found it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoPages {

    static final String CAMERA = "camerahub:camera:home:demo";
    static final String CARD = "[data-camera='" + CAMERA + "'] ";
    static final Duration LIMIT = Duration.ofSeconds(60);

    /** The login of the demo's viewers as it stands in their requests: nobody may see it in the pages. */
    static final String LOGIN = "ZGVtbzpkZW1v";

    private final RunningDemo demo = RunningDemo.ofThisRun();
    private @Nullable Browser browser;
    private @Nullable WebPage page;

    @BeforeAll
    void openBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    void closeBrowser() {
        Browser opened = browser;
        if (opened != null) {
            opened.close();
        }
    }

    @BeforeEach
    void comeToThePages() {
        page = pageAt(demo.page()).leave().size(1280, 860, false);
    }

    final RunningDemo demo() {
        return demo;
    }

    final WebPage page() {
        return Objects.requireNonNull(page);
    }

    final WebPage pageAt(URI address) {
        return new WebPage(Objects.requireNonNull(browser), address);
    }

    final WebPage open(String tab) {
        return page().open(tab, demo.token());
    }

    /** What ffmpeg, as a viewer with the demo's login, sees in some pictures' time. */
    final Seen look() {
        return look(demo.viewer());
    }

    static Seen look(String address) {
        return FfmpegViewer.of(address).pictures(10).decode(LIMIT);
    }

    /** Fingerprints of the pictures that a viewer gets; none if it is refused. */
    static List<String> pictures(String address) {
        return look(address).pictures();
    }
}
