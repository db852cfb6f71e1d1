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

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.openhab.camerahub.itests.peer.Browser;
import org.openhab.camerahub.itests.peer.WebBrowser;

/**
 * One browser for all tests of a class, a made-up hub for each.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MockedPages {

    /** The pages as they are built, with the player of live pictures. */
    private static final Path PAGES = Path.of("../../bundles/org.openhab.ui.camerahub/target/classes/web")
            .toAbsolutePath()
            .normalize();

    private @Nullable WebBrowser running;
    private @Nullable MockHub mock;

    @BeforeAll
    void startBrowser() throws Exception {
        running = openBrowser();
    }

    WebBrowser openBrowser() throws Exception {
        return Browser.start();
    }

    @AfterAll
    void closeBrowser() {
        WebBrowser browser = running;
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void closeHub() {
        MockHub hub = mock;
        if (hub != null) {
            hub.close();
        }
    }

    /** The pages of a hub with these data, in a desktop's window. */
    final WebPage pagesOf(MockData data) throws IOException {
        WebBrowser browser = running;
        if (browser == null) {
            throw new IllegalStateException("no browser");
        }
        MockHub hub = new MockHub(PAGES, data, 0);
        mock = hub;
        return new WebPage(browser, hub.page()).size(1280, 800, false);
    }

    final MockHub hub() {
        MockHub hub = mock;
        if (hub == null) {
            throw new IllegalStateException("no hub");
        }
        return hub;
    }
}
