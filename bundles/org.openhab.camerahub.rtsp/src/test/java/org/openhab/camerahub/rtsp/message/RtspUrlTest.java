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
package org.openhab.camerahub.rtsp.message;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.camerahub.rtsp.auth.Credentials;
import org.openhab.camerahub.rtsp.message.RtspUrlTable.Case;
import org.openhab.camerahub.rtsp.message.RtspUrlTable.Reference;
import org.openhab.camerahub.rtsp.message.RtspUrlTable.Refused;

/**
 * @author Camera Hub authors - Initial contribution
 */
class RtspUrlTest {

    static Stream<Case> urls() {
        return RtspUrlTable.urls().stream();
    }

    static Stream<Refused> refused() {
        return RtspUrlTable.refused().stream();
    }

    static Stream<Reference> references() {
        return RtspUrlTable.references().stream();
    }

    @ParameterizedTest
    @MethodSource("urls")
    void reads(Case entry) throws RtspSyntaxException {
        assertThat(RtspUrl.parse(entry.text()), is(entry.url()));
    }

    @ParameterizedTest
    @MethodSource("urls")
    void writes(Case entry) throws RtspSyntaxException {
        assertThat(entry.url().toString(), is(entry.written()));
        assertThat(RtspUrl.parse(entry.written()), is(entry.url()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithoutQuoting(Refused entry) {
        RtspSyntaxException refusal = assertThrows(RtspSyntaxException.class, () -> RtspUrl.parse(entry.text()));
        assertThat(refusal.status(), is(RtspStatus.BAD_REQUEST));
        assertThat(refusal.getMessage(), not(containsString("s3cr")));
        assertThat(refusal.getMessage(), not(containsString("live")));
    }

    @ParameterizedTest
    @MethodSource("references")
    void resolves(Reference entry) throws RtspSyntaxException {
        RtspUrl base = RtspUrl.parse(entry.base());
        assertThat(base.resolve(entry.reference()).toString(), is(entry.result()));
    }

    @Test
    void resolvesNoUrlOfAnotherScheme() throws RtspSyntaxException {
        RtspUrl base = RtspUrl.parse("rtsp://cam/live");
        assertThrows(RtspSyntaxException.class, () -> base.resolve("http://cam/live"));
    }

    @Test
    void knowsThePortsOfItsSchemes() throws RtspSyntaxException {
        assertThat(RtspUrl.parse("rtsp://cam/").effectivePort(), is(554));
        assertThat(RtspUrl.parse("rtsps://cam/").effectivePort(), is(322));
        assertThat(RtspUrl.parse("rtsps://cam:443/").effectivePort(), is(443));
        assertThat(RtspUrl.parse("rtsps://cam/").secure(), is(true));
        assertThat(RtspUrl.parse("rtsp://cam/").secure(), is(false));
    }

    @Test
    void knowsTheSameServer() throws RtspSyntaxException {
        RtspUrl url = RtspUrl.parse("rtsp://Cam/a");
        assertThat(url.sameServer(RtspUrl.parse("rtsp://cam:554/b")), is(true));
        assertThat(url.sameServer(RtspUrl.parse("rtsp://cam:8554/a")), is(false));
        assertThat(url.sameServer(RtspUrl.parse("rtsps://cam:554/a")), is(false));
        assertThat(url.sameServer(RtspUrl.parse("rtsp://cam.evil/a")), is(false));
    }

    @Test
    void tellsThePathFromTheQuery() throws RtspSyntaxException {
        assertThat(RtspUrl.parse("rtsp://cam/a/b?c=/d").path(), is("/a/b"));
        assertThat(RtspUrl.parse("rtsp://cam?c").path(), is(""));
        assertThat(RtspUrl.parse("rtsp://cam/a?b").withPath("/c?d").toString(), is("rtsp://cam/c?d"));
    }

    @Test
    void findsTheCredentials() {
        assertThat(RtspUrl.userInfo("rtsp://me:it@cam/"), is(credentials("me", "it")));
        assertThat(RtspUrl.userInfo("rtsp://me@cam/"), is(credentials("me", "")));
        assertThat(RtspUrl.userInfo("rtsp://:it@cam/"), is(credentials("", "it")));
        assertThat(RtspUrl.userInfo("rtsp://cam/a@b"), is(Optional.empty()));
        assertThat(RtspUrl.userInfo("cam"), is(Optional.empty()));
    }

    @Test
    void aPasswordMayHoldAtColonHashAndPercent() {
        assertThat(RtspUrl.userInfo("rtsp://me:a@b:c#d@cam/"), is(credentials("me", "a@b:c#d")));
        assertThat(RtspUrl.userInfo("rtsp://me:100%@cam/"), is(credentials("me", "100%")));
        assertThat(RtspUrl.userInfo("rtsp://me:50%zz@cam/"), is(credentials("me", "50%zz")));
        assertThat(RtspUrl.userInfo("rtsp://me:%@cam/"), is(credentials("me", "%")));
    }

    @Test
    void credentialsArePercentDecodedAsUtf8() {
        assertThat(RtspUrl.userInfo("rtsp://m%65:p%40%2F%3f%25@cam/"), is(credentials("me", "p@/?%")));
        assertThat(RtspUrl.userInfo("rtsp://me:T%C3%BCr@cam/"), is(credentials("me", "T\u00fcr")));
        assertThat(RtspUrl.userInfo("rtsp://me:T\u00fcr@cam/"), is(credentials("me", "T\u00fcr")));
    }

    @Test
    void aUserNameWithAColonIsNoUserName() {
        assertThat(RtspUrl.userInfo("rtsp://m%3Ae:it@cam/"), is(Optional.empty()));
    }

    @Test
    void neverPrintsThePassword() throws RtspSyntaxException {
        assertThat(RtspUrl.parse("rtsp://me:s3cret@cam/a").toString(), is("rtsp://cam/a"));
    }

    private static Optional<Credentials> credentials(String user, String password) {
        return Optional.of(new Credentials(user, password));
    }
}
