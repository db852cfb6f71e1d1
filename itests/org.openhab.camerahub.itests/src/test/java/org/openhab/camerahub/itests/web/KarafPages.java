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

import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.openhab.camerahub.itests.peer.Browser;

/**
 * One Karaf with a home and one browser for all tests of a class.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KarafPages {

    /** Where pictures of the pages go: {@code -Dcamerahub.screenshots=../../docs/images} renews those of the guide. */
    private static final Path PICTURES = Path.of(System.getProperty("camerahub.screenshots", "target/screenshots"));

    static final String FRONT = "[data-camera='camerahub:camera:home:front'] ";
    private @Nullable WebHome home;
    private @Nullable Browser browser;
    private @Nullable WebPage page;

    @BeforeAll
    void startEverything() throws Exception {
        WebHome started = new WebHome();
        home = started;
        Browser opened = Browser.start();
        browser = opened;
        page = new WebPage(opened, started.page()).size(1280, 860, false);
    }

    @AfterAll
    void stopEverything() {
        Browser opened = browser;
        if (opened != null) {
            opened.close();
        }
        WebHome started = home;
        if (started != null) {
            started.close();
        }
    }

    final WebHome home() {
        return Objects.requireNonNull(home);
    }

    final WebPage page() {
        return Objects.requireNonNull(page);
    }

    final WebPage open(String tab) {
        return page().open(tab, home().administrator());
    }

    final void picture(String name) {
        page().run("scrollTo(0, 0)");
        page().screenshot(PICTURES.resolve("web-" + name + ".png"));
    }

    final void awaitStillPicture() {
        page().await(
                        "a picture",
                        "return document.querySelector(arguments[0]).naturalWidth > 0",
                        FRONT + ".card-picture");
    }
}
