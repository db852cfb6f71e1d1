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
package org.openhab.camerahub.itests.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Debian's Chromium without a window, with a profile of its own, which asks nobody on the internet for anything.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Browser implements WebBrowser {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** A name of this machine that is no {@code localhost}, which browsers trust with more than openHAB's usual address. */
    public static final String NAMED = "openhab.home";

    /** It looks for a version of the debugger's protocol, which nothing here uses. Kept, or its level would be lost. */
    private static final Logger TALKATIVE = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Takes any certificate. */
    public static Browser start() {
        if (!Files.isExecutable(PROGRAM) || !Files.isExecutable(DRIVER)) {
            throw new IllegalStateException("Chromium and its driver are missing: see .ci/run for what is needed");
        }
        TALKATIVE.setLevel(Level.SEVERE);
        try {
            Path profile = Files.createTempDirectory(Resources.folder(), "chromium");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(PROGRAM.toFile());
            options.setAcceptInsecureCerts(true);
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--mute-audio",
                    "--host-resolver-rules=MAP " + NAMED + " 127.0.0.1",
                    "--autoplay-policy=no-user-gesture-required",
                    "--user-data-dir=" + profile);
            LoggingPreferences logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
            // Named, so that nothing looks for a driver on the internet.
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(DRIVER.toFile())
                    .usingAnyFreePort()
                    .build();
            return new Browser(new ChromeDriver(service, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ChromeDriver driver() {
        return driver;
    }

    /** The text of hls.js, to be put into a page. */
    public static String hlsJs() {
        try {
            Properties properties = new Properties();
            try (InputStream in = resource("/META-INF/maven/org.webjars.npm/hls.js/pom.properties")) {
                properties.load(in);
            }
            String version = properties.getProperty("version");
            try (InputStream in = resource("/META-INF/resources/webjars/hls.js/" + version + "/dist/hls.min.js")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Browser.class.getResourceAsStream(name), name);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
