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
package org.openhab.binding.camerahub.internal.notice;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.arrayWithSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.household.FakeClock;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.household.MotionWish;
import org.openhab.binding.camerahub.internal.notice.sender.MailSecurity;
import org.openhab.binding.camerahub.internal.notice.sender.MailSettings;
import org.openhab.binding.camerahub.internal.notice.sender.TelegramSettings;
import org.openhab.binding.camerahub.internal.trust.Trust;

/**
 * What arrives by e-mail, at a real mail server.
 *
 * @author Camera Hub authors - Initial contribution
 */
class MailNoticesTest {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3, (byte) 0xFF, (byte) 0xD9};

    private final FakeClock clock = new FakeClock("2026-11-22T12:00:00Z");
    private final Household household = new Household();
    private final HouseholdCamera front = mock(HouseholdCamera.class);
    private final List<Optional<String>> faults = new ArrayList<>();
    private final GreenMail server = server(0);
    private Locale locale = Locale.ENGLISH;
    private HouseholdNotices notices;

    /* GreenMail gives itself two seconds to start, which a busy machine may take. */
    private static GreenMail server(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(60_000);
        return new GreenMail(setup);
    }

    @BeforeEach
    void start() {
        server.start();
        when(front.id()).thenReturn("camerahub:camera:home:front");
        when(front.motionWish()).thenReturn(MotionWish.DEFAULT);
        when(front.label()).thenReturn("Front door");
        notices = new HouseholdNotices(household, clock, () -> ZoneId.of("Europe/Berlin"), () -> locale);
        configure(server.getSmtp().getPort());
    }

    private void configure(int port) {
        configure(port, true);
    }

    private void configure(int port, boolean switching) {
        MailSettings mail = new MailSettings(
                "127.0.0.1",
                port,
                MailSecurity.NONE,
                Trust.AUTHORITIES,
                "",
                "",
                "hub@example.org",
                List.of("anna@example.org"));
        notices.configure(
                "camerahub:home:home",
                new NoticeSettings(TelegramSettings.NONE, mail, Duration.ofSeconds(60), false, switching),
                fault -> {},
                faults::add);
    }

    @AfterEach
    void stop() {
        notices.deactivate();
        server.stop();
    }

    private void seen() {
        household.motionSeen(front, clock.now(), JPEG);
        clock.pass(Duration.ZERO);
    }

    private String text(int index) throws Exception {
        MimeMessage message = server.getReceivedMessages()[index];
        MimeMultipart parts = (MimeMultipart) message.getContent();
        return message.getSubject() + "|"
                + parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n");
    }

    @Test
    void aMotionIsToldInOpenHabsLanguage() throws Exception {
        seen();
        clock.pass(Duration.ofMinutes(2));
        locale = Locale.GERMANY;
        when(front.label()).thenReturn("Haustür");
        seen();

        assertThat(
                text(0),
                is("Motion: Front door|The camera Front door has seen a motion on 22.11.2026 at 13:00:00.\n"
                        + "The picture is attached.\n"));
        assertThat(
                text(1),
                is("Bewegung: Haustür|Die Kamera Haustür hat am 22.11.2026 um 13:02:00 Uhr eine Bewegung gesehen.\n"
                        + "Das Bild ist angehängt.\n"));
    }

    @Test
    void aMotionWithoutAPictureSaysSo() throws Exception {
        household.motionSeen(front, clock.now(), null);
        clock.pass(Duration.ofMinutes(2));
        locale = Locale.GERMAN;
        household.motionSeen(front, clock.now(), null);
        clock.pass(Duration.ZERO);

        assertThat(text(0).endsWith("There is no picture of it.\n"), is(true));
        assertThat(text(1).endsWith("Ein Bild davon gibt es nicht.\n"), is(true));
    }

    @Test
    void inTheQuietTimeNoOtherMotionOfTheCameraIsTold() {
        seen();
        clock.pass(Duration.ofSeconds(59));
        seen();
        assertThat(server.getReceivedMessages(), arrayWithSize(1));
        clock.pass(Duration.ofSeconds(1));
        seen();
        assertThat(server.getReceivedMessages(), arrayWithSize(2));
    }

    @Test
    void switchingMotionDetectionIsToldInOpenHabsLanguage() throws Exception {
        switched(true);
        switched(false);
        locale = Locale.GERMANY;
        when(front.label()).thenReturn("Haustür");
        switched(true);
        switched(false);

        String at = " on 22.11.2026 at 13:00:00.\n";
        String seit = "Die Kamera Haustür achtet seit dem 22.11.2026 um 13:00:00 Uhr ";
        assertThat(
                text(0),
                is("Motion detection on: Front door|The camera Front door has begun watching for motions" + at));
        assertThat(
                text(1),
                is("Motion detection off: Front door|The camera Front door has ceased watching for motions" + at));
        assertThat(text(2), is("Bewegungserkennung an: Haustür|" + seit + "auf Bewegungen.\n"));
        assertThat(text(3), is("Bewegungserkennung aus: Haustür|" + seit + "nicht mehr auf Bewegungen.\n"));
    }

    private void switched(boolean on) {
        household.motionDetectionSwitched(front, on);
        clock.pass(Duration.ZERO);
    }

    @Test
    void whoDoesNotWantToKnowOfSwitchingHearsOfMotionsOnly() throws Exception {
        configure(server.getSmtp().getPort(), false);
        switched(true);
        seen();

        assertThat(server.getReceivedMessages(), arrayWithSize(1));
        assertThat(text(0), startsWith("Motion: Front door|"));
    }

    @Test
    void aCameraMayBeLeftOut() {
        when(front.motionWish()).thenReturn(new MotionWish(true, false, 0, Duration.ZERO));
        switched(true);
        seen();

        assertThat(server.getReceivedMessages(), arrayWithSize(0));
    }

    @Test
    void whoHasNamedACameraOverTwoLinesGetsOneSubject() throws Exception {
        when(front.label()).thenReturn("Front\r\nBcc: mallory@example.org");
        seen();

        assertThat(server.getReceivedMessages(), arrayWithSize(1));
        assertThat(server.getReceivedMessages()[0].getSubject(), is("Motion: Front Bcc: mallory@example.org"));
    }

    @Test
    void aServerThatIsAwayIsTriedAgain_andTheStatusSaysWhyMeanwhile() {
        int port = server.getSmtp().getPort();
        server.stop();
        seen();
        assertThat(faults, is(List.of(Optional.of("@text/online.mail-unreachable [\"ConnectException\"]"))));

        GreenMail back = server(port);
        back.start();
        try {
            clock.pass(Duration.ofSeconds(5));
            assertThat(back.getReceivedMessages(), arrayWithSize(1));
            assertThat(faults.get(1), is(Optional.empty()));
            assertThat(clock.waiting(), is(0));
        } finally {
            back.stop();
        }
    }
}
