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
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.imageio.ImageIO;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openhab.camerahub.itests.peer.ProcessPeer;
import org.openhab.camerahub.itests.peer.Resources;
import org.openqa.selenium.Keys;

/**
 * The pages on openHAB's web server in a real Karaf, with a camera that plays, in a real browser. Takes the pictures of
 * the guide (docs/web.md) on its way.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KarafWebPagesTest extends KarafPages {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z.jpg'").withZone(ZoneOffset.UTC);
    private static final String WIDTH = "return document.querySelector('.gallery img')?.naturalWidth === arguments[0]";
    private static final String STATE = "return document.querySelector(arguments[0])?.innerText === arguments[1]";

    @Test
    @Order(1)
    void aStrangerHasToLogIn() {
        WebPage page = page().openAsStranger();
        page.awaitText("Log in at openHAB");
        assertThat(page.text(), not(containsString("Front door")));
        picture("login");

        page.type("input[type=password]", "oh.wrong.token");
        page.press(Keys.ENTER);
        page.awaitText("openHAB does not know this token.");
        page.type("input[type=password]", home().administrator());
        page.press(Keys.ENTER);
        page.awaitText("Front door");
    }

    @Test
    @Order(2)
    void whoIsLoggedInAtMainUiIsLetIn() {
        WebPage page = page().openAsStranger();
        page.awaitText("Log in at openHAB");

        // The stand-in takes an API token for a refresh token, since it has no page to log in.
        page.run(
                "localStorage.setItem('openhab.ui:refreshToken', arguments[0]); location.reload()",
                home().administrator());

        page.awaitText("Front door");
        page.run("localStorage.clear()");
    }

    @Test
    @Order(2)
    void whoIsDismissedInTheMiddleIsToldWhatToDo() {
        WebPage page = page().open("sessions", home().guest());
        page.awaitText("now");

        home().dismissGuest();

        page.awaitText("You are not logged in, or no longer: log in to openHAB as an administrator,"
                + " or enter an API token of one.");
        assertThat(page.text(), not(containsString("Recently ended")));
        page.type("input[type=password]", home().administrator());
        page.press(Keys.ENTER);
        page.awaitElement("#tab-sessions[aria-selected=true]");
    }

    @Test
    @Order(3)
    void aCameraShowsAPictureThatIsRenewed() {
        WebPage page = open("cameras");
        awaitStillPicture();
        Object first = page.run("return document.querySelector(arguments[0]).src", FRONT + ".card-picture");

        page.await(
                "another picture",
                "return document.querySelector(arguments[0]).src !== arguments[1]",
                FRONT + ".card-picture",
                first);
        page.awaitText("Garden");
        page.awaitText("cannot be reached");
    }

    @Test
    @Order(4)
    void theLivePictureMovesAndStopsWithTheStream() {
        WebPage page = open("cameras");
        page.click(FRONT + ".live-begin");
        page.awaitMoving(FRONT + "video");
        page.await(
                "a delay is told",
                "return document.querySelector(arguments[0]).innerText.includes('late')",
                FRONT + ".live-delay");
        page.awaitElement(FRONT + ".card-viewers");
        picture("cameras");

        page.click(FRONT + "[name=stream]");
        page.await("it is switched off", STATE, FRONT + ".badge", "Switched off");
        page.await(
                "no live picture", "return !document.querySelector(arguments[0]).checkVisibility()", FRONT + "video");
        assertThat(page.count(FRONT + ".live-begin:not([hidden])"), is(0L));

        page.click(FRONT + "[name=stream]");
        page.await(
                "it may be seen again",
                "return document.querySelector(arguments[0])?.innerText !== 'Switched off'",
                FRONT + ".badge");
        page.awaitElement(FRONT + ".live-begin");
    }

    @Test
    @Order(5)
    void aViewerIsSeenWithItsThroughput() {
        WebPage page = open("sessions");
        try (ProcessPeer viewer = home().viewer()) {
            page.await(
                    "its session",
                    "return [...document.querySelectorAll('.session')].some(one =>"
                            + " one.innerText.includes('stagefright') && one.innerText.includes('Front door')"
                            + " && /[1-9].* [Mk]bit/.test(one.querySelector('.session-rate').innerText))");
            page.await(
                    "a line of its throughput",
                    "return (document.querySelector('.chart-line').getAttribute('d').match(/L/g) ?? []).length > 12");
            picture("sessions");
        }
    }

    @Test
    @Order(6)
    void whatAViewerSaysAppearsInTheLog() {
        WebPage page = open("log");
        page.awaitText("live");
        long before = page.filterLog("PLAY");
        try (ProcessPeer viewer = home().viewer()) {
            page.await("its request", "return document.querySelectorAll('.row').length > arguments[0]", before);
        }
        page.run(
                "const text = document.querySelector('[name=text]'); text.value = ''; text.dispatchEvent(new Event('input'))");
        page.await("all lines again", "return document.querySelectorAll('.row').length > arguments[0]", before + 2);
        page.click(".row:nth-child(3)");
        page.awaitElement(".log-detail pre");
        picture("log");
        assertThat(page.text(), not(containsString(WebHome.SECRET)));
    }

    @Test
    @Order(7)
    void theCertificateIsShown() {
        WebPage page = open("certificate");
        page.awaitText("CN=hub.example");
        page.awaitText("days left");
        page.awaitText("TLSv1.2");
        // Without the lower part, where the folder of this run stands.
        page.size(1280, 530, false);
        picture("certificate");
        page.size(1280, 860, false);
    }

    @Test
    @Order(8)
    void theDoctorReports() {
        WebPage page = open("cameras");
        page.click(FRONT + "[data-action=check]");
        page.awaitElement(".check-table");
        page.awaitText("Certificate chain");
        picture("check");
        page.press(Keys.ESCAPE);
        page.awaitGone("dialog");
    }

    @Test
    @Order(9)
    void settingsAreCheckedAndSaved() {
        WebPage page = open("settings");
        page.awaitElement("[name=publicName]");
        picture("settings");
        page.type("[name=port]", "70000");
        page.click(".form-actions .primary");
        page.await(
                "the port is refused",
                "return document.querySelector('[name=port]').ariaInvalid === 'true'"
                        + " && document.activeElement.name === 'port'");

        page = open("settings");
        page.awaitElement("[name=publicName]");
        page.type("[name=publicName]", "localhost");
        page.click(".form-actions .primary");
        page.awaitText("The settings are saved");
        page.awaitText("localhost:");

        page.type("[name=publicName]", "hub.example");
        page.click(".form-actions .primary");
        page.awaitText("hub.example:");
    }

    @Test
    @Order(10)
    void picturesOfMotionsAreThereByDay() throws Exception {
        WebPage page = open("cameras");
        page.click(FRONT + "[name=motionDetection]");
        page.awaitText("Front door: Motion detection is on");
        DeviceApi device = new DeviceApi(home().page());
        assertThat(
                device.motion(home().tokenOfFrontDoor(), jpeg("now.jpg", 320)).status(), is(200));
        page.await("the picture is kept", () -> home().hasKeptAMotion());
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        Files.move(jpeg("then.jpg", 160), home().motionFolder().resolve(NAME.format(yesterday)));

        page.click(FRONT + "[data-action=motion]");
        page.await("today's picture", WIDTH, 320);
        page.awaitText("1 picture");
        page.choose(".gallery-head select", LocalDate.now().minusDays(1).toString());
        page.await("yesterday's picture", WIDTH, 160);
        assertThat(page.count(".gallery img"), is(1L));
        page.click(".gallery button");
        page.awaitElement(".gallery-large img");
        page.press(Keys.ESCAPE);
        page.awaitGone("dialog");
        page.click(FRONT + "[name=motionDetection]");
    }

    private static Path jpeg(String name, int width) throws IOException {
        Path file = Resources.folder().resolve(name);
        ImageIO.write(new BufferedImage(width, 90, BufferedImage.TYPE_INT_RGB), "jpg", file.toFile());
        return file;
    }

    @Test
    @Order(11)
    void everyTabIsForEverybody() {
        for (String theme : List.of("light", "dark")) {
            for (String tab : WebPage.TABS) {
                page().open(tab, home().administrator(), "en", theme);
                assertThat(tab + " in " + theme, page().accessibilityFaults(), is(empty()));
            }
        }
        page().open("cameras", home().administrator(), "en", "dark");
        awaitStillPicture();
        picture("cameras-dark");
    }

    @Test
    @Order(12)
    void thePagesSpeakGermanOnAPhone() {
        WebPage page = page().size(390, 844, true);
        for (String tab : WebPage.TABS) {
            page.open(tab, home().administrator(), "de", "light");
            assertThat(tab, page.overflow(), is(0L));
        }
        page.open("cameras", home().administrator(), "de", "light").awaitText("Bewegungserkennung");
        awaitStillPicture();
        picture("phone-german");
        page.open("log", home().administrator(), "en", "dark").awaitElement(".row");
        picture("phone-dark");
    }

    /** All that the tests before have done was allowed, and a little more is not. */
    @Test
    @Order(13)
    void thePolicyAllowsWhatThePagesDoAndNoWorkerAndNoPictureInAnAddress() {
        assertThat(page().refusedByPolicy(), is(empty()));

        WebPage page = open("cameras");
        page.runLater("""
                const done = arguments[arguments.length - 1];
                const picture = new Image();
                picture.onerror = () => done();
                picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
                """);
        page.runLater("""
                const done = arguments[arguments.length - 1];
                try {
                    new Worker(URL.createObjectURL(new Blob(['']))).onerror = () => done();
                } catch (error) {
                    done();
                }
                """);

        assertThat(
                page.refusedByPolicy(),
                hasItems(containsString("img-src 'self' blob:"), containsString("worker-src 'none'")));
    }
}
