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
package org.openhab.camerahub.demo;

import java.io.Console;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.demo.camera.SimulatedCamera;
import org.openhab.camerahub.demo.karaf.KarafHome;
import org.openhab.camerahub.demo.karaf.KarafInstance;
import org.openhab.camerahub.demo.karaf.KarafSettings;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * The main job at one command: a camera with a password, the add-on in a Karaf, a TLS port that a player shows.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Demo {

    private static final Duration FOREVER = Duration.ofDays(365);
    private static final int PASSWORD_BYTES = 6;
    private static final Pattern VIEWERS_PORT = Pattern.compile("Viewers' port\\s+\\S+ port (\\d+)");
    private static final Pattern TEST_PORT = Pattern.compile("Test socket\\s+\\S+ port (\\d+)");
    private static final Pattern TOKEN = Pattern.compile("oh\\.\\S+");

    private static final Pattern CAMERA_ONLINE =
            Pattern.compile(Pattern.quote(DemoConfiguration.THING) + " .*Status=ONLINE");

    private final DemoOptions options;

    private Demo(DemoOptions options) {
        this.options = options;
    }

    public static void main(String[] args) throws IOException, InterruptedException, RtspSyntaxException {
        Demo demo = new Demo(DemoOptions.read(System.getProperties()));
        demo.requireFree("demo.port", demo.options.port());
        demo.requireFree("demo.testPort", demo.options.testPort());
        demo.requireFree("demo.webPort", demo.options.webPort());
        demo.run();
    }

    private void requireFree(String name, int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Port " + port + " is taken or not allowed; -D" + name + "=0 takes a free one", e);
        }
    }

    private void run() throws IOException, InterruptedException, RtspSyntaxException {
        Optional<RtspUrl> real = options.camera();
        if (real.isPresent()) {
            show(real.get(), options.cameraAccount());
            return;
        }
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        Credentials account = new Credentials("camera", HexFormat.of().formatHex(secret));
        try (SimulatedCamera simulated = new SimulatedCamera(0, AuthScheme.DIGEST, account)) {
            System.out.println("A simulated camera (H.264, AAC, Digest) is at " + simulated.url());
            show(RtspUrl.parse(simulated.url()), Optional.of(account));
        }
    }

    private void show(RtspUrl camera, Optional<Credentials> account) throws IOException, InterruptedException {
        delete(options.folder());
        KarafHome home = KarafHome.find();
        KarafSettings settings = KarafSettings.plain().with(options.framework()).withKar(home.kar());
        if (hasTerminal()) {
            settings = settings.withTerminal();
        }
        System.out.println("Karaf starts on " + options.framework().id() + ", with Java "
                + Runtime.version().feature() + ", in " + options.folder());
        try (KarafInstance karaf = KarafInstance.start(
                home, options.folder(), DemoConfiguration.add(settings, options, camera, account))) {
            // Ctrl-C ends this process without another word: Karaf must not outlive it.
            Thread stopper = new Thread(karaf::close, "stop-karaf");
            Runtime.getRuntime().addShutdownHook(stopper);
            report(karaf);
            karaf.waitFor(options.limit().orElse(FOREVER));
            Runtime.getRuntime().removeShutdownHook(stopper);
        }
        System.out.println("The demo has ended.");
    }

    private void report(KarafInstance karaf) {
        karaf.awaitFeature("openhab-misc-camerahub");
        karaf.awaitFeature("openhab-binding-camerahub");
        karaf.awaitFeature("openhab-ui-camerahub");
        String things = karaf.awaitOutput(
                "openhab:things list", text -> CAMERA_ONLINE.matcher(text).find());
        String status = karaf.awaitOutput(
                "openhab:camerahub status",
                text -> VIEWERS_PORT.matcher(text).find()
                        && TEST_PORT.matcher(text).find());
        String token = administrator(karaf);
        String login = DemoConfiguration.VIEWER.username() + ":" + DemoConfiguration.VIEWER.password();
        String path = "/" + DemoConfiguration.PATH;
        String lines = String.join(
                System.lineSeparator(),
                "",
                status.strip(),
                "",
                things.strip(),
                "",
                "See the camera through the hub's TLS port:",
                "  ffplay -rtsp_transport tcp rtsps://" + login + "@localhost:" + port(VIEWERS_PORT, status) + path,
                "or, for a player that can't do RTSP in TLS (VLC), through the test socket in front of it:",
                "  vlc --rtsp-tcp rtsp://" + login + "@localhost:" + port(TEST_PORT, status) + path,
                "",
                "See all of it in the browser: http://localhost:" + options.webPort() + "/camerahub/",
                "  and log in by this token of an administrator: " + token,
                "",
                hasTerminal()
                        ? "Press Enter for the console: openhab:camerahub, openhab:items list, openhab:send Demo_Stream OFF;"
                                + " Ctrl-D ends the demo."
                        : "Ctrl-C ends the demo.");
        System.out.println(lines);
    }

    /** The stand-in for openHAB has no page to log in, but the same tokens. */
    private static String administrator(KarafInstance karaf) {
        karaf.execute("openhab:users add demo demo administrator");
        Matcher token = TOKEN.matcher(karaf.execute("openhab:users addApiToken demo web admin"));
        return token.find() ? token.group() : "none was made";
    }

    private static String port(Pattern pattern, String status) {
        Matcher matcher = pattern.matcher(status);
        return matcher.find() ? matcher.group(1) : "?";
    }

    /** Newer JDKs have a console even where there is no terminal; older ones lack the question. */
    private static boolean hasTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return !e.getMessage().isEmpty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
