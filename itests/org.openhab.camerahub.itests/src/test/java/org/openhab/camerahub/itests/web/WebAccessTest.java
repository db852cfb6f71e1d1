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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/**
 * Whether everybody can use the pages: by keyboard, with a screen reader, on a phone, in both languages, light and dark.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class WebAccessTest extends MockedPages {

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNoFaultOnAnyTab(String theme) throws Exception {
        WebPage page = pagesOf(MockData.household());
        for (String tab : WebPage.TABS) {
            page.open(tab, MockHub.TOKEN, "en", theme);
            assertThat(tab + " in " + theme, page.accessibilityFaults(), is(empty()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNoFaultOnAPhoneAndInDialogs(String theme) throws Exception {
        WebPage page = pagesOf(MockData.household()).size(375, 812, true);
        for (String tab : WebPage.TABS) {
            page.open(tab, MockHub.TOKEN, "de", theme);
            assertThat(tab + " in " + theme, page.accessibilityFaults(), is(empty()));
        }
        page.open("cameras", MockHub.TOKEN, "en", theme);
        for (String action : List.of("check", "motion")) {
            page.click("[data-action=" + action + "]");
            page.awaitGone("dialog .busy");
            assertThat(action + " in " + theme, page.accessibilityFaults(), is(empty()));
            page.press(Keys.ESCAPE);
            page.awaitGone("dialog");
        }
    }

    @Test
    void theLoginHasNoFault() throws Exception {
        WebPage page = pagesOf(MockData.household()).openAsStranger();
        page.awaitElement("input[type=password]");

        assertThat(page.accessibilityFaults(), is(empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void nothingIsBesideTheWindowOfAPhone(String language) throws Exception {
        for (int width : new int[] {320, 375}) {
            WebPage page = pagesOf(MockData.household()).size(width, 700, true);
            for (String tab : WebPage.TABS) {
                page.open(tab, MockHub.TOKEN, language, "light");
                assertThat(tab + " at " + width, page.overflow(), lessThanOrEqualTo(0L));
            }
            closeHub();
        }
    }

    @Test
    void thePageSpeaksGermanAndKeepsIt() throws Exception {
        WebPage page = pagesOf(MockData.household()).open("cameras", MockHub.TOKEN, "de", "light");

        page.awaitText("4 Kameras");
        page.awaitText("Bewegungserkennung");
        assertThat(page.run("return document.documentElement.lang"), is("de"));
        assertThat(page.run("return document.title"), is("Kameras – Camera Hub"));

        page.choose("#language", "en");
        page.awaitText("4 cameras");
        page.run("location.reload()");
        page.awaitText("4 cameras");
    }

    @Test
    void arrowsWalkThroughTheTabs() throws Exception {
        WebPage page = pagesOf(MockData.household()).open("cameras", MockHub.TOKEN);
        page.run("document.querySelector('#tab-cameras').focus()");

        for (String tab : List.of("sessions", "log", "certificate", "settings", "cameras")) {
            page.press(Keys.ARROW_RIGHT);
            awaitTab(page, tab);
        }
        page.press(Keys.END);
        awaitTab(page, "settings");
        page.press(Keys.HOME);
        awaitTab(page, "cameras");
        assertThat(page.count("[role=tab][tabindex='0']"), is(1L));
    }

    private static void awaitTab(WebPage page, String tab) {
        page.await(
                "the tab " + tab,
                "return document.activeElement.id === arguments[0] && location.hash === arguments[1]"
                        + " && document.activeElement.getAttribute('aria-selected') === 'true'",
                "tab-" + tab,
                "#/" + tab);
    }

    @Test
    void aDialogGivesTheFocusBack() throws Exception {
        WebPage page = pagesOf(MockData.household()).open("cameras", MockHub.TOKEN);
        page.awaitElement("[data-action=check]");
        page.run("document.querySelector('[data-action=check]').focus()");

        page.press(Keys.ENTER);
        page.await("the dialog has the focus", "return document.activeElement.closest('dialog') !== null");
        page.press(Keys.ESCAPE);

        page.awaitGone("dialog");
        page.await("the button has it again", "return document.activeElement.dataset.action === 'check'");
    }

    @Test
    void arrowsWalkThroughTheLog() throws Exception {
        WebPage page = pagesOf(MockData.household()).open("log", MockHub.TOKEN);
        page.awaitElement(".row");
        page.run("document.querySelector('.rows').focus()");

        page.press(Keys.HOME);
        page.await(
                "the first row",
                "return document.querySelector('[aria-selected=true][role=option]')?.ariaPosInSet === '1'");
        page.press(Keys.ARROW_DOWN);
        page.await(
                "the second row, named to screen readers",
                "return document.getElementById(document.querySelector('.rows')"
                        + ".getAttribute('aria-activedescendant'))?.ariaPosInSet === '2'");
    }

    /** Events of the log's stream, cut at every place, are the same events. */
    @Test
    void eventsMayBeCutAnywhere() throws Exception {
        WebPage page = pagesOf(MockData.nothing()).open("cameras", MockHub.TOKEN);

        assertThat(
                page.runLater("""
                const done = arguments[arguments.length - 1];
                const text = 'id: 7\\ndata: {"a":1}\\ndata: b\\n\\n:\\n\\r\\nevent: x\\r\\ndata:c\\r\\n\\r\\n';
                import('./js/base/events.js').then(({ EventParser }) => {
                    const results = new Set();
                    for (let cut = 0; cut <= text.length; cut++) {
                        const events = [];
                        const parser = new EventParser(event => events.push(event));
                        parser.push(text.slice(0, cut));
                        parser.push(text.slice(cut));
                        results.add(JSON.stringify(events));
                    }
                    done([...results]);
                });
                """),
                is(List.of("[{\"id\":\"7\",\"event\":\"message\",\"data\":\"{\\\"a\\\":1}\\nb\"},"
                        + "{\"id\":\"7\",\"event\":\"x\",\"data\":\"c\"}]")));
    }
}
