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
package org.openhab.binding.camerahub.internal.console;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.household.FakeClock;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.MemoryStorageService;
import org.openhab.binding.camerahub.internal.token.Role;
import org.openhab.binding.camerahub.internal.token.TokenHolder;
import org.openhab.binding.camerahub.internal.token.Tokens;
import org.openhab.core.io.console.Console;

/**
 * Tokens on the console.
 *
 * @author Camera Hub authors - Initial contribution
 */
class TokenCommandTest {

    private static final String FRONT = "camerahub:camera:home:front";

    private final Tokens tokens = new Tokens(new FakeClock("2026-11-22T12:00:00Z"), new MemoryStorageService());
    private final TokenCommand command = new TokenCommand(tokens, new Household());
    private final List<String> printed = new ArrayList<>();
    private final Console console = mock(Console.class);

    @BeforeEach
    void collect() {
        doAnswer(call -> printed.add(call.getArgument(0))).when(console).println(anyString());
    }

    @Test
    void whatIsPrintedIsAToken() {
        assertThat(execute("add", "camera", FRONT), is(true));

        assertThat(
                tokens.verify(Long.parseLong(value("token_select")), value("token_verify")),
                is(Optional.of(new TokenHolder(Role.CAMERA, FRONT))));
        assertThat(printed.get(printed.size() - 1), containsString("permanent"));
    }

    @Test
    void anEnrolmentIsPrintedForTheDevice() {
        execute("enrol", "router", "camerahub:home:home");

        assertThat(tokens.redeem(value("token_session")).isPresent(), is(true));
    }

    @Test
    void theListShowsNoSecret() {
        execute("add", "camera", FRONT, "expiring");
        String verifier = value("token_verify");
        printed.clear();
        execute("list");

        assertThat(printed, hasSize(1));
        assertThat(printed.get(0), containsString(FRONT));
        assertThat(printed.get(0), containsString("expires 2026-11-22T14:00:00Z"));
        assertThat(printed.get(0), not(containsString(verifier)));
    }

    @Test
    void aTokenIsRenewedAndRevoked() {
        execute("add", "camera", FRONT);
        String selector = value("token_select");
        printed.clear();
        execute("renew", selector);
        String successor = value("token_select");

        assertThat(command.candidates(List.of("revoke")), contains(successor));
        execute("revoke", successor);
        execute("revoke", selector);
        assertThat(printed.subList(printed.size() - 2, printed.size()), contains("Revoked", "No such token"));
    }

    @Test
    void whatMakesNoSenseShowsTheUsages() {
        assertThat(execute(), is(false));
        assertThat(execute("add", "camera"), is(false));
        assertThat(execute("add", "burglar", FRONT), is(false));
        assertThat(execute("revoke", "everything"), is(false));
        assertThat(execute("add", "camera", FRONT, "forever"), is(false));
    }

    private boolean execute(String... args) {
        return command.execute(List.of(args), console);
    }

    private String value(String name) {
        return printed.stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
