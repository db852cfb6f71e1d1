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

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.household.FakeClock;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.household.MotionWish;
import org.openhab.binding.camerahub.internal.notice.sender.MailSettings;
import org.openhab.binding.camerahub.internal.notice.sender.TelegramSettings;

/**
 * What a Telegram server gets to see.
 *
 * @author Camera Hub authors - Initial contribution
 */
class HouseholdNoticesTest {

    private static final TelegramSettings SETTINGS = new TelegramSettings("123:secret", "-42", "");
    private static final String HOME = "camerahub:home:home";
    private static final String MOUNTAIN_HUT = "camerahub:home:hut";
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3, (byte) 0xFF, (byte) 0xD9};

    private final FakeClock clock = new FakeClock("2026-11-22T12:00:00Z");
    private final Household household = new Household();
    private final HouseholdCamera front = mock(HouseholdCamera.class);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();

    private final List<Optional<String>> faults = new CopyOnWriteArrayList<>();

    private HttpServer telegram;
    private HouseholdNotices notices;
    private Locale locale = Locale.ENGLISH;

    @BeforeEach
    void start() throws IOException {
        telegram = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        telegram.createContext("/", this::answer);
        telegram.start();
        when(front.id()).thenReturn("camerahub:camera:home:front");
        when(front.motionWish()).thenReturn(MotionWish.DEFAULT);
        when(front.label()).thenReturn("Front door");
        notices = new HouseholdNotices(
                household,
                clock,
                () -> ZoneId.of("Europe/Berlin"),
                () -> locale,
                "http://127.0.0.1:" + telegram.getAddress().getPort());
        configure(SETTINGS, Duration.ofSeconds(60));
    }

    @AfterEach
    void stop() {
        notices.deactivate();
        telegram.stop(0);
    }

    @Test
    void aMotionIsAPhotoWithDateAndCamera() {
        seen();

        assertThat(requests, is(List.of("POST /bot123:secret/sendPhoto")));
        assertThat(bodies.get(0), containsString("22.11.2026 13:00:00 - Front door #motion"));
        assertThat(bodies.get(0), containsString("name=\"chat_id\"\r\n\r\n-42\r\n"));
        assertThat(bodies.get(0), containsString(new String(JPEG, ISO_8859_1)));
    }

    @Test
    void aMotionWithoutAPictureIsAMessage() {
        household.motionSeen(front, clock.now(), null);
        clock.pass(Duration.ZERO);

        assertThat(requests, is(List.of("POST /bot123:secret/sendMessage")));
    }

    @Test
    void switchingMotionDetectionIsToldInOpenHabsLanguage() {
        household.motionDetectionSwitched(front, true);
        clock.pass(Duration.ZERO);
        locale = Locale.GERMANY;
        household.motionDetectionSwitched(front, false);
        clock.pass(Duration.ZERO);

        assertThat(text(0), is("22.11.2026 13:00:00 - Front door - motion detection: on #log"));
        assertThat(text(1), is("22.11.2026 13:00:00 - Front door - Bewegungserkennung: aus #log"));
    }

    @Test
    void whoDoesNotWantToKnowOfSwitchingHearsOfMotionsOnly() {
        configure(SETTINGS, Duration.ZERO, false);
        household.motionDetectionSwitched(front, true);
        seen();

        assertThat(requests, is(List.of("POST /bot123:secret/sendPhoto")));
    }

    @Test
    void inTheQuietTimeAfterAMotionNoOtherOfTheCameraIsTold() {
        seen();
        clock.pass(Duration.ofSeconds(59));
        seen();
        assertThat(requests, hasSize(1));
        clock.pass(Duration.ofSeconds(1));
        seen();
        assertThat(requests, hasSize(2));
    }

    @Test
    void aCameraOfWhichNoNoticesAreWantedIsSilent() {
        when(front.motionWish()).thenReturn(new MotionWish(false, true, 0, Duration.ZERO));
        seen();
        household.motionDetectionSwitched(front, true);
        clock.pass(Duration.ZERO);
        assertThat(requests, is(empty()));

        when(front.motionWish()).thenReturn(MotionWish.DEFAULT);
        seen();
        assertThat(requests, hasSize(1));
    }

    @Test
    void whatDoesNotGetThroughIsTriedAgainLaterAndLater() {
        answers.addAll(List.of(502, 429, 200));
        seen();
        assertThat(requests, hasSize(1));
        clock.pass(Duration.ofSeconds(5));
        assertThat(requests, hasSize(2));
        // Telegram wants 20 seconds
        clock.pass(Duration.ofSeconds(19));
        assertThat(requests, hasSize(2));
        clock.pass(Duration.ofSeconds(1));
        assertThat(requests, hasSize(3));
        clock.pass(Duration.ofDays(1));
        assertThat(requests, hasSize(3));
    }

    @Test
    void aServerThatIsAwayIsGivenUpAfterAWhile() {
        for (int i = 0; i < 100; i++) {
            answers.add(500);
        }
        seen();
        clock.pass(Duration.ofDays(1));

        assertThat(requests.size(), is(lessThan(12)));
        assertThat(clock.waiting(), is(0));
    }

    @Test
    void aWrongTokenIsNotTriedAgain() {
        answers.add(401);
        seen();
        clock.pass(Duration.ofDays(1));

        assertThat(requests, hasSize(1));
    }

    @Test
    void noMoreThanAFewNoticesWaitForAServerThatIsAway() {
        configure(SETTINGS, Duration.ZERO);
        for (int i = 0; i < 1000; i++) {
            answers.add(500);
            household.motionSeen(front, clock.now(), JPEG);
        }
        assertThat(clock.waiting(), is(1));
        clock.pass(Duration.ZERO);

        assertThat(requests, hasSize(32));
        assertThat(clock.waiting(), is(32));
    }

    @Test
    void aProxyIsUsed() throws IOException {
        String proxy = "127.0.0.1:" + telegram.getAddress().getPort();
        HouseholdNotices behindProxy =
                new HouseholdNotices(household, clock, () -> ZoneId.of("UTC"), () -> locale, "http://telegram.example");
        notices.deactivate();
        behindProxy.configure(
                HOME,
                new NoticeSettings(
                        new TelegramSettings("123:secret", "-42", proxy), MailSettings.NONE, Duration.ZERO, true, true),
                fault -> {},
                fault -> {});
        seen();
        behindProxy.deactivate();

        assertThat(requests, hasSize(1));
        assertThat(requests.get(0), startsWith("POST "));
        assertThat(requests.get(0), containsString("/bot123:secret/sendPhoto"));
    }

    @Test
    void settingsAreCheckedAndTellNoSecret() {
        assertThat(SETTINGS.fault(), is(Optional.empty()));
        assertThat(TelegramSettings.NONE.fault(), is(Optional.empty()));
        assertThat(new TelegramSettings("123:secret", "", "").fault(), is(Optional.of("telegramChat")));
        assertThat(new TelegramSettings("", "-42", "").fault(), is(Optional.of("telegramToken")));
        assertThat(new TelegramSettings("my bot", "-42", "").fault(), is(Optional.of("telegramToken")));
        assertThat(new TelegramSettings("1:a", "-42", "http://proxy").fault(), is(Optional.of("telegramProxy")));
        assertThat(SETTINGS.toString(), not(containsString("secret")));
    }

    @Test
    void whyNothingGetsThroughIsToldAndThatItDoesAgain() {
        answers.addAll(List.of(401));
        seen();
        clock.pass(Duration.ofMinutes(2));
        seen();

        assertThat(faults, is(List.of(Optional.of("@text/online.telegram-refused [\"401\"]"), Optional.empty())));
    }

    @Test
    void whatFailedBeforeTheSettingsWereChangedSaysNothingAboutTheNewOnes() {
        answers.addAll(List.of(500));
        seen();
        faults.clear();
        configure(SETTINGS, Duration.ZERO);
        clock.pass(Duration.ofMinutes(1));

        assertThat(requests, hasSize(2));
        assertThat(faults, is(empty()));
    }

    @Test
    void eachHomeTellsOfItsOwnCameras_andEveryHomeOfACameraThatBelongsToNone() {
        configure(MOUNTAIN_HUT, ofBot("456:hut"));
        when(front.home()).thenReturn(Optional.of(MOUNTAIN_HUT));
        seen();
        household.motionDetectionSwitched(front, true);
        clock.pass(Duration.ZERO);
        assertThat(requests, is(List.of("POST /bot456:hut/sendPhoto", "POST /bot456:hut/sendMessage")));

        requests.clear();
        when(front.home()).thenReturn(Optional.empty());
        clock.pass(Duration.ofMinutes(2));
        seen();
        assertThat(requests, containsInAnyOrder("POST /bot123:secret/sendPhoto", "POST /bot456:hut/sendPhoto"));
    }

    @Test
    void aHomeThatTellsNobodyKeepsWhatItsCamerasSeeToItself() {
        when(front.home()).thenReturn(Optional.of(MOUNTAIN_HUT));
        seen();

        assertThat(requests, is(empty()));
    }

    @Test
    void whatWaitsWhileAHomeIsConfiguredAnewGoesByItsNextSettings_andIsForgottenWithTheHome() {
        answers.addAll(List.of(500, 500));
        configure(MOUNTAIN_HUT, ofBot("456:hut"));
        seen();
        requests.clear();

        notices.pause(HOME);
        notices.forget(MOUNTAIN_HUT);
        configure(HOME, ofBot("789:new"));
        configure(MOUNTAIN_HUT, ofBot("456:again"));
        clock.pass(Duration.ofMinutes(1));

        assertThat(requests, is(List.of("POST /bot789:new/sendPhoto")));
    }

    private static NoticeSettings ofBot(String token) {
        return new NoticeSettings(
                new TelegramSettings(token, "-42", ""), MailSettings.NONE, Duration.ofSeconds(60), true, false);
    }

    private void configure(TelegramSettings settings, Duration quietTime) {
        configure(settings, quietTime, true);
    }

    private void configure(TelegramSettings settings, Duration quietTime, boolean switching) {
        configure(HOME, new NoticeSettings(settings, MailSettings.NONE, quietTime, switching, false));
    }

    private void configure(String home, NoticeSettings settings) {
        notices.configure(home, settings, faults::add, fault -> {});
    }

    private void seen() {
        household.motionSeen(front, clock.now(), JPEG);
        clock.pass(Duration.ZERO);
    }

    private String text(int index) {
        String body = bodies.get(index);
        return URLDecoder.decode(body.substring(body.indexOf("text=") + "text=".length()), UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
        int status = answers.isEmpty() ? 200 : answers.remove(0);
        byte[] body = "{\"ok\":false,\"parameters\":{\"retry_after\":20}}".getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody()
                .write(status == 502 ? "{\"ok\":false,\"parameters\":{\"retry_after\":00}}".getBytes(UTF_8) : body);
        exchange.close();
    }
}
