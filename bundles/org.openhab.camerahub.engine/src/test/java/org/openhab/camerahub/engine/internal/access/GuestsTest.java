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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraPass;
import org.openhab.camerahub.engine.internal.log.RingLog;
import org.openhab.camerahub.engine.internal.log.SystemLog;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate.Challenged;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate.Decision;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate.Granted;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.camerahub.engine.testing.ManualClock;
import org.openhab.camerahub.rtsp.auth.AuthScheme;
import org.openhab.camerahub.rtsp.auth.ClientAuthenticator;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspUrl;

/**
 * Passes for a while: what they open, for how long, and how many there can be.
 *
 * @author Camera Hub authors - Initial contribution
 */
class GuestsTest {

    private static final InetAddress ECHO = InetAddress.getLoopbackAddress();
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Camera DOOR = camera("door", "front-door");
    private static final Camera GARDEN = camera("garden", "garden");
    private static final Credentials HOME = Credentials.parse("home:other");

    private final ManualClock clock = new ManualClock();
    private final FailureThrottle throttle = new FailureThrottle(clock, 5, Duration.ofMinutes(5));
    private final RingLog log = new RingLog(clock, new SystemLog(clock), 100);
    private final Guests guests = new Guests(clock);
    private final AccessGate gate = new AccessGate(clock, throttle, log, guests);

    private static Camera camera(String id, String path) {
        try {
            return Camera.of(id, path, RtspUrl.parse("rtsp://192.0.2.1/live"), null);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyPassHasSecretsOfItsOwn_whichNeedNoEscapeInAnUrl() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            CameraPass pass = guests.admit(DOOR, HOUR);
            assertThat(pass.credentials().username(), matchesPattern("guest-[0-9a-f]{12}"));
            assertThat("128 random bits", pass.credentials().password(), matchesPattern("[0-9a-f]{32}"));
            assertThat("144 random bits", pass.place(), matchesPattern("[A-Za-z0-9_-]{24}"));
            assertThat(pass.expires(), is(clock.instant().plus(HOUR)));
            assertThat(seen.add(pass.credentials().username()), is(true));
            assertThat(seen.add(pass.credentials().password()), is(true));
            assertThat(seen.add(pass.place()), is(true));
        }
    }

    @Test
    void aPassTellsNoSecretWhenItIsPrinted() {
        CameraPass pass = guests.admit(DOOR, HOUR);

        assertThat(pass.toString(), not(containsString(pass.place())));
        assertThat(pass.toString(), not(containsString(pass.credentials().password())));
        assertThat(pass.toString(), not(containsString(pass.credentials().username())));
    }

    @ParameterizedTest
    @EnumSource(names = {"BASIC", "DIGEST"})
    void aGuestIsLetInUntilItsTimeIsOver(AuthScheme scheme) {
        gate.apply(scheme, List.of(HOME));
        CameraPass pass = guests.admit(DOOR, HOUR);
        String user = pass.credentials().username();

        assertThat(visit("rtsp://hub/front-door", pass.credentials(), scheme), is(new Granted(user)));
        clock.advance(HOUR.minusSeconds(1));
        assertThat(visit("rtsp://hub/front-door", pass.credentials(), scheme), is(new Granted(user)));
        clock.advance(Duration.ofSeconds(1));
        assertThat(visit("rtsp://hub/front-door", pass.credentials(), scheme), instanceOf(Challenged.class));
    }

    @ParameterizedTest
    @EnumSource(names = {"BASIC", "DIGEST"})
    void aGuestSeesItsOwnCameraOnly_allTracksOfIt(AuthScheme scheme) {
        gate.apply(scheme, List.of(HOME));
        Credentials credentials = guests.admit(DOOR, HOUR).credentials();

        assertThat(visit("rtsp://hub:443/front-door/trackID=1", credentials, scheme), instanceOf(Granted.class));
        assertThat(visit("rtsp://hub/garden", credentials, scheme), instanceOf(Challenged.class));
        assertThat(visit("rtsp://hub/", credentials, scheme), instanceOf(Challenged.class));
        assertThat(visit("nonsense", credentials, scheme), instanceOf(Challenged.class));
    }

    @ParameterizedTest
    @EnumSource(names = {"BASIC", "DIGEST"})
    void theAccountsAreGoodBesideGuests(AuthScheme scheme) {
        gate.apply(scheme, List.of(HOME));
        guests.admit(DOOR, HOUR);

        assertThat(visit("rtsp://hub/front-door", HOME, scheme), is(new Granted("home")));
        assertThat(visit("rtsp://hub/garden", HOME, scheme), is(new Granted("home")));
    }

    /** An Echo that has lost its connection tries the address that it knows; its whole household must not pay for it. */
    @ParameterizedTest
    @EnumSource(names = {"BASIC", "DIGEST"})
    void aPastGuestIsChallenged_butDoesNotCountAsOneWhoGuesses(AuthScheme scheme) {
        gate.apply(scheme, List.of(HOME));
        Credentials credentials = guests.admit(DOOR, HOUR).credentials();
        clock.advance(HOUR);

        for (int i = 0; i < 20; i++) {
            Challenged decision = (Challenged) visit("rtsp://hub/front-door", credentials, scheme);
            assertThat(decision.delay(), is(Duration.ZERO));
        }
        assertThat(throttle.refuses(ECHO), is(false));
        assertThat(log.entries(LogFilter.ALL).toString(), containsString("that is over"));
        assertThat(log.entries(LogFilter.ALL).toString(), not(containsString(credentials.password())));

        for (int i = 0; i < 5; i++) {
            visit("rtsp://hub/front-door", new Credentials(credentials.username(), "guess"), scheme);
        }
        assertThat("guessing at its name does", throttle.refuses(ECHO), is(true));
    }

    @Test
    void aPlaceOpensItsCameraForTheSameTime() {
        String place = guests.admit(DOOR, HOUR).place();
        guests.admit(GARDEN, HOUR);

        assertThat(guests.camera(place), is(Optional.of("door")));
        assertThat(guests.camera(""), is(Optional.empty()));
        assertThat(guests.camera(place + "x"), is(Optional.empty()));
        clock.advance(HOUR);
        assertThat(guests.camera(place), is(Optional.empty()));
    }

    @Test
    void thereAreNeverMoreThanABoundedNumber_theOldestGoesFirst() {
        CameraPass first = guests.admit(DOOR, HOUR);
        CameraPass second = guests.admit(DOOR, HOUR);
        for (int i = 0; i < Guests.MOST - 1; i++) {
            guests.admit(GARDEN, HOUR);
        }

        assertThat(guests.of("front-door"), contains(second.credentials()));
        assertThat(guests.camera(first.place()), is(Optional.empty()));
        assertThat(guests.of("garden"), hasSize(Guests.MOST - 1));
    }

    @Test
    void passesOfACameraAreTakenBack() {
        CameraPass door = guests.admit(DOOR, HOUR);
        CameraPass garden = guests.admit(GARDEN, HOUR);

        guests.revoke("door");

        assertThat(guests.of("front-door"), is(empty()));
        assertThat(guests.past("front-door"), contains(door.credentials()));
        assertThat(guests.camera(door.place()), is(Optional.empty()));
        assertThat(guests.of("garden"), contains(garden.credentials()));
    }

    @Test
    void aPassDoesNotOpenAnotherCameraThatTakesThePathOfItsOwn() {
        guests.admit(DOOR, HOUR);
        guests.admit(GARDEN, HOUR);

        guests.keep(List.of(camera("door", "old-door"), camera("new", "front-door"), GARDEN));

        assertThat(guests.of("front-door"), is(empty()));
        assertThat(guests.of("old-door"), is(empty()));
        assertThat(guests.of("garden"), hasSize(1));
    }

    @Test
    void aClockThatIsSetBackGivesNoMoreTime() {
        CameraPass pass = guests.admit(DOOR, HOUR);

        clock.advance(HOUR.negated());

        assertThat(guests.of("front-door"), is(empty()));
        assertThat(guests.camera(pass.place()), is(Optional.empty()));
    }

    private Decision visit(String uri, Credentials credentials, AuthScheme scheme) {
        RtspRequest request = RtspRequest.of(RtspMethod.DESCRIBE, uri);
        if (scheme == AuthScheme.BASIC) {
            byte[] both = (credentials.username() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8);
            return gate.check(
                    ECHO,
                    request.withHeader(
                            "Authorization", "Basic " + Base64.getEncoder().encodeToString(both)));
        }
        ClientAuthenticator client = new ClientAuthenticator(credentials);
        client.challenge(((Challenged) gate.check(ECHO, request)).challenges());
        String answer = client.authorization("DESCRIBE", uri, new byte[0]).orElseThrow();
        return gate.check(ECHO, request.withHeader("Authorization", answer));
    }
}
