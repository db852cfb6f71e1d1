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
package org.openhab.binding.camerahub.action;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.camera.CameraBench;
import org.openhab.binding.camerahub.internal.camera.CameraHandler;
import org.openhab.binding.camerahub.internal.token.IssuedToken;
import org.openhab.binding.camerahub.internal.token.Role;
import org.openhab.binding.camerahub.internal.token.TokenHolder;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.builder.ThingBuilder;

/**
 * What rules do with the tokens of a Thing.
 *
 * @author Camera Hub authors - Initial contribution
 */
class TokenActionsTest {

    private static final TokenHolder FRONT = new TokenHolder(Role.CAMERA, "camerahub:camera:front");

    private final CameraBench bench = new CameraBench();

    private TokenActions of(ThingHandler handler) {
        TokenActions actions = new TokenActions(bench.tokens);
        actions.setThingHandler(handler);
        return actions;
    }

    private CameraHandler camera() {
        return bench.camera("front", "address", "rtsp://192.0.2.10/");
    }

    private static ThingHandler home() {
        ThingHandler home = mock(ThingHandler.class);
        when(home.getThing())
                .thenReturn(ThingBuilder.create(new ThingTypeUID("camerahub:home"), new ThingUID("camerahub:home:home"))
                        .build());
        return home;
    }

    @Test
    void anEnrolmentIsForTheThingOfTheAction() {
        String enrolment = of(camera()).enrol(null, null);
        IssuedToken token = bench.tokens.redeem(enrolment).orElseThrow();

        assertThat(bench.tokens.verify(token.selector(), token.verifier()), is(Optional.of(FRONT)));
        assertThat(token.expires() == null, is(true));
        String expiring = TokenActions.enrol(of(camera()), "camera", false);
        assertThat(bench.tokens.redeem(expiring).orElseThrow().expires() == null, is(false));
    }

    @Test
    void aHomeHasTokensForRoutersAndForAlexa() {
        TokenActions actions = of(home());
        assertThat(bench.tokens.redeem(actions.enrol("", true)).isPresent(), is(true));
        assertThat(actions.listTokens(), containsString(" router issued "));

        bench.tokens.redeem(actions.enrol(" Alexa ", true));
        assertThat(actions.listTokens(), containsString(" alexa issued "));
        assertThrows(IllegalArgumentException.class, () -> actions.enrol("camera", true));
        assertThrows(IllegalArgumentException.class, () -> actions.enrol("smoke signals", true));
    }

    @Test
    void theListNamesTheTokensOfTheThingWithoutTheirSecrets() {
        IssuedToken token = bench.tokens.issue(FRONT, true);
        bench.tokens.issue(new TokenHolder(Role.CAMERA, "camerahub:camera:back"), true);

        String list = TokenActions.listTokens(of(camera()));

        assertThat(list, is(token.selector() + " camera issued 2026-06-21T12:00:00Z, permanent"));
        assertThat(list, not(containsString(token.verifier())));
    }

    @Test
    void aTokenIsRenewedAndRevoked() {
        IssuedToken token = bench.tokens.issue(FRONT, true);
        TokenActions actions = of(camera());

        String renewed = TokenActions.renewToken(actions, Long.toString(token.selector()));
        assertThat(renewed, startsWith("token_select="));
        String selector = renewed.substring("token_select=".length(), renewed.indexOf('&'));
        assertThat(bench.tokens.verify(token.selector(), token.verifier()), is(Optional.empty()));

        assertThat(TokenActions.revokeToken(actions, selector), is(true));
        assertThat(actions.revokeToken(selector), is(false));
        assertThat(actions.renewToken(selector), is(""));
        assertThat(actions.listTokens(), is(""));
    }

    @Test
    void tokensOfOtherThingsAreOutOfReach() {
        IssuedToken back = bench.tokens.issue(new TokenHolder(Role.CAMERA, "camerahub:camera:back"), true);
        TokenActions actions = of(camera());

        assertThat(actions.revokeToken(Long.toString(back.selector())), is(false));
        assertThat(actions.renewToken(Long.toString(back.selector())), is(""));
        assertThat(actions.renewToken(null), is(""));
        assertThat(bench.tokens.verify(back.selector(), back.verifier()).isPresent(), is(true));
    }

    @Test
    void withoutAThingNothingCanBeDone() {
        assertThrows(IllegalStateException.class, () -> new TokenActions(bench.tokens).listTokens());
    }

    @Test
    void theTokensOfAThingThatIsDeletedAreRevoked() {
        IssuedToken token = bench.tokens.issue(FRONT, true);
        String enrolment = bench.tokens.enrol(FRONT, true);
        IssuedToken back = bench.tokens.issue(new TokenHolder(Role.CAMERA, "camerahub:camera:back"), true);

        camera().handleRemoval();

        assertThat(bench.tokens.verify(token.selector(), token.verifier()), is(Optional.empty()));
        assertThat(bench.tokens.redeem(enrolment), is(Optional.empty()));
        assertThat(bench.tokens.verify(back.selector(), back.verifier()).isPresent(), is(true));
    }
}
