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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.Browser;
import org.openhab.camerahub.itests.peer.FfmpegViewer;
import org.openhab.camerahub.itests.peer.ProcessPeer;
import org.openhab.camerahub.itests.web.DeviceApi.Answer;
import org.openqa.selenium.Keys;

/**
 * What an administrator does in the pages is done in the running demo: seen from outside, by ffmpeg and curl.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@EnabledIfSystemProperty(named = RunningDemo.PAGE, matches = "http.+")
class DemoWorkTest extends DemoPages {

    private static final String COPY = "[aria-label='Copy: Address for VLC (test socket)']";

    @Test
    void aSessionIsEnded_andItsViewerWithIt() throws Exception {
        WebPage page = open("sessions");
        try (ProcessPeer viewer = FfmpegViewer.watch(demo().viewer(), "a viewer too many")) {
            String card = "[data-session='" + page.awaitValue("its session", """
                    return [...document.querySelectorAll('.session')]
                        .find(one => one.innerText.includes('a viewer too many'))?.dataset.session""") + "'] ";
            page.click(card + ".quiet-danger");
            page.awaitText("End this session?");
            assertThat(viewer.isAlive(), is(true));
            page.click("dialog .danger");

            Await.until("ffmpeg has ended", LIMIT, () -> !viewer.isAlive());
            page.awaitGone(card);
            page.await(
                    "it is among those that ended",
                    "return [...document.querySelectorAll('td')].some(cell =>"
                            + " cell.innerText.includes('a viewer too many'))");
        }
    }

    /** openHAB's usual address is one that browsers do not let write to the clipboard as they let localhost. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost", Browser.NAMED})
    void theAddressForVlcIsCopied_andPlays(String host) {
        URI address = URI.create(demo().page().toString().replace("localhost", host));
        WebPage page = pageAt(address).open("log", demo().token());
        page.type("[name=text]", "what was copied before");
        page.press(Keys.chord(Keys.CONTROL, "a"));
        page.press(Keys.chord(Keys.CONTROL, "x"));
        page.click("#tab-cameras");
        page.click(CARD + "summary");
        page.click(CARD + COPY);
        page.awaitText("Address for VLC (test socket): copied");

        page.click("#tab-log");
        page.click("[name=text]");
        page.press(Keys.chord(Keys.CONTROL, "v"));
        String copied = String.valueOf(page.run("return document.querySelector('[name=text]').value"));
        assertThat(copied, containsString("rtsp://"));
        assertThat(pictures(demo().withLogin(copied)), hasSize(10));
    }

    @Test
    void theTestSocketIsClosedAndOpened() throws Exception {
        URI socket = testSocket();
        assertThat(accepts(socket), is(true));

        WebPage page = open("settings");
        page.click("[name=testSocket]");
        page.awaitText("The test socket is closed");
        assertThat(accepts(socket), is(false));
        open("cameras").click(CARD + "summary");
        page.awaitText("get an address when the test socket is switched on");
        assertThat(page.run("return document.querySelector(arguments[0]).checkVisibility()", CARD + COPY), is(false));

        open("settings").click("[name=testSocket]");
        page.awaitText("The test socket is open");
        // Where the demo was told to take any port, it is another one now.
        assertThat(pictures(demo().withLogin(testSocket().toString())), hasSize(10));
    }

    /** The address for VLC on the camera's card. */
    private URI testSocket() {
        WebPage page = open("cameras");
        page.click(CARD + "summary");
        page.awaitElement(CARD + COPY);
        return URI.create(String.valueOf(
                page.run("return document.querySelector(arguments[0]).previousElementSibling.value", CARD + COPY)));
    }

    private static boolean accepts(URI address) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    @Test
    void anAccountIsMade_andRemovedAgain() {
        String address = demo().viewer("tablet", "of-the-tablet");
        WebPage page = open("settings");
        page.type("[name=account-user]", "tablet");
        page.type("[name=account-password]", "of-the-tablet");
        page.press(Keys.ENTER);
        page.awaitText("The account tablet is saved");
        assertThat(page.run("return document.querySelector('[name=account-password]').value"), is(""));
        assertThat(pictures(address), hasSize(10));

        page.click("[aria-label='Remove the account tablet']");
        page.awaitText("Viewers that log in with it see nothing any more.");
        page.click("dialog .danger");
        page.awaitText("The account tablet is removed");
        assertThat(look(address).messages(), containsString("401"));
        assertThat(look().pictures(), hasSize(10));
    }

    @Test
    void aDeviceIsEnrolled_itsTokenRenewed_andRevoked() {
        DeviceApi device = new DeviceApi(demo().page());
        WebPage page = open("settings");
        page.type("[name=token-thing]", CAMERA);
        page.press(Keys.ENTER);
        Answer swapped = device.enrol(secret());
        assertThat(swapped.body(), swapped.status(), is(200));
        JsonObject issued = JsonParser.parseString(swapped.body()).getAsJsonObject();
        String selector = issued.get("token_select").getAsString();
        List<String> first = List.of(
                "token_select=" + selector,
                "token_verify=" + issued.get("token_verify").getAsString());
        assertThat(device.setup(first).body(), containsString("\"stream\":true"));

        page.awaitGone("dialog");
        String entry = "[data-selector='" + selector + "'] ";
        open("settings").click(entry + ".quiet");
        page.awaitText("The device has to be given the new token");
        page.click("dialog .danger");
        page.awaitText("The new token");
        List<String> second = List.of("token=" + secret());
        assertThat(device.setup(first).status(), is(403));
        assertThat(device.setup(second).status(), is(200));

        page.click("[aria-label='Revoke the token of " + CAMERA + "']");
        page.awaitText("The device can neither ask nor report any more");
        page.click("dialog .danger");
        page.awaitText("The token is revoked");
        assertThat(device.setup(second).status(), is(403));
        page.awaitText("No token yet");
        assertThat(page.text(), not(containsString(selector)));
    }

    /** What a dialog shows once; the dialog is closed then. */
    private String secret() {
        String secret = page().awaitValue("a secret", "return document.querySelector('dialog .copy-field')?.value");
        page().press(Keys.ESCAPE);
        page().awaitGone("dialog");
        assertThat(
                String.valueOf(page().run("return document.documentElement.outerHTML")), not(containsString(secret)));
        return secret;
    }
}
