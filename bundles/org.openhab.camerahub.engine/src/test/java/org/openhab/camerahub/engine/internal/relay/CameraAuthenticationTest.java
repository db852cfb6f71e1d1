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
package org.openhab.camerahub.engine.internal.relay;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.*;
import static org.openhab.camerahub.engine.testing.ScriptedCamera.await;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.testing.DigestCheck;

/**
 * Cameras that ask for a password, each in its own way.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class CameraAuthenticationTest extends WithScriptedCamera {

    @Test
    void aCameraWithBasicPlays() {
        camera.asking(DigestCheck.basic("admin", "a:b"));

        fixture.watch(fixture.open(url("admin:a%3Ab")));

        assertThat(camera.requests("PLAY"), hasSize(1));
    }

    @Test
    void aStrictCameraGetsAFreshDigestForEveryRequest() {
        camera.asking(DigestCheck.plain("admin", "secret"));

        fixture.watch(fixture.open(url("admin:secret")));

        assertThat(camera.requests("SETUP"), hasSize(2));
        long refused = camera.requests().stream()
                .filter(each -> each.header("Authorization").isEmpty())
                .count();
        assertThat("only the first request went without Authorization", refused, is(1L));
    }

    @Test
    void aCameraThatWantsSha256GetsIt() {
        camera.asking(DigestCheck.sha256("admin", "secret"));

        fixture.watch(fixture.open(url("admin:secret")));

        assertThat(camera.requests("PLAY").get(0).header("Authorization"), containsString("SHA-256"));
    }

    @Test
    void aNonceThatRunsOutInMidSessionIsReplaced() {
        camera.asking(DigestCheck.plain("admin", "secret").nonceGoodFor(2));

        fixture.watch(fixture.open(url("admin:secret")));

        assertThat(camera.requests("PLAY"), hasSize(1));
        assertThat(camera.connections(), hasSize(1));
    }

    @Test
    void aCameraThatAsksAgainWhilePlayingIsKeptAlive() {
        DigestCheck check = DigestCheck.plain("admin", "secret");
        camera.asking(check).session("4711;timeout=2");
        Recorder recorder = fixture.watch(fixture.open(url("admin:secret")));
        camera.awaitRequest("OPTIONS");

        check.expire();

        camera.awaitRequest("GET_PARAMETER");
        assertThat(recorder.has("interrupted"), is(false));
    }

    @Test
    void aTpLinkCameraThatOffersBothAndAcceptsOneGetsThatOne() {
        DigestCheck basic = DigestCheck.basic("admin", "secret");
        camera.on("DESCRIBE", request -> {
            if (basic.accepts("DESCRIBE", request.uri, request.header("Authorization"))) {
                request.asUsual();
            } else {
                request.answer(
                        401,
                        "WWW-Authenticate: Digest realm=\"TP-Link\", nonce=\"broken\"",
                        "WWW-Authenticate: Basic realm=\"TP-Link\"");
            }
        });

        fixture.describe(fixture.open(url("admin:secret")));
    }

    /** In one field or in several; the password itself is never shown where a digest would do. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCameraThatOffersSeveralGetsTheStrongest(boolean inOneField) {
        DigestCheck strongest = DigestCheck.sha256("admin", "secret");
        String basic = "Basic realm=\"camera\"";
        String md5 = DigestCheck.plain("admin", "secret").challenge();
        String sha256 = strongest.challenge();
        List<String> challenges =
                inOneField ? List.of(basic + ", " + md5 + ", " + sha256) : List.of(basic, md5, sha256);
        camera.on("DESCRIBE", request -> {
            if (strongest.accepts("DESCRIBE", request.uri, request.header("Authorization"))) {
                request.asUsual();
            } else {
                request.answer(
                        401,
                        challenges.stream()
                                .map(challenge -> "WWW-Authenticate: " + challenge)
                                .toArray(String[]::new));
            }
        });

        fixture.describe(fixture.open(url("admin:secret")));

        List<String> shown = camera.requests("DESCRIBE").stream()
                .map(request -> request.header("Authorization"))
                .toList();
        assertThat(shown, hasSize(2));
        assertThat(shown.get(1), containsString("SHA-256"));
    }

    @Test
    void aCameraThatHangsUpWithItsChallengeIsCalledAgain() {
        DigestCheck check = DigestCheck.plain("admin", "secret");
        camera.on("DESCRIBE", request -> {
            if (check.accepts("DESCRIBE", request.uri, request.header("Authorization"))) {
                request.asUsual();
            } else {
                request.answer(401, "Connection: close", "WWW-Authenticate: " + check.challenge());
                request.connection.close();
            }
        });

        fixture.describe(fixture.open(url("admin:secret")));

        assertThat(camera.connections(), hasSize(2));
    }

    @Test
    void aWrongPasswordNamesTheCamerasCredentialsAsTheCause() {
        camera.asking(DigestCheck.plain("admin", "secret"));

        HubException fault = fixture.fault(fixture.open(url("admin:wrong")));

        assertThat(fault.kind(), is(FaultKind.CAMERA_CREDENTIALS));
        assertThat(fault.getMessage(), not(anyOf(containsString("wrong"), containsString("127.0.0.1"))));
        assertThat("asked once, refused once", camera.requests(), hasSize(2));
        await("the end of the connection", () -> camera.open() == 0);
    }

    @Test
    void aMissingPasswordIsTold() {
        camera.asking(DigestCheck.plain("admin", "secret"));

        HubException fault = fixture.fault(fixture.open(camera.url()));

        assertThat(fault.kind(), is(FaultKind.CAMERA_CREDENTIALS));
        assertThat(fault.detail(), containsString("none are configured"));
    }

    @Test
    void aPasswordThatIsRefusedIsNotTriedAgainAndAgain() throws Exception {
        DigestCheck check = DigestCheck.plain("admin", "secret");
        camera.asking(check);
        Recorder recorder = fixture.watch(fixture.open(url("admin:secret")));

        camera.asking(DigestCheck.plain("admin", "changed"));
        camera.hangUp();
        recorder.awaitEvent("ended");
        CameraStreamTest.pause(500);

        assertThat(camera.connections(), hasSize(2));
        assertThat(recorder.faults.get(1).kind(), is(FaultKind.CAMERA_CREDENTIALS));
    }

    @Test
    void viewersThatTryAgainDoNotLockTheCamerasAccount() {
        camera.asking(DigestCheck.plain("admin", "secret"));
        CameraStream stream = fixture.open(url("admin:wrong"));

        for (int i = 0; i < 5; i++) {
            assertThat(fixture.fault(stream).kind(), is(FaultKind.CAMERA_CREDENTIALS));
        }

        assertThat(camera.connections(), hasSize(1));
        fixture.watch(fixture.open(url("admin:secret")));
    }

    private String url(String userInfo) {
        return camera.url().replace("rtsp://", "rtsp://" + userInfo + "@");
    }
}
