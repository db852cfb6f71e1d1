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
package org.openhab.camerahub.itests.karaf;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.demo.karaf.Framework;
import org.openhab.camerahub.demo.karaf.KarafHome;
import org.openhab.camerahub.demo.karaf.KarafInstance;
import org.openhab.camerahub.demo.karaf.KarafSettings;
import org.openhab.camerahub.itests.hub.CameraSpec;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.hub.HubUnderTest;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.Resources;

/**
 * The KAR in a real Karaf, configured by files as a user does it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class KarafHub implements HubUnderTest {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Pattern PORT = Pattern.compile("Viewers' port\\s+\\S+ port (\\d+)");
    private static final Pattern TEST_SOCKET = Pattern.compile("rtsp://[^:]+:(\\d+)/");
    private static final Pattern VIEWERS = Pattern.compile("(?m)^Viewers\\s+(\\d+)");

    private final HubSetup setup;
    private final List<String> more;
    private final KarafInstance karaf;
    private final int port;
    private final int testSocketPort;
    private String written;

    private KarafHub(HubSetup setup, KarafSettings settings, List<String> more) throws IOException {
        this.setup = setup;
        this.more = List.copyOf(more);
        this.port = HubFiles.freePort();
        this.testSocketPort = HubFiles.freePort();
        this.written = configuration(List.of());
        KarafHome home = KarafHome.find();
        karaf = KarafInstance.start(
                home,
                Files.createTempDirectory(Resources.folder(), "karaf"),
                settings.withKar(home.kar())
                        .withFile(HubFiles.SERVICE, written)
                        .withFile("conf/yaml/cameras.yaml", items(List.of())));
        try {
            karaf.awaitFeature("openhab-misc-camerahub");
            karaf.awaitOutput("openhab:camerahub status", text -> text.contains("Viewers' port"));
        } catch (RuntimeException e) {
            String log = karaf.log();
            karaf.close();
            throw new AssertionError("the add-on did not start:\n" + log, e);
        }
    }

    public static KarafHub start(HubSetup setup) throws IOException {
        return start(setup, KarafSettings.plain());
    }

    public static KarafHub start(HubSetup setup, Framework framework) throws IOException {
        return start(setup, KarafSettings.plain().with(framework));
    }

    public static KarafHub start(HubSetup setup, KarafSettings settings) throws IOException {
        return new KarafHub(setup, settings, List.of());
    }

    /** @param more lines of the service's configuration */
    public static KarafHub start(HubSetup setup, List<String> more) throws IOException {
        return new KarafHub(setup, KarafSettings.plain(), more);
    }

    private String configuration(List<CameraSpec> cameras) {
        List<String> lines = new ArrayList<>(List.of(
                "port=" + port,
                "testSocketPort=" + testSocketPort,
                "certificateChain=" + setup.chain(),
                "certificateKey=" + setup.key(),
                "authentication=" + setup.authentication(),
                "linger=" + LINGER_SECONDS));
        lines.addAll(more);
        if (!setup.authentication().equals("NONE")) {
            lines.add("accounts=" + setup.user() + ":" + setup.password());
        }
        List<String> credentials = cameras.stream()
                .filter(camera -> !camera.user().isEmpty())
                .map(camera -> camera.name() + "=" + camera.user() + ":" + camera.password())
                .toList();
        if (!credentials.isEmpty()) {
            lines.add("cameraCredentials=[" + String.join(",", credentials) + "]");
        }
        return HubFiles.service(lines);
    }

    /** An item a camera, as a user writes it. */
    private static String items(List<CameraSpec> cameras) {
        return "version: 1\nitems:\n" + cameras.stream().map(KarafHub::item).collect(Collectors.joining());
    }

    private static String item(CameraSpec camera) {
        String details = camera.userAgentPart().isEmpty()
                ? camera.modifiers().stream()
                        .map(token -> "          " + token + ": true\n")
                        .collect(Collectors.joining())
                : "          userAgentModifiers: \"" + camera.userAgentPart() + ": "
                        + String.join(", ", camera.modifiers()) + "\"\n";
        return "  " + camera.name().replace('-', '_') + ":\n    type: String\n    metadata:\n      camerahub:\n"
                + "        value: " + camera.url() + "\n        config:\n          path: " + camera.name()
                + "\n          trust: " + (camera.anyCertificate() ? "any" : "authorities") + "\n" + details;
    }

    public KarafInstance karaf() {
        return karaf;
    }

    /** Runs a command of {@code openhab:camerahub}. */
    public String command(String arguments) {
        return karaf.execute("openhab:camerahub " + arguments);
    }

    @Override
    public HubSetup setup() {
        return setup;
    }

    @Override
    public boolean listening() {
        return PORT.matcher(status()).find();
    }

    @Override
    public int tlsPort() throws Exception {
        Await.until("the TLS port is open", START, this::listening);
        return number(PORT, status());
    }

    @Override
    public int testSocketPort() throws Exception {
        command("testsocket on");
        String output = karaf.awaitOutput(
                "openhab:camerahub testsocket status",
                text -> TEST_SOCKET.matcher(text).find());
        return number(TEST_SOCKET, output);
    }

    private static int number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in:\n" + text);
        }
        return Integer.parseInt(matcher.group(1));
    }

    @Override
    public void setCameras(List<CameraSpec> cameras) throws Exception {
        String changed = configuration(cameras);
        if (!changed.equals(written)) {
            written = changed;
            karaf.write(HubFiles.SERVICE, changed);
            // The credentials come by another file than the cameras, which nobody may ask without them.
            Thread.sleep(2500);
        }
        karaf.write("conf/yaml/cameras.yaml", items(cameras));
        karaf.awaitOutput("openhab:camerahub list", text -> cameras.stream()
                .allMatch(camera -> Pattern.compile("(?m)\\s" + Pattern.quote(camera.name()) + "\\s")
                        .matcher(text)
                        .find()));
    }

    @Override
    public String status() {
        return command("status");
    }

    @Override
    public List<String> log() {
        return command("log 2000").lines().toList();
    }

    @Override
    public int sessions() {
        return number(VIEWERS, status());
    }

    @Override
    public long pid() {
        return karaf.pid();
    }

    @Override
    public void close() {
        karaf.close();
    }
}
