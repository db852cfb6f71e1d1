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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openqa.selenium.ImmutableCapabilities;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * Debian's Firefox, with a profile of its own, which asks nobody on the internet for anything.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Firefox implements WebBrowser {

    private static final Path PROGRAM = Path.of("/usr/bin/firefox-esr");
    private static final Duration START = Duration.ofSeconds(90);
    private static final String PREFERENCES = """
            user_pref("marionette.port", 0);
            user_pref("app.update.auto", false);
            user_pref("browser.shell.checkDefaultBrowser", false);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("extensions.getAddons.cache.enabled", false);
            user_pref("extensions.update.enabled", false);
            user_pref("network.captive-portal-service.enabled", false);
            user_pref("network.connectivity-service.enabled", false);
            user_pref("services.settings.server", "data:,#none");
            user_pref("toolkit.telemetry.enabled", false);
            """;

    private final ProcessPeer process;
    private final Marionette marionette;
    private final RemoteWebDriver driver;

    private Firefox(ProcessPeer process, Marionette marionette) {
        this.process = process;
        this.marionette = marionette;
        this.driver = new RemoteWebDriver(marionette, new ImmutableCapabilities("browserName", "firefox"));
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    public static Firefox start() throws Exception {
        Path profile = Files.createTempDirectory(Resources.folder(), "firefox");
        Files.writeString(profile.resolve("user.js"), PREFERENCES);
        Path port = profile.resolve("MarionetteActivePort");
        ProcessPeer process = ProcessPeer.start(List.of(
                PROGRAM.toString(), "--headless", "--marionette", "--no-remote", "--profile", profile.toString()));
        try {
            Await.until("Firefox can be driven", START, () -> Files.exists(port) && Files.size(port) > 0);
            return new Firefox(
                    process,
                    new Marionette(Integer.parseInt(Files.readString(port).strip())));
        } catch (Exception | AssertionError e) {
            process.close();
            throw e;
        }
    }

    @Override
    public RemoteWebDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        try {
            marionette.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.close();
        }
    }
}
