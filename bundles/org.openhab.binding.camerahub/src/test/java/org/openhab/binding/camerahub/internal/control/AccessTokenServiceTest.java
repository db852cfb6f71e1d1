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
package org.openhab.binding.camerahub.internal.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.household.FakeClock;
import org.openhab.binding.camerahub.internal.household.MemoryStorageService;
import org.openhab.binding.camerahub.internal.token.Tokens;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.io.camerahub.AccessTokens.AccessToken;
import org.openhab.io.camerahub.AccessTokens.IssuedToken;
import org.openhab.io.camerahub.AccessTokens.TokenHolder;
import org.openhab.io.camerahub.AccessTokens.TokenRole;

/**
 * What the web interface and the skill of Alexa do with tokens.
 *
 * @author Camera Hub authors - Initial contribution
 */
class AccessTokenServiceTest {

    private static final String FRONT = "camerahub:camera:home:front";
    private static final String ANNA = "camerahub:person:home:anna";
    private static final String HOME = "camerahub:home:home";

    private final FakeClock clock = new FakeClock("2026-11-22T12:00:00Z");
    private final Tokens tokens = new Tokens(clock, new MemoryStorageService());
    private final ThingRegistry things = mock(ThingRegistry.class);
    private final AccessTokenService service = new AccessTokenService(tokens, new TokenThings(things), clock);

    @BeforeEach
    void addThings() {
        add("camera", FRONT);
        add("person", ANNA);
        add("home", HOME);
    }

    private void add(String type, String uid) {
        ThingUID thingUid = new ThingUID(uid);
        when(things.get(thingUid))
                .thenReturn(ThingBuilder.create(new ThingTypeUID("camerahub", type), thingUid)
                        .build());
    }

    @Test
    void anIssuedTokenIsKnownByWhatItsHolderShows() {
        IssuedToken front = service.issue(FRONT, TokenRole.CAMERA, true);

        assertThat(service.verify(front.token()), is(Optional.of(new TokenHolder(TokenRole.CAMERA, FRONT))));
        assertThat(service.verify(front.selector() + ".wrong"), is(Optional.empty()));
        assertThat(service.verify(Long.toString(front.selector())), is(Optional.empty()));
        assertThat(service.verify("no.number"), is(Optional.empty()));
        assertThat(service.verify(""), is(Optional.empty()));
        assertThat(service.verify(front.selector() + 1 + ".x"), is(Optional.empty()));
    }

    @Test
    void theListShowsNoSecret() {
        IssuedToken front = service.issue(FRONT, TokenRole.CAMERA, false);
        AccessToken shown = service.list().get(0);

        assertThat(shown.selector(), is(front.selector()));
        assertThat(shown.holder(), is(new TokenHolder(TokenRole.CAMERA, FRONT)));
        assertThat(shown.issued(), is(clock.now()));
        assertThat(shown.permanent(), is(false));
        assertThat(shown.toString().contains(front.verifier()), is(false));
        assertThat(shown.toString().contains(front.renewal()), is(false));
    }

    @Test
    void aTokenIsRenewedAndRevokedByItsSelector() {
        IssuedToken former = service.issue(HOME, TokenRole.ROUTER, true);
        IssuedToken successor = service.renew(former.selector()).orElseThrow();

        assertThat(service.verify(former.token()), is(Optional.empty()));
        assertThat(service.verify(successor.token()), is(not(Optional.empty())));
        assertThat(service.revoke(successor.selector()), is(true));
        assertThat(service.revoke(successor.selector()), is(false));
        assertThat(service.renew(successor.selector()), is(Optional.empty()));
        assertThat(service.list(), is(empty()));
    }

    @Test
    void aTokenIsForAThingThatThereIsAndThatHasAUseForIt() {
        assertThrows(IllegalArgumentException.class, () -> service.issue(FRONT + "-2", TokenRole.CAMERA, true));
        assertThrows(IllegalArgumentException.class, () -> service.issue("no uid", TokenRole.CAMERA, true));
        assertThrows(IllegalArgumentException.class, () -> service.issue(HOME, TokenRole.CAMERA, true));
        assertThrows(IllegalArgumentException.class, () -> service.enrol(FRONT, TokenRole.ROUTER, true));
        assertThrows(IllegalArgumentException.class, () -> service.enrol(ANNA, TokenRole.ALEXA, true));
        assertThrows(IllegalArgumentException.class, () -> service.enrol("", TokenRole.ROUTER, true));
        assertThat(service.list(), is(empty()));

        service.issue(ANNA, TokenRole.ROUTER, true);
        service.issue(HOME, TokenRole.ROUTER, true);
        assertThat(service.list(), hasSize(2));
    }

    @Test
    void aSkillOfAlexaSpeaksForAHomeOrForNoThing() {
        IssuedToken skill = service.issue("", TokenRole.ALEXA, true);
        assertThat(service.verify(skill.token()), is(Optional.of(new TokenHolder(TokenRole.ALEXA, ""))));

        IssuedToken ofHome = service.issue(HOME, TokenRole.ALEXA, true);
        assertThat(service.verify(ofHome.token()), is(Optional.of(new TokenHolder(TokenRole.ALEXA, HOME))));
    }

    @Test
    void anEnrolmentBecomesATokenOfItsRole() {
        String enrolment = service.enrol(HOME, TokenRole.ALEXA, false);
        long selector = tokens.redeem(enrolment).orElseThrow().selector();

        AccessToken token = service.list().get(0);
        assertThat(token.selector(), is(selector));
        assertThat(token.holder().role(), is(TokenRole.ALEXA));
        assertThat(token.expires(), is(clock.now().plus(Duration.ofHours(2))));
    }

    @Test
    void whoGuessesAtATokenHasToWaitAndNobodyElse() {
        IssuedToken guessed = service.issue("", TokenRole.ALEXA, true);
        IssuedToken other = service.issue("", TokenRole.ALEXA, true);
        for (int i = 0; i < 11; i++) {
            assertThat(service.verify(guessed.selector() + ".guess" + i), is(Optional.empty()));
        }

        assertThat(service.verify(guessed.token()), is(Optional.empty()));
        assertThat(service.verify(other.token()), is(not(Optional.empty())));
        clock.pass(Duration.ofMinutes(1));
        assertThat(service.verify(guessed.token()), is(not(Optional.empty())));
    }
}
