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
package org.openhab.io.camerahub.internal.skill;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.http.HttpPost;
import org.openhab.camerahub.engine.http.HttpReply;
import org.openhab.camerahub.engine.monitor.Registration;
import org.openhab.io.camerahub.AccessTokens;
import org.openhab.io.camerahub.AccessTokens.AccessToken;
import org.openhab.io.camerahub.AccessTokens.TokenHolder;
import org.openhab.io.camerahub.AccessTokens.TokenRole;
import org.openhab.io.camerahub.internal.CameraHubService;
import org.openhab.io.camerahub.internal.skill.message.Directives;
import org.openhab.io.camerahub.internal.skill.message.ErrorType;

/**
 * Who may give directives, and in what form.
 *
 * @author Camera Hub authors - Initial contribution
 */
class SmartHomeDeskTest {

    private static final TokenHolder SKILL = new TokenHolder(TokenRole.ALEXA, "camerahub:home:home");
    private static final String TOKEN = "17.5e6b";

    private final AccessTokens tokens = mock(AccessTokens.class);
    private final CameraHubService service = mock(CameraHubService.class);
    private final Clock clock = Clock.fixed(FakeSkillHub.NOW, ZoneOffset.UTC);
    private final FakeSkillHub hub =
            new FakeSkillHub().with(FakeSkillHub.camera("door"), FakeSkillHub.video("H264", 640, 360));
    private SmartHomeDesk desk;

    @BeforeEach
    void deskWithTokens() {
        when(tokens.verify(any())).thenReturn(Optional.empty());
        when(tokens.verify(TOKEN)).thenReturn(Optional.of(SKILL));
        when(tokens.list()).thenReturn(List.of());
        when(service.onStart(any())).thenReturn(() -> {});
        desk = new SmartHomeDesk(
                new SmartHome(hub, clock, SmartHome.PATIENCE, Runnable::run), Runnable::run, clock, service);
        desk.setTokens(tokens);
    }

    private HttpReply answer(String authorization, String type, String body) {
        HttpPost post = new HttpPost("192.0.2.7", authorization, type, body.getBytes(StandardCharsets.UTF_8));
        return desk.answer(post).toCompletableFuture().join();
    }

    private HttpReply ask(String authorization) {
        return answer(authorization, "application/json", Directives.discover());
    }

    private static void refused(HttpReply reply, int status, ErrorType code) {
        assertThat(reply.status(), is(status));
        assertThat(reply.contentType(), is("application/json"));
        JsonObject error =
                JsonParser.parseString(reply.body()).getAsJsonObject().getAsJsonObject("error");
        assertThat(error.get("code").getAsString(), is(code.name()));
        assertThat(error.get("message").getAsString().isBlank(), is(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "Application/JSON"})
    void whoShowsATokenOfTheRoleGetsAnswers(String type) {
        HttpReply reply = answer("Bearer " + TOKEN, type, Directives.discover());

        assertThat(reply.status(), is(200));
        assertThat(reply.contentType(), is("application/json"));
        assertThat(AlexaShape.DISCOVERY.faults(reply.body()), is(List.of()));
    }

    @Test
    void theSchemesNameMayBeWrittenInAnyCase() {
        assertThat(ask("bearer   " + TOKEN).status(), is(200));
    }

    @Test
    void anErrorForAlexaIsAnAnswerLikeAnyOther() {
        HttpReply reply = answer("Bearer " + TOKEN, "application/json", Directives.reportState("nobody"));

        assertThat(reply.status(), is(200));
        assertThat(AlexaShape.ERROR.faults(reply.body()), is(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic abc", "Bearer", TOKEN})
    void withoutATokenNothingIsDone(String authorization) {
        HttpReply reply = ask(authorization);

        refused(reply, 401, ErrorType.INVALID_AUTHORIZATION_CREDENTIAL);
        assertThat(reply.headers().get("WWW-Authenticate"), is("Bearer realm=\"Camera Hub\""));
        verifyNoInteractions(tokens);
    }

    @Test
    void aWrongTokenIsRefused_andNotRepeated() {
        HttpReply reply = ask("Bearer 17.guess");

        refused(reply, 401, ErrorType.INVALID_AUTHORIZATION_CREDENTIAL);
        assertThat(reply.headers().get("WWW-Authenticate"), containsString("error=\"invalid_token\""));
        assertThat(reply.body(), not(containsString("guess")));
    }

    @Test
    void anExpiredTokenIsToldFromAWrongOne() {
        Instant before = FakeSkillHub.NOW.minusSeconds(60);
        when(tokens.list())
                .thenReturn(
                        List.of(new AccessToken(17, SKILL, before, null), new AccessToken(18, SKILL, before, before)));

        refused(ask("Bearer 18.5e6b"), 401, ErrorType.EXPIRED_AUTHORIZATION_CREDENTIAL);
        refused(ask("Bearer 17.guess"), 401, ErrorType.INVALID_AUTHORIZATION_CREDENTIAL);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALEXA")
    void tokensOfDevicesAreNotForThis(TokenRole role) {
        when(tokens.verify(TOKEN)).thenReturn(Optional.of(new TokenHolder(role, "camerahub:home:home")));

        refused(ask("Bearer " + TOKEN), 403, ErrorType.INVALID_AUTHORIZATION_CREDENTIAL);
    }

    @Test
    void withoutTheBindingThereAreNoTokens() {
        desk.unsetTokens(mock(AccessTokens.class));
        assertThat("another one has gone", ask("Bearer " + TOKEN).status(), is(200));

        desk.unsetTokens(tokens);
        HttpReply reply = ask("Bearer " + TOKEN);
        refused(reply, 503, ErrorType.BRIDGE_UNREACHABLE);
        assertThat(reply.body(), containsString("install the binding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
    void onlyJsonIsTaken(String type) {
        refused(answer("Bearer " + TOKEN, type, Directives.discover()), 415, ErrorType.INVALID_DIRECTIVE);
    }

    @Test
    void whatIsNoDirectiveIsABadRequest() {
        refused(answer("Bearer " + TOKEN, "application/json", "{"), 400, ErrorType.INVALID_DIRECTIVE);
    }

    @Test
    void aStrangerLearnsNothingFromTheFormOfItsBody() {
        refused(answer("Bearer x", "text/plain", "{"), 401, ErrorType.INVALID_AUTHORIZATION_CREDENTIAL);
    }

    @Test
    void itIsServedFromTheStartOfTheHubToItsOwnEnd() {
        Registration start = mock(Registration.class);
        Registration served = mock(Registration.class);
        CameraHub started = mock(CameraHub.class);
        when(started.serve(any())).thenReturn(served);
        when(service.onStart(any())).thenAnswer(call -> {
            call.<Consumer<CameraHub>>getArgument(0).accept(started);
            return start;
        });
        SmartHomeDesk other = new SmartHomeDesk(
                new SmartHome(hub, clock, SmartHome.PATIENCE, Runnable::run), Runnable::run, clock, service);

        verify(started).serve(other);
        other.deactivate();
        verify(start).close();
        verify(served).close();
        desk.deactivate();
    }
}
