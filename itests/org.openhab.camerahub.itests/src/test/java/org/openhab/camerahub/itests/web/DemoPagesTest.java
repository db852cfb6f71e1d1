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
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.FfmpegViewer;
import org.openhab.camerahub.itests.peer.FfmpegViewer.Seen;
import org.openhab.camerahub.itests.peer.OpensslClient;
import org.openhab.camerahub.itests.peer.ProcessPeer;
import org.openqa.selenium.Keys;

/**
 * What somebody sees who runs the README's first command and opens the address that it prints. {@code .ci/demo} runs
 * this; without a demo it is left out.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@EnabledIfSystemProperty(named = RunningDemo.PAGE, matches = "http.+")
class DemoPagesTest extends DemoPages {

    /** Where the picture of the README goes: {@code -Dcamerahub.screenshots=../../docs/images} renews it. */
    private static final Path PICTURES = Path.of(System.getProperty("camerahub.screenshots", "target/screenshots"));

    /** What stands on each tab as soon as it is there. */
    private static final Map<String, String> CONTENT = Map.of(
            "cameras", "Demo camera",
            "sessions", "now",
            "log", "live",
            "certificate", "CN=localhost",
            "settings", "Public Host Name");

    private static final Map<String, String> GERMAN_CONTENT = Map.of(
            "cameras", "Bewegungserkennung",
            "sessions", "Zuschauer",
            "log", "Zeilen",
            "certificate", "Ausgestellt für",
            "settings", "Öffentlicher Name");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTabOpensWithoutAComplaintOfTheBrowserOrAxe(String theme) {
        for (String tab : WebPage.TABS) {
            page().open(tab, demo().token(), "en", theme).awaitText(String.valueOf(CONTENT.get(tab)));
            assertThat(tab + " in " + theme, page().accessibilityFaults(), is(empty()));
            assertThat(tab + " in " + theme, page().complaints(), is(empty()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTabFitsAPhoneAndSpeaksGerman(String theme) {
        WebPage page = page().size(390, 844, true);
        for (String tab : WebPage.TABS) {
            page.open(tab, demo().token(), "de", theme).awaitText(String.valueOf(GERMAN_CONTENT.get(tab)));
            assertThat(tab + " in " + theme, page.overflow(), is(0L));
            assertThat(tab + " in " + theme, page.accessibilityFaults(), is(empty()));
            assertThat(tab + " in " + theme, page.complaints(), is(empty()));
        }
    }

    @Test
    void theLivePictureMoves_stopsWithTheStream_andMovesAgain() throws Exception {
        WebPage page = page().size(720, 1000, false).open("cameras", demo().token());
        page.click(CARD + ".live-begin");
        page.awaitMoving(CARD + "video");
        page.await(
                "how late it is",
                "return document.querySelector(arguments[0]).innerText.includes('late')",
                CARD + ".live-delay");
        page.run("scrollTo(0, 0)");
        page.screenshot(PICTURES.resolve("demo-cameras.png"));

        try (ProcessPeer viewer = FfmpegViewer.watch(demo().viewer(), "somebody who watches")) {
            page.await(
                    "two viewers",
                    "return document.querySelector(arguments[0]).innerText.includes('2')",
                    CARD + ".card-viewers");
            page.click(CARD + "[name=stream]");
            assertNobodySees(viewer);
        } finally {
            // Also for the tests after this one.
            page.click(CARD + "[name=stream]");
        }
        awaitBadge("Switched off", false);
        assertThat(look().messages(), look().pictures(), hasSize(10));
        page.click(CARD + ".live-begin");
        page.awaitMoving(CARD + "video");
    }

    private void assertNobodySees(ProcessPeer viewer) throws Exception {
        awaitBadge("Switched off", true);
        page().await(
                        "no live picture",
                        "const video = document.querySelector(arguments[0]);"
                                + " return !video.checkVisibility() && video.readyState === 0",
                        CARD + "video");
        Await.until("the viewer is sent away", LIMIT, () -> !viewer.isAlive());
        Seen refused = look();
        assertThat(refused.pictures(), is(empty()));
        assertThat(refused.messages(), containsString("403"));
    }

    private void awaitBadge(String text, boolean shown) {
        page().await(
                        shown ? text : "not " + text,
                        "return (document.querySelector(arguments[0])?.innerText === arguments[1]) === arguments[2]",
                        CARD + ".card-over .badge",
                        text,
                        shown);
    }

    @Test
    void aViewerIsSeenInTheLogAsItComes() {
        WebPage page = open("log");
        page.awaitText("live");
        long before = page.filterLog("DESCRIBE rtsps://");

        assertThat(pictures(demo().viewer()), hasSize(10));

        page.await("its request", "return document.querySelectorAll('.row').length > arguments[0]", before);
        page.awaitText("DESCRIBE rtsps://localhost:" + demo().port() + "/demo");
        assertThat(page.text(), not(containsString(LOGIN)));
    }

    @Test
    void theCertificateIsTheOneThatViewersAreShown() throws Exception {
        WebPage page = open("certificate");
        page.awaitText("CN=localhost");
        page.awaitText("O=Camera Hub demo");
        page.awaitText("days left");

        String shown = OpensslClient.connect("localhost", demo().port()).text();
        byte[] certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(
                        shown.substring(shown.indexOf("-----BEGIN CERTIFICATE")).getBytes(StandardCharsets.US_ASCII)))
                .getEncoded();
        String fingerprint =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        assertThat(page.text().replace(":", "").toLowerCase(Locale.ROOT), containsString(fingerprint));
    }

    @Test
    void theDoctorReportsAtOneClick() {
        WebPage page = open("cameras");
        page.click(CARD + "[data-action=check]");
        page.awaitElement(".check-table");

        assertThat(page.count(".check-table tbody tr"), is(greaterThan(10L)));
        page.await(
                "a good first picture",
                "return [...document.querySelectorAll('.check-table tr')]"
                        + ".some(row => row.className === 'level-ok' && row.innerText.includes('First picture'))");
        // The demo's certificate comes from nobody, and nothing else about it is wrong.
        assertThat(page.count(".check-table .level-error"), is(1L));
        page.press(Keys.ESCAPE);
        page.awaitGone("dialog");
    }

    @Test
    void whoIsNotLoggedInSeesNothing() {
        WebPage page = page().openAsStranger();
        page.awaitText("Log in at openHAB");
        assertThat(page.text(), not(containsString("Demo camera")));

        page.type("input[type=password]", demo().token());
        page.press(Keys.ENTER);
        page.awaitText("Demo camera");
    }
}
