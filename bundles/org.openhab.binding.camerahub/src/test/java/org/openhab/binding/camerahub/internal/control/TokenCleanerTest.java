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
import static org.hamcrest.Matchers.is;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.CameraHubBindingConstants;
import org.openhab.binding.camerahub.internal.household.FakeClock;
import org.openhab.binding.camerahub.internal.household.MemoryStorageService;
import org.openhab.binding.camerahub.internal.token.IssuedToken;
import org.openhab.binding.camerahub.internal.token.Role;
import org.openhab.binding.camerahub.internal.token.TokenHolder;
import org.openhab.binding.camerahub.internal.token.Tokens;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;

/**
 * What becomes of the tokens of a Thing that is gone from its file.
 *
 * @author Camera Hub authors - Initial contribution
 */
class TokenCleanerTest {

    private static final ThingUID FRONT = new ThingUID("camerahub:camera:home:front");
    private static final Duration NEARLY_A_DAY = Duration.ofHours(23);
    private static final Duration HOURS = Duration.ofHours(2);

    private final FakeClock clock = new FakeClock("2026-11-22T12:00:00Z");
    private final Tokens tokens = new Tokens(clock, new MemoryStorageService());
    private final ThingRegistry things = mock(ThingRegistry.class);
    private final Thing front = ThingBuilder.create(CameraHubBindingConstants.THING_TYPE_CAMERA, FRONT)
            .build();
    private IssuedToken token;
    private TokenCleaner cleaner;

    @BeforeEach
    void aThingWithAToken() {
        when(things.get(FRONT)).thenReturn(front);
        token = tokens.issue(new TokenHolder(Role.CAMERA, FRONT.getAsString()), true);
        tokens.issue(new TokenHolder(Role.ALEXA, ""), true);
        cleaner = new TokenCleaner(tokens, things, clock);
    }

    private boolean isGood() {
        return tokens.verify(token.selector(), token.verifier()).isPresent();
    }

    private void isRemoved() {
        when(things.get(FRONT)).thenReturn(null);
        cleaner.removed(front);
    }

    private void comesBack() {
        when(things.get(FRONT)).thenReturn(front);
        cleaner.added(front);
    }

    @Test
    void aDayAfterTheThingItsTokensGoToo() {
        isRemoved();
        clock.pass(NEARLY_A_DAY);
        assertThat(isGood(), is(true));
        clock.pass(HOURS);

        assertThat(isGood(), is(false));
        assertThat("the token that belongs to no Thing stays", tokens.list().size(), is(1));
    }

    @Test
    void aFileThatIsSavedOrRepairedCostsNoTokens() {
        isRemoved();
        comesBack();
        isRemoved();
        clock.pass(NEARLY_A_DAY);
        comesBack();
        clock.pass(Duration.ofDays(3));

        assertThat(isGood(), is(true));
        assertThat(clock.waiting(), is(0));
    }

    @Test
    void whatWentWhileOpenHabDidNotRunIsMissedFromItsStartOn() {
        cleaner.deactivate();
        when(things.get(FRONT)).thenReturn(null);
        cleaner = new TokenCleaner(tokens, things, clock);
        clock.pass(NEARLY_A_DAY);
        assertThat(isGood(), is(true));
        clock.pass(HOURS);

        assertThat(isGood(), is(false));
    }

    @Test
    void anOpenHabThatStopsTakesNothingBack() {
        isRemoved();
        cleaner.deactivate();
        clock.pass(Duration.ofDays(3));

        assertThat(isGood(), is(true));
        verify(things).removeRegistryChangeListener(cleaner);
    }

    @Test
    void thingsOfOtherBindingsAreNotMissed() {
        ThingUID lamp = new ThingUID("hue:lamp:hall");
        cleaner.removed(
                ThingBuilder.create(new ThingTypeUID("hue", "lamp"), lamp).build());

        assertThat(clock.waiting(), is(0));
    }
}
