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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openhab.camerahub.demo.karaf.Framework;
import org.openhab.camerahub.demo.karaf.KarafHome;
import org.openhab.camerahub.demo.karaf.KarafInstance;
import org.openhab.camerahub.demo.karaf.KarafSettings;
import org.openhab.camerahub.itests.peer.Await;
import org.openhab.camerahub.itests.peer.Resources;

/**
 * The household in a real Karaf, on the framework that openHAB has: HomeManager's own six tests of its API, asked by curl
 * of Things of a YAML file, the camera's scripts run by BusyBox, and e-mails to a mail server.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KarafHouseholdTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Framework FRAMEWORK =
            Framework.of(System.getProperty("household.framework", Framework.EQUINOX.id()));
    private static final String FRONT = "camerahub:camera:home:front";
    private static final String ANNA = "camerahub:person:home:anna";
    private static final String HOME = "camerahub:home:home";
    private static final String SETUP = "/api/camera/setup";
    private static final String STATUS = "/api/router/status/user";
    private static final String MOTION = "/api/camera/motion";
    private static final String NEW = "/api/tokens/new";

    /* The camera need not be there for the household to decide about it. */
    private static final String THINGS = """
            version: 1
            things:
              camerahub:home:home:
                isBridge: true
                config:
                  mailServer: 127.0.0.1
                  mailPort: ${mailPort}
                  mailSecurity: TLS
                  mailTrust: ANY
                  mailUser: hub
                  mailPassword: ${mailPassword}
                  mailFrom: hub@example.org
                  mailTo:
                    - anna@example.org
                  quietTime: 0
              camerahub:person:home:anna:
                bridge: camerahub:home:home
                config:
                  userId: "1"
                  awayDelay: 0
              camerahub:camera:home:front:
                bridge: camerahub:home:home
                label: Front door
                config:
                  address: rtsp://127.0.0.1:9/nothing
                  policy: AWAY
            """;

    private final GreenMail mail = mailServer();
    private final String mailPassword = UUID.randomUUID().toString();
    private final KarafHome home = KarafHome.find();
    private @Nullable KarafInstance running;
    private Path folder = Path.of("");
    private String base = "";
    private Path picture = Path.of("");
    private List<String> camera = List.of();
    private List<String> router = List.of();

    /* GreenMail gives itself two seconds to start, which a busy machine may take. */
    private static GreenMail mailServer() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS);
        setup.setServerStartupTimeout(LIMIT.toMillis());
        return new GreenMail(setup);
    }

    @BeforeAll
    void startKaraf() throws Exception {
        mail.setUser("hub@example.org", "hub", mailPassword);
        mail.start();
        int port = HubFiles.freePort();
        base = "http://127.0.0.1:" + port + "/camerahub";
        folder = Files.createTempDirectory(Resources.folder(), "household");
        picture = folder.resolve("picture.jpg");
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", picture.toFile());
        running = KarafInstance.start(
                home,
                folder,
                HubFiles.withWebServer(KarafSettings.plain().with(FRAMEWORK).withKar(home.kar()), port)
                        .withFile(HubFiles.SERVICE, HubFiles.service(List.of("port=0")))
                        .withFile(
                                "conf/yaml/things.yaml",
                                THINGS.replace(
                                                "${mailPort}",
                                                Integer.toString(mail.getSmtps().getPort()))
                                        .replace("${mailPassword}", mailPassword)));
        karaf().awaitFeature("openhab-binding-camerahub");
        karaf().awaitOutput("openhab:camerahub token list", text -> text.contains("No tokens"));
        camera = token("camera", FRONT);
        router = token("router", HOME);
        Await.until("the camera's Thing is in operation", LIMIT, () -> code(SETUP, "-G", camera) == 200);
    }

    @AfterAll
    void stopKaraf() {
        KarafInstance karaf = running;
        if (karaf != null) {
            karaf.close();
        }
        mail.stop();
    }

    @Test
    void homeManager1_aCameraAsksForItsSetup() throws Exception {
        assertThat(code(SETUP, "-G", camera), is(200));
        assertThat(code(SETUP, "", camera), is(401));
        assertThat(code(SETUP, "-G", List.of("token_select=123", camera.get(1))), is(403));
        assertThat(code(SETUP, "-G", List.of()), is(403));
    }

    @Test
    void homeManager2_aCameraReportsAMotion() throws Exception {
        assertThat(upload(camera), is(200));
        assertThat(upload(List.of("token_select=123", camera.get(1))), is(403));
        assertThat(upload(List.of()), is(403));
    }

    @Test
    void homeManager3_aCameraMayNotTellWhoIsAtHome() throws Exception {
        assertThat(code(STATUS, "", List.of("user_id=1", "status=1")), is(403));
        assertThat(code(STATUS, "", plus(camera, "user_id=1", "status=1")), is(401));
    }

    @Test
    void homeManager4_aRouterTellsWhoIsAtHome() throws Exception {
        List<String> report = plus(router, "user_id=1", "status=1");
        assertThat(code(STATUS, "", report), is(200));
        assertThat(code(STATUS, "-G", report), is(401));
        String wrong = "token_verify=" + UUID.randomUUID();
        assertThat(code(STATUS, "-G", List.of(router.get(0), wrong, "user_id=1", "status=1")), is(403));
        assertThat(code(STATUS, "-G", List.of(router.get(0), wrong, "status=1")), is(403));
        assertThat(code(STATUS, "-G", List.of(wrong, "user_id=1", "status=1")), is(403));
    }

    @Test
    void homeManager5_aRouterMayNotAskForACamerasSetup() throws Exception {
        assertThat(code(SETUP, "-G", router), is(401));
    }

    @Test
    void homeManager6_anEnrolmentIsSwappedByPostAndOnce() throws Exception {
        List<String> enrolment =
                List.of(line(karaf().execute("openhab:camerahub token enrol router " + HOME), "token_session"));

        assertThat(code(NEW, "-G", enrolment), is(405));
        assertThat(code(NEW, "", enrolment), is(200));
        assertThat(code(NEW, "", enrolment), is(403));
        assertThat(code(NEW, "", List.of("token_session=" + UUID.randomUUID())), is(403));
    }

    @Test
    void theCamerasSwitchesFollowTheRouter_andPicturesAreKeptOnlyWhileNobodyIsAtHome() throws Exception {
        code(STATUS, "", plus(router, "user_id=1", "status=1"));
        Await.until("nobody is watched", LIMIT, () -> setup().contains("\"motion_detection\":false,"));
        assertThat(setup(), containsString("\"stream\":false"));
        int before = keptPictures();
        assertThat(upload(camera), is(200));

        code(STATUS, "", plus(router, "user_id=1", "status=0"));
        Await.until("the empty house is watched", LIMIT, () -> setup().contains("\"motion_detection\":true,"));
        assertThat(setup(), containsString("\"stream\":true"));
        assertThat(upload(camera), is(200));
        Await.until("the picture is kept", LIMIT, () -> pictures() == before + 1);
    }

    @Test
    void aMotionIsMailedWithItsPicture() throws Exception {
        code(STATUS, "", plus(router, "user_id=1", "status=1"));
        Await.until("nobody is watched", LIMIT, () -> setup().contains("\"motion_detection\":false,"));
        mail.purgeEmailFromAllMailboxes();
        code(STATUS, "", plus(router, "user_id=1", "status=0"));
        Await.until("the switching is mailed", LIMIT, () -> !mails("Motion detection on: Front door")
                .isEmpty());
        assertThat(upload(camera), is(200));

        Await.until(
                "the e-mail is there", LIMIT, () -> !mails("Motion: Front door").isEmpty());
        MimeMessage message = mails("Motion: Front door").get(0);
        MimeMultipart parts = (MimeMultipart) message.getContent();
        try (InputStream attached = parts.getBodyPart(1).getInputStream()) {
            assertThat(attached.readAllBytes(), is(Files.readAllBytes(picture)));
        }
        assertThat(karaf().log(), not(containsString(mailPassword)));
    }

    private List<MimeMessage> mails(String subject) throws MessagingException {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            if (subject.equals(message.getSubject())) {
                found.add(message);
            }
        }
        return found;
    }

    @Test
    void aBusyBoxCameraRunsTheScriptsThatTheConsolePrints() throws Exception {
        code(STATUS, "", plus(router, "user_id=1", "status=0"));
        Await.until("the empty house is watched", LIMIT, () -> setup().contains("\"motion_detection\":true,"));
        Path card = Files.createTempDirectory(Resources.folder(), "card");
        Files.createDirectories(card.resolve("bin"));
        Path getimage = Files.writeString(card.resolve("bin/getimage"), "#!/bin/sh\ncat " + picture + "\n");
        assertThat(getimage.toFile().setExecutable(true), is(true));
        int before = keptPictures();
        String host = base.substring("http://".length(), base.indexOf("/camerahub"));
        Path script = Files.writeString(
                card.resolve("motion.sh"),
                karaf().execute("openhab:camerahub script dafang-motion " + FRONT + " " + host));

        ProcessBuilder busybox = new ProcessBuilder("busybox", "sh", script.toString()).redirectErrorStream(true);
        busybox.environment().put("CAMERAHUB_CARD", card.toString());
        String answer = output(busybox.start());

        assertThat(answer, containsString("\"accepted\":true"));
        Await.until("the picture is kept", LIMIT, () -> pictures() == before + 1);
        assertThat(karaf().log(), not(containsString(camera.get(1).substring("token_verify=".length()))));
        assertThat(
                karaf().execute("openhab:camerahub script mikrotik " + ANNA + " " + host), containsString("user_id=1"));
    }

    @Test
    void aRestartInTheMiddleKeepsTokensAndWhoIsAtHome() throws Exception {
        code(STATUS, "", plus(router, "user_id=1", "status=0"));
        Await.until("the empty house is watched", LIMIT, () -> setup().contains("\"motion_detection\":true,"));
        karaf().close();
        running = KarafInstance.start(home, folder, KarafSettings.plain().with(FRAMEWORK));

        Await.until("the camera's Thing is in operation", LIMIT, () -> code(SETUP, "-G", camera) == 200);
        assertThat(setup(), containsString("\"motion_detection\":true,"));
    }

    private KarafInstance karaf() {
        KarafInstance karaf = running;
        if (karaf == null) {
            throw new IllegalStateException();
        }
        return karaf;
    }

    /** As two form fields. */
    private List<String> token(String role, String thing) {
        String printed = karaf().execute("openhab:camerahub token add " + role + " " + thing);
        return List.of(line(printed, "token_select"), line(printed, "token_verify"));
    }

    private static String line(String printed, String name) {
        Matcher matcher = Pattern.compile("(?m)^" + name + "=\\w+").matcher(printed);
        if (!matcher.find()) {
            throw new AssertionError("no " + name + " in:\n" + printed);
        }
        return matcher.group();
    }

    private String setup() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "-s", "-G"));
        camera.forEach(field -> command.addAll(List.of("-d", field)));
        command.add(base + SETUP);
        return output(new ProcessBuilder(command).start());
    }

    private int code(String path, String option, List<String> fields) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(option.isEmpty() ? List.of("-X", "POST") : List.of(option));
        fields.forEach(field -> options.addAll(List.of("-d", field)));
        return curl(path, options);
    }

    private int upload(List<String> fields) throws IOException, InterruptedException {
        // as HomeManager's own script for cameras does it
        List<String> options = new ArrayList<>(List.of("-X", "POST", "-H", "Content-Type: multipart/form-data"));
        fields.forEach(field -> options.addAll(List.of("-F", field)));
        options.addAll(List.of("-F", "pic=@" + picture));
        return curl(MOTION, options);
    }

    private int curl(String path, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}"));
        command.addAll(options);
        command.add(base + path);
        return Integer.parseInt(output(new ProcessBuilder(command).start()).strip());
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS), is(true));
        return output;
    }

    /** Their number once the last one that was sent is on the disk. */
    private int keptPictures() throws Exception {
        int before = -1;
        for (int now = pictures(); now != before; now = pictures()) {
            before = now;
            TimeUnit.SECONDS.sleep(2);
        }
        return before;
    }

    /* Nothing but this folder is walked through: in others files come and go meanwhile. */
    private int pictures() throws IOException {
        Path motion = karaf().base().resolve("userdata/camerahub/motion");
        if (!Files.isDirectory(motion)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(motion)) {
            return (int) files.filter(file -> file.toString().endsWith(".jpg")).count();
        }
    }

    private static List<String> plus(List<String> fields, String... more) {
        return Stream.concat(fields.stream(), Stream.of(more)).toList();
    }
}
