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

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.household.HouseholdPerson;
import org.openhab.binding.camerahub.internal.token.IssuedToken;
import org.openhab.binding.camerahub.internal.token.Role;
import org.openhab.binding.camerahub.internal.token.TokenHolder;
import org.openhab.binding.camerahub.internal.token.TokenInfo;
import org.openhab.binding.camerahub.internal.token.Tokens;
import org.openhab.core.io.console.Console;
import org.openhab.io.camerahub.ConsoleSubcommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code openhab:camerahub token}: issues, lists, renews and revokes the tokens of devices. A token's secrets are shown
 * once, when it is issued.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleSubcommand.class)
public class TokenCommand implements ConsoleSubcommand {

    private static final String ADD = "add";
    private static final String ENROL = "enrol";
    private static final String LIST = "list";
    private static final String RENEW = "renew";
    private static final String REVOKE = "revoke";
    private static final String SHORT_LIVED = "expiring";

    private final Tokens tokens;
    private final Household household;

    @Activate
    public TokenCommand(@Reference Tokens tokens, @Reference Household household) {
        this.tokens = tokens;
        this.household = household;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public List<Usage> usages() {
        return List.of(
                new Usage("add <camera|router|alexa> <thing> [expiring]", "issues a token for a device"),
                new Usage(
                        "enrol <camera|router|alexa> <thing> [expiring]",
                        "lets a device fetch its token itself, for an hour"),
                new Usage("list", "lists all tokens"),
                new Usage("renew <selector>", "replaces a token by a new one"),
                new Usage("revoke <selector>", "takes a token back"));
    }

    @Override
    public boolean execute(List<String> args, Console console) {
        String action = args.isEmpty() ? "" : args.get(0);
        List<String> rest = args.isEmpty() ? List.of() : args.subList(1, args.size());
        return switch (action) {
            case ADD -> forThing(rest, console, (holder, permanent) -> print(tokens.issue(holder, permanent), console));
            case ENROL ->
                forThing(
                        rest,
                        console,
                        (holder, permanent) -> console.println("token_session=" + tokens.enrol(holder, permanent)));
            case LIST -> rest.isEmpty() && list(console);
            case RENEW ->
                selector(rest).map(selector -> renew(selector, console)).orElse(false);
            case REVOKE ->
                selector(rest).map(selector -> revoke(selector, console)).orElse(false);
            default -> false;
        };
    }

    @Override
    public List<String> candidates(List<String> before) {
        if (before.isEmpty()) {
            return List.of(ADD, ENROL, LIST, RENEW, REVOKE);
        }
        return switch (before.get(0)) {
            case ADD, ENROL ->
                switch (before.size()) {
                    case 1 -> Stream.of(Role.values()).map(Role::key).toList();
                    case 2 -> things();
                    case 3 -> List.of(SHORT_LIVED);
                    default -> List.of();
                };
            case RENEW, REVOKE ->
                before.size() == 1
                        ? tokens.list().stream()
                                .map(token -> Long.toString(token.selector()))
                                .toList()
                        : List.of();
            default -> List.of();
        };
    }

    private List<String> things() {
        return Stream.concat(
                        household.cameras().stream().map(HouseholdCamera::id),
                        household.persons().stream().map(HouseholdPerson::id))
                .toList();
    }

    private static boolean forThing(List<String> args, Console console, Issue issue) {
        boolean expiring = args.size() == 3 && args.get(2).equals(SHORT_LIVED);
        if (args.size() != 2 && !expiring) {
            return false;
        }
        try {
            issue.to(new TokenHolder(Role.of(args.get(0)), args.get(1)), !expiring);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean list(Console console) {
        List<TokenInfo> all = tokens.list();
        if (all.isEmpty()) {
            console.println("No tokens");
        }
        for (TokenInfo token : all) {
            Instant expires = token.expires();
            console.println("%-16d  %-6s  %s  issued %s, %s"
                    .formatted(
                            token.selector(),
                            token.holder().role().key(),
                            token.holder().thing(),
                            token.created(),
                            expires == null ? "permanent" : "expires " + expires));
        }
        return true;
    }

    private boolean renew(long selector, Console console) {
        Optional<IssuedToken> successor = tokens.renew(selector);
        successor.ifPresentOrElse(token -> print(token, console), () -> console.println("No such token"));
        return true;
    }

    private boolean revoke(long selector, Console console) {
        console.println(tokens.revoke(selector) ? "Revoked" : "No such token");
        return true;
    }

    private static void print(IssuedToken token, Console console) {
        console.println("Shown only now:");
        console.println("token_select=" + token.selector());
        console.println("token_verify=" + token.verifier());
        console.println("token_renew=" + token.renewal());
        Instant expires = token.expires();
        console.println(expires == null ? "It is permanent." : "It expires " + expires + " unless it is renewed.");
    }

    private static Optional<Long> selector(List<String> args) {
        try {
            return args.size() == 1 ? Optional.of(Long.valueOf(args.get(0))) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private interface Issue {
        void to(TokenHolder holder, boolean permanent);
    }
}
