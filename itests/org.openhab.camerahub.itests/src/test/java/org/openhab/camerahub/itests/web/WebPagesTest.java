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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * The pages with a made-up hub: how they behave when a person uses them, when something fails, and when what is
 * shown is hostile.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class WebPagesTest extends MockedPages {

    private static final String DOOR = "[data-camera='camerahub:camera:home:door'] ";
    private static final String DOOR_PATH = "cameras/camerahub%3Acamera%3Ahome%3Adoor/";

    @Test
    void aStrangerSeesTheLoginAndNothingElse() throws Exception {
        WebPage page = pagesOf(MockData.household()).openAsStranger();

        page.awaitText("Camera Hub shows your cameras to administrators of openHAB only.");
        assertThat(page.text(), not(containsString("Front door")));

        page.type("input[type=password]", "oh.not.known");
        page.press(Keys.ENTER);
        page.awaitText("openHAB does not know this token.");

        page.type("input[type=password]", MockHub.TOKEN);
        page.press(Keys.ENTER);
        page.awaitText("Front door");
    }

    @Test
    void whoHasLoggedInAtMainUiIsLetIn() throws Exception {
        WebPage page = pagesOf(MockData.household()).openAsStranger();
        page.awaitText("Log in at openHAB");

        page.run(
                "localStorage.setItem('openhab.ui:refreshToken', arguments[0]); location.reload()",
                MockHub.REFRESH_TOKEN);

        page.awaitText("Front door");
        assertThat(
                String.valueOf(page.run("return JSON.stringify(sessionStorage)")), not(containsString(MockHub.TOKEN)));
    }

    @Test
    void aSwitchActsAtOnce() throws Exception {
        WebPage page = pagesOf(MockData.household()).open("cameras", MockHub.TOKEN);

        page.click(DOOR + "[name=nightMode]");
        page.awaitText("Front door: Night mode is on");
        page.click(DOOR + "[name=stream]");
        page.await(
                "the state of the door",
                "return document.querySelector(arguments[0]).innerText === 'Switched off'",
                DOOR + ".badge");

        assertThat(
                hub().changes(),
                is(List.of(
                        "PUT " + DOOR_PATH + "switches {\"nightMode\":true}",
                        "PUT " + DOOR_PATH + "switches {\"stream\":false}")));
    }

    @Test
    void theDoctorTellsWhatIsWrongWithACamera() throws Exception {
        WebPage page = pagesOf(MockData.household()).open("cameras", MockHub.TOKEN);

        page.click(DOOR + "[data-action=check]");

        page.awaitText("Good: 1, to look at: 1, wrong: 1");
        page.awaitText("Set the path of the whole chain (fullchain.pem).");
        page.press(Keys.ESCAPE);
        page.awaitGone("dialog");
    }

    @Test
    void picturesOfMotionsAreThereByDay() throws Exception {
        WebPage page = pagesOf(MockData.household()).open("cameras", MockHub.TOKEN);

        page.click(DOOR + "[data-action=motion]");
        page.awaitText("14 pictures");
        page.await("a thumbnail", "return document.querySelector('.gallery img').naturalWidth > 0");
        page.click(".gallery button");
        page.await("the picture", "return document.querySelector('.gallery-large img')?.naturalWidth > 0");
    }

    @Test
    void endingASessionIsAskedFor() throws Exception {
        WebPage page = pagesOf(MockData.household()).open("sessions", MockHub.TOKEN);

        page.click(".session button");
        page.awaitText("End this session?");
        page.click("dialog .dialog-actions button");
        page.awaitGone("dialog");
        assertThat(hub().changes(), is(empty()));

        page.click(".session button");
        page.click("dialog .danger");
        page.await("one session less", "return document.querySelectorAll('.session').length === 1");
        assertThat(hub().changes(), hasItem(containsString("DELETE sessions/viewer-3")));
    }

    @Test
    void theLogComesByItselfAndCanBeHeldAndFiltered() throws Exception {
        WebPage page = pagesOf(MockData.household()).open("log", MockHub.TOKEN);
        page.awaitText("live");

        hub().log("note", "viewer-9", "a line just said");
        page.awaitText("a line just said");

        page.click("[data-action=pause]");
        hub().log("note", "viewer-9", "a line while it is held");
        page.awaitText("1 waits");
        assertThat(page.text(), not(containsString("a line while it is held")));
        page.click("[data-action=pause]");
        page.awaitText("a line while it is held");

        page.type("[name=text]", "just said");
        page.awaitText("1 of 122 lines");
        page.click(".row");
        page.await(
                "the chosen line",
                "return document.querySelector('.log-detail pre')?.innerText === 'a line just said'");
    }

    @Test
    void wholeMessagesOfACameraAreSwitchedOnInTheLog() throws Exception {
        WebPage page = pagesOf(MockData.household()).open("log", MockHub.TOKEN);
        page.awaitText("live");

        page.choose("[name=camera]", "camerahub:camera:home:door");
        page.click("[name=trace]");

        page.awaitText("Front door: whole messages are logged");
        assertThat(hub().changes(), is(List.of("PUT " + DOOR_PATH + "trace {\"on\":true}")));
    }

    @Test
    void whatTheHubFindsWrongStandsBesideTheField() throws Exception {
        WebPage page = pagesOf(MockData.household()).open("settings", MockHub.TOKEN);

        page.type("[name=port]", "70000");
        page.click("button.primary[type=submit]");
        page.awaitText("Not more than 65535.");
        assertThat(page.run("return document.activeElement.name"), is("port"));

        page.type("[name=port]", "8443");
        page.type("[name=certificatePassword]", "new");
        page.click("button.primary[type=submit]");
        page.awaitText("The settings are saved");
        assertThat(hub().changes(), hasItem("PUT settings {\"port\":8443,\"certificatePassword\":\"new\"}"));
        page.await(
                "the secret is gone from the page",
                "return document.querySelector('[name=certificatePassword]')?.value === ''");
    }

    @Test
    void aSecretOfADeviceIsShownOnce() throws Exception {
        WebPage page = pagesOf(MockData.household()).open("settings", MockHub.TOKEN);

        page.type("[name=token-thing]", "camerahub:camera:home:garden");
        page.press(Keys.ENTER);
        page.await("the secret", "return document.querySelector('dialog .copy-field')?.value === '7.kY2f0sQm1v'");
        page.press(Keys.ESCAPE);
        page.awaitGone("dialog");

        assertThat(
                String.valueOf(page.run("return document.documentElement.outerHTML")),
                not(containsString("kY2f0sQm1v")));
    }

    @Test
    void aWarningThatWasReadCanBeHidden_untilItSaysSomethingElse() throws Exception {
        MockData data =
                MockData.household().warning("It ends in 9 days.").problem("item Shed", "Its address is missing.");
        WebPage page = pagesOf(data).open("cameras", MockHub.TOKEN);
        page.awaitText("It ends in 9 days.");
        page.awaitText("item Shed Its address is missing.");
        assertThat(page.accessibilityFaults(), is(empty()));

        page.run("document.querySelector('.faults button').focus()");
        page.press(Keys.ENTER);
        page.awaitGone(".faults .fault");
        assertThat("who has no mouse goes on in the page", page.run("return document.activeElement.id"), is("panel"));
        page.click(".problems button");
        page.awaitGone(".problems .fault");
        page.open("cameras", MockHub.TOKEN).awaitText("Anna");
        assertThat("after loading the page again", page.count(".fault"), is(0L));

        data.warning("It ends in 8 days.");
        page.awaitText("It ends in 8 days.");
        assertThat(page.count(".fault"), is(1L));
    }

    @Test
    void aFaultStaysUntilItIsMended() throws Exception {
        WebPage page = pagesOf(MockData.hostile()).open("cameras", MockHub.TOKEN);

        page.awaitElement(".faults .fault-error");
        assertThat(page.count(".faults button"), is(0L));
    }

    @Test
    void whereNothingIsThePageSaysWhatToDo() throws Exception {
        WebPage page = pagesOf(MockData.nothing()).open("cameras", MockHub.TOKEN);
        page.awaitText("No camera yet");
        page.open("sessions", MockHub.TOKEN).awaitText("Nobody watches");
        page.open("log", MockHub.TOKEN).awaitText("Nothing said yet");
    }

    @Test
    void aHubThatIsGoneIsTold() throws Exception {
        WebPage page = pagesOf(MockData.household()).open("cameras", MockHub.TOKEN);
        page.awaitText("Front door");

        hub().close();

        page.awaitText("openHAB does not answer. The page tries again by itself.");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        WebPage page = pagesOf(MockData.hostile());
        for (String tab : List.of("cameras", "sessions", "log")) {
            page.open(tab, MockHub.TOKEN);
            page.awaitText("<img src=x onerror=");
            if (tab.equals("log")) {
                page.click(".row");
                page.awaitElement(".log-detail pre");
            }
            assertThat(tab, page.count("[onerror], .panel script, .faults script, img[src='x']"), is(0L));
            assertThat(tab, String.valueOf(page.run("return document.title")), not(containsString("harmed")));
        }
    }
}
