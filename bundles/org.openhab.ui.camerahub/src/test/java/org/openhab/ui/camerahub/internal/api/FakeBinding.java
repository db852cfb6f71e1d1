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
package org.openhab.ui.camerahub.internal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhab.io.camerahub.AccessTokens;
import org.openhab.io.camerahub.HouseholdControl;

/**
 * A household with one camera, one person and one token.
 *
 * @author Camera Hub authors - Initial contribution
 */
final class FakeBinding implements HouseholdControl, AccessTokens {

    static final Instant MOTION = Instant.parse("2026-11-22T12:00:00.123Z");
    static final long SELECTOR = 9_007_199_254_740_993L;

    final List<String> commands = new ArrayList<>();
    private boolean revoked;

    @Override
    public List<CameraHousehold> cameras() {
        return List.of(new CameraHousehold(
                FakeHub.DOOR, "Front door", "nobody-home", true, false, false, "privacy-delay", MOTION));
    }

    @Override
    public void command(String cameraId, CameraSwitch which, boolean on) {
        commands.add(cameraId + " " + which + " " + on);
    }

    @Override
    public List<LocalDate> motionDays(String cameraId) {
        return List.of(LocalDate.parse("2026-11-22"));
    }

    @Override
    public List<Instant> motionPictures(String cameraId, LocalDate day) {
        return List.of(MOTION);
    }

    @Override
    public Optional<byte[]> motionPicture(String cameraId, Instant at) {
        return at.equals(MOTION) ? Optional.of(FakeHub.JPEG) : Optional.empty();
    }

    @Override
    public List<PersonPresence> persons() {
        return List.of(
                new PersonPresence("camerahub:person:home:anna", "Anna", true),
                new PersonPresence("camerahub:person:home:ben", "Ben", null));
    }

    @Override
    public List<AccessToken> list() {
        return List.of(new AccessToken(SELECTOR, new TokenHolder(TokenRole.CAMERA, FakeHub.DOOR), MOTION, null));
    }

    @Override
    public String enrol(String thing, TokenRole role, boolean permanent) {
        if (!thing.equals(FakeHub.DOOR)) {
            throw new IllegalArgumentException("There is no such Thing");
        }
        return "enrolment of " + role + " " + permanent;
    }

    @Override
    public IssuedToken issue(String thing, TokenRole role, boolean permanent) {
        return new IssuedToken(SELECTOR, "verifier", "renewal", null);
    }

    @Override
    public Optional<IssuedToken> renew(long selector) {
        return selector == SELECTOR
                ? Optional.of(new IssuedToken(SELECTOR + 1, "verifier", "renewal", MOTION))
                : Optional.empty();
    }

    @Override
    public boolean revoke(long selector) {
        boolean there = selector == SELECTOR && !revoked;
        revoked = revoked || there;
        return there;
    }

    @Override
    public Optional<TokenHolder> verify(String token) {
        return Optional.empty();
    }
}
