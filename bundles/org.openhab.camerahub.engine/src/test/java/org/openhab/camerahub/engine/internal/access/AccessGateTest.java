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
package org.openhab.camerahub.engine.internal.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.engine.internal.log.RingLog;
import org.openhab.camerahub.engine.internal.log.SystemLog;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate.Challenged;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate.Decision;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate.Granted;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate.Refused;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.camerahub.engine.testing.ManualClock;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.ClientAuthenticator;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * @author Camera Hub authors - Initial contribution
 */
class AccessGateTest {

    private static final InetAddress ECHO = InetAddress.getLoopbackAddress();
    private static final RtspRequest DESCRIBE = RtspRequest.of(RtspMethod.DESCRIBE, "rtsp://hub/door");
    private static final Credentials ALEXA = Credentials.parse("alexa:with:colon");
    private static final Credentials HOME = Credentials.parse("home:other");

    private final ManualClock clock = new ManualClock();
    private final FailureThrottle throttle = new FailureThrottle(clock, 5, Duration.ofMinutes(5));
    private final RingLog log = new RingLog(clock, new SystemLog(clock), 100);
    private final Guests guests = new Guests(clock);
    private final AccessGate gate = new AccessGate(clock, throttle, log, guests);

    @Test
    void grantsNothingBeforeItIsConfigured() {
        assertThat(gate.check(ECHO, DESCRIBE), instanceOf(Challenged.class));
        assertThat(gate.check(ECHO, basic("", "")), not(instanceOf(Granted.class)));
    }

    @Test
    void withoutAuthenticationEverybodyIsWelcome() {
        gate.apply(AuthScheme.NONE, List.of());

        assertThat(gate.check(ECHO, DESCRIBE), is(new Granted("")));
    }

    @Test
    void knowsEveryAccount() {
        gate.apply(AuthScheme.BASIC, List.of(ALEXA, HOME));

        assertThat(gate.check(ECHO, basic("alexa", "with:colon")), is(new Granted("alexa")));
        assertThat(gate.check(ECHO, basic("home", "other")), is(new Granted("home")));
        assertThat(gate.check(ECHO, basic("home", "with:colon")), instanceOf(Challenged.class));
    }

    @Test
    void answersADigestOfItsOwnChallenge() {
        gate.apply(AuthScheme.DIGEST, List.of(ALEXA));
        Challenged challenged = (Challenged) gate.check(ECHO, DESCRIBE);
        ClientAuthenticator client = new ClientAuthenticator(ALEXA);
        client.challenge(challenged.challenges());
        String answer =
                client.authorization("DESCRIBE", DESCRIBE.uri(), new byte[0]).orElseThrow();

        assertThat(challenged.challenges().get(0), containsString("realm=\"Streaming Server\""));
        assertThat(gate.check(ECHO, DESCRIBE.withHeader("Authorization", answer)), is(new Granted("alexa")));
    }

    @Test
    void aNonceStaysGoodWhenUnrelatedSettingsAreApplied() {
        gate.apply(AuthScheme.DIGEST, List.of(ALEXA));
        ClientAuthenticator client = new ClientAuthenticator(ALEXA);
        client.challenge(((Challenged) gate.check(ECHO, DESCRIBE)).challenges());

        gate.apply(AuthScheme.DIGEST, List.of(Credentials.parse("alexa:with:colon")));

        String answer =
                client.authorization("DESCRIBE", DESCRIBE.uri(), new byte[0]).orElseThrow();
        assertThat(gate.check(ECHO, DESCRIBE.withHeader("Authorization", answer)), instanceOf(Granted.class));
    }

    @Test
    void theFirstRequestWithoutCredentialsIsNoFailure() {
        gate.apply(AuthScheme.BASIC, List.of(ALEXA));
        for (int i = 0; i < 100; i++) {
            assertThat(((Challenged) gate.check(ECHO, DESCRIBE)).delay(), is(Duration.ZERO));
        }

        assertThat(throttle.refuses(ECHO), is(false));
    }

    @Test
    void guessingGetsSlowerAndIsRefusedForAWhile() {
        gate.apply(AuthScheme.BASIC, List.of(ALEXA));
        assertThat(delay(guess()), is(Duration.ZERO));
        assertThat(delay(guess()), is(Duration.ZERO));
        Duration third = delay(guess());
        Duration fourth = delay(guess());
        assertThat(third, greaterThan(Duration.ZERO));
        assertThat(fourth, greaterThan(third));
        assertThat("an Echo waits 6 s", fourth, lessThanOrEqualTo(Duration.ofSeconds(4)));

        assertThat(guess(), is(new Refused(RtspStatus.FORBIDDEN)));
        assertThat(throttle.refuses(ECHO), is(true));

        clock.advance(Duration.ofMinutes(5));
        assertThat(throttle.refuses(ECHO), is(false));
        assertThat(guess(), instanceOf(Challenged.class));
    }

    @Test
    void viewersThatPlayAreNotDisturbedByAGuesserOfTheirAddress() {
        gate.apply(AuthScheme.BASIC, List.of(ALEXA));
        for (int i = 0; i < 9; i++) {
            guess();
        }

        assertThat(gate.check(ECHO, basic("alexa", "with:colon")), instanceOf(Granted.class));
    }

    @Test
    void theRightAnswerForgivesTypos() {
        gate.apply(AuthScheme.BASIC, List.of(ALEXA));
        for (int i = 0; i < 50; i++) {
            guess();
            guess();
            gate.check(ECHO, basic("alexa", "with:colon"));
        }

        assertThat(throttle.refuses(ECHO), is(false));
    }

    @Test
    void aFloodOfGuessesLeavesFewLinesAndNoSecret() {
        gate.apply(AuthScheme.BASIC, List.of(ALEXA));
        for (int i = 0; i < 1000; i++) {
            gate.check(ECHO, basic("alexa", "guess" + i));
        }

        assertThat(log.entries(LogFilter.ALL).size(), lessThanOrEqualTo(2));
        assertThat(log.entries(LogFilter.ALL).toString(), not(containsString("guess")));
    }

    private Decision guess() {
        return gate.check(ECHO, basic("alexa", "wrong"));
    }

    private static Duration delay(Decision decision) {
        return ((Challenged) decision).delay();
    }

    private static RtspRequest basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return DESCRIBE.withHeader(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }
}
