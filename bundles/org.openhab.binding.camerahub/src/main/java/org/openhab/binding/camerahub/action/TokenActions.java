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

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.control.TokenThings;
import org.openhab.binding.camerahub.internal.token.IssuedToken;
import org.openhab.binding.camerahub.internal.token.Role;
import org.openhab.binding.camerahub.internal.token.TokenHolder;
import org.openhab.binding.camerahub.internal.token.TokenInfo;
import org.openhab.binding.camerahub.internal.token.Tokens;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * What rules, and buttons of the user interface, can do with the tokens of a camera, a person or a home: with those of
 * this Thing only. The scope is one of its own because openHAB keeps one object for a scope and a Thing.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(scope = ServiceScope.PROTOTYPE, service = TokenActions.class)
@ThingActionsScope(name = "camerahub-tokens")
public class TokenActions implements ThingActions {

    private final Tokens tokens;
    private @Nullable ThingHandler handler;

    @Activate
    public TokenActions(@Reference Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void setThingHandler(ThingHandler thingHandler) {
        handler = thingHandler;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    @RuleAction(label = "@text/action.enrol.label", description = "@text/action.enrol.description")
    public @ActionOutput(
            name = "result",
            type = "java.lang.String",
            label = "@text/action.enrol.enrolment.label",
            description = "@text/action.enrol.enrolment.description") String enrol(
            @ActionInput(
                            name = "role",
                            label = "@text/action.enrol.role.label",
                            description = "@text/action.enrol.role.description")
                    @Nullable
                    String role,
            @ActionInput(
                            name = "permanent",
                            label = "@text/action.enrol.permanent.label",
                            description = "@text/action.enrol.permanent.description",
                            defaultValue = "true")
                    @Nullable
                    Boolean permanent) {
        return tokens.enrol(new TokenHolder(role(role), thing()), permanent == null || permanent);
    }

    public static String enrol(ThingActions actions, @Nullable String role, @Nullable Boolean permanent) {
        return ((TokenActions) actions).enrol(role, permanent);
    }

    @RuleAction(label = "@text/action.list-tokens.label", description = "@text/action.list-tokens.description")
    public @ActionOutput(
            name = "result",
            type = "java.lang.String",
            label = "@text/action.list-tokens.tokens.label",
            description = "@text/action.list-tokens.tokens.description") String listTokens() {
        return own().map(TokenActions::line).collect(Collectors.joining("\n"));
    }

    public static String listTokens(ThingActions actions) {
        return ((TokenActions) actions).listTokens();
    }

    @RuleAction(label = "@text/action.renew-token.label", description = "@text/action.renew-token.description")
    public @ActionOutput(
            name = "result",
            type = "java.lang.String",
            label = "@text/action.renew-token.token.label",
            description = "@text/action.renew-token.token.description") String renewToken(
            @ActionInput(
                            name = "selector",
                            label = "@text/action.renew-token.selector.label",
                            description = "@text/action.renew-token.selector.description",
                            required = true)
                    @Nullable
                    String selector) {
        return own(selector)
                .flatMap(token -> tokens.renew(token.selector()))
                .map(TokenActions::fields)
                .orElse("");
    }

    public static String renewToken(ThingActions actions, @Nullable String selector) {
        return ((TokenActions) actions).renewToken(selector);
    }

    @RuleAction(label = "@text/action.revoke-token.label", description = "@text/action.revoke-token.description")
    public @ActionOutput(
            name = "result",
            type = "java.lang.Boolean",
            label = "@text/action.revoke-token.revoked.label",
            description = "@text/action.revoke-token.revoked.description") boolean revokeToken(
            @ActionInput(
                            name = "selector",
                            label = "@text/action.revoke-token.selector.label",
                            description = "@text/action.revoke-token.selector.description",
                            required = true)
                    @Nullable
                    String selector) {
        return own(selector).map(token -> tokens.revoke(token.selector())).orElse(false);
    }

    public static boolean revokeToken(ThingActions actions, @Nullable String selector) {
        return ((TokenActions) actions).revokeToken(selector);
    }

    private Stream<TokenInfo> own() {
        String thing = thing();
        return tokens.list().stream().filter(token -> token.holder().thing().equals(thing));
    }

    private Optional<TokenInfo> own(@Nullable String selector) {
        String wanted = selector == null ? "" : selector.strip();
        return own().filter(token -> Long.toString(token.selector()).equals(wanted))
                .findFirst();
    }

    private static String line(TokenInfo token) {
        Instant expires = token.expires();
        return "%d %s issued %s, %s"
                .formatted(
                        token.selector(),
                        token.holder().role().key(),
                        token.created(),
                        expires == null ? "permanent" : "expires " + expires);
    }

    /* As a form has them, for whoever hands them on to the device. */
    private static String fields(IssuedToken token) {
        return "token_select=%d&token_verify=%s&token_renew=%s"
                .formatted(token.selector(), token.verifier(), token.renewal());
    }

    /* Without a word the first role that a Thing of this type may have. */
    private Role role(@Nullable String text) {
        ThingTypeUID type = handler().getThing().getThingTypeUID();
        Role role = text == null || text.isBlank()
                ? Stream.of(Role.values())
                        .filter(each -> TokenThings.isFor(each, type))
                        .findFirst()
                        .orElse(Role.CAMERA)
                : Role.of(text);
        if (!TokenThings.isFor(role, type)) {
            throw new IllegalArgumentException(
                    "A Thing of the type %s has no token for the role %s".formatted(type.getId(), role.key()));
        }
        return role;
    }

    private String thing() {
        return handler().getThing().getUID().getAsString();
    }

    private ThingHandler handler() {
        ThingHandler active = handler;
        if (active == null) {
            throw new IllegalStateException("The Thing is not active");
        }
        return active;
    }
}
