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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.WebBrowser;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.support.ui.Select;

/**
 * The pages in a browser, as a person uses them. Everything waits for what it needs, generously: a busy machine is slow.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class WebPage {

    /** The pages' tabs. */
    public static final List<String> TABS = List.of("cameras", "sessions", "log", "certificate", "settings");

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final RemoteWebDriver driver;
    private final URI address;

    public WebPage(WebBrowser browser, URI address) {
        this.driver = browser.driver();
        this.address = address;
        driver.manage().timeouts().scriptTimeout(LIMIT);
    }

    /** Opens the page as somebody who comes for the first time, with the language of an English browser. */
    public WebPage openAsStranger() {
        driver.get(address.toString());
        run("localStorage.clear(); sessionStorage.clear(); localStorage.setItem('camerahub.language', 'en')");
        driver.navigate().refresh();
        return this;
    }

    /** Opens a tab with an API token, as somebody who has entered it before. */
    public WebPage open(String tab, String token) {
        return open(tab, token, "en", "light");
    }

    public WebPage open(String tab, String token, String language, String theme) {
        if (!String.valueOf(driver.getCurrentUrl()).startsWith(address.toString())) {
            driver.get(address.toString());
        }
        run(
                "sessionStorage.setItem('camerahub.apiToken', arguments[0]);"
                        + "localStorage.setItem('camerahub.language', arguments[1]);"
                        + "localStorage.setItem('camerahub.theme', arguments[2]);",
                token,
                language,
                theme);
        // Another address than before, so that the page is loaded anew and not only another tab shown.
        driver.get("about:blank");
        driver.get(address + "#/" + tab);
        await(
                "tab " + tab,
                "return document.querySelector('#tab-" + tab + "')?.getAttribute('aria-selected') === 'true'"
                        + " && !document.querySelector('.panel .busy')");
        return this;
    }

    /** Goes away from the pages, and forgets what was complained about until then. */
    public WebPage leave() {
        driver.get("about:blank");
        complaints();
        return this;
    }

    /** A window of this size; a phone's, which only Chromium can show, has no scroll bars and a finger. */
    public WebPage size(int width, int height, boolean phone) {
        if (driver instanceof HasCdp chromium) {
            chromium.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
        } else {
            driver.manage().window().setSize(new Dimension(width, height));
        }
        return this;
    }

    public @Nullable Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Runs a script that calls its last argument when it is done. */
    public @Nullable Object runLater(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** Waits until a script returns true. */
    public void await(String description, String script, Object... arguments) {
        await(description, () -> Boolean.TRUE.equals(run(script, arguments)));
    }

    public void await(String description, Callable<Boolean> condition) {
        try {
            Await.until(description, LIMIT, condition);
        } catch (Exception e) {
            throw new AssertionError(description, e);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; the page shows:\n" + text(), e);
        }
    }

    /** Waits until a script returns a text, and gives it back. */
    public String awaitValue(String description, String script) {
        StringBuilder value = new StringBuilder();
        await(description, () -> {
            Object found = run(script);
            value.append(found == null ? "" : found);
            return found != null;
        });
        return value.toString();
    }

    public void awaitText(String text) {
        await("the text " + text, "return document.body?.innerText.includes(arguments[0])", text);
    }

    public void awaitGone(String selector) {
        await("no " + selector, "return document.querySelector(arguments[0]) === null", selector);
    }

    public void awaitElement(String selector) {
        await(
                "an element " + selector,
                "return document.querySelector(arguments[0])?.checkVisibility() === true",
                selector);
    }

    /** Presses what a person would press; it may be written anew just then. */
    public void click(String selector) {
        awaitElement(selector);
        try {
            Await.until("a click on " + selector, LIMIT, () -> clicked(selector));
        } catch (Exception e) {
            throw new AssertionError(selector, e);
        }
    }

    private boolean clicked(String selector) {
        try {
            run("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", selector);
            driver.findElement(By.cssSelector(selector)).click();
            return true;
        } catch (WebDriverException e) {
            return false;
        }
    }

    public void choose(String selector, String value) {
        awaitElement(selector);
        new Select(driver.findElement(By.cssSelector(selector))).selectByValue(value);
    }

    public void type(String selector, String text) {
        awaitElement(selector);
        driver.findElement(By.cssSelector(selector)).clear();
        driver.findElement(By.cssSelector(selector)).sendKeys(text);
    }

    /** Presses a key, or several together, at what has the focus. */
    public void press(CharSequence key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** What a person can read. */
    public String text() {
        return String.valueOf(run("return document.body?.innerText"));
    }

    public long count(String selector) {
        return ((Number) Objects.requireNonNull(run("return document.querySelectorAll(arguments[0]).length", selector)))
                .longValue();
    }

    /**
     * Lets the communication log show the lines with this text only.
     *
     * @return how many they are
     */
    public long filterLog(String text) {
        type("[name=text]", text);
        await(
                "the filter holds",
                "return [...document.querySelectorAll('.row')].every(row => row.innerText.includes(arguments[0]))",
                text);
        return count(".row");
    }

    /** Waits until a video shows a picture, and then another one. */
    public void awaitMoving(String selector) {
        await(
                "a picture in " + selector,
                "const video = document.querySelector(arguments[0]);"
                        + " return video?.checkVisibility() === true && video.currentTime > 0",
                selector);
        String first = videoFrame(selector);
        await("another picture in " + selector, () -> !first.equals(videoFrame(selector)));
    }

    /** What a video shows now, as a text that differs from that of another picture. */
    public String videoFrame(String selector) {
        return String.valueOf(run("""
                const video = document.querySelector(arguments[0]);
                const canvas = document.createElement('canvas');
                canvas.width = video.videoWidth;
                canvas.height = video.videoHeight;
                canvas.getContext('2d').drawImage(video, 0, 0);
                return canvas.toDataURL('image/jpeg');
                """, selector));
    }

    /** How many pixels of the page are beside the window. */
    public long overflow() {
        return ((Number) Objects.requireNonNull(
                        run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")))
                .longValue();
    }

    /** Faults of accessibility, each with its impact, rule and place; those that axe is sure of. */
    @SuppressWarnings("unchecked")
    public List<String> accessibilityFaults() {
        run(axe());
        return (List<String>) Objects.requireNonNull(runLater("""
                const done = arguments[arguments.length - 1];
                axe.run().then(found => done(found.violations.flatMap(violation => violation.nodes.map(node =>
                    `${violation.impact} ${violation.id} at ${node.target}: ${node.failureSummary}`))));
                """));
    }

    private static String axe() {
        try (InputStream in = WebPage.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the browser has found wrong since it was asked before: scripts, broken rules, requests that were refused. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Downloads go there, without a question. */
    public void saveDownloadsIn(Path folder) {
        ((HasCdp) driver)
                .executeCdpCommand(
                        "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** Of these, what the browser has refused to load or to run because of the page's policy. */
    public List<String> refusedByPolicy() {
        return complaints().stream()
                .filter(message -> message.contains("Content Security Policy"))
                .toList();
    }

    public void screenshot(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
