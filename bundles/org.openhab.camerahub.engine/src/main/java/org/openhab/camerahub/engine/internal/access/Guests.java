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
package org.openhab.camerahub.engine.internal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.CameraPass;
import org.openhab.camerahub.rtsp.auth.Credentials;

/**
 * The passes that are out. They live in memory only: whoever asked for one asks again after a restart. There are never
 * more than {@value #MOST} of them; then the oldest ends early. Those whose time is over are known for a while, since an
 * Echo that tries its old address once more is nobody who guesses. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Guests {

    static final int MOST = 128;

    private static final String NAME = "guest-";
    private static final int NAME_BYTES = 6;
    private static final int SECRET_BYTES = 16;

    /** As long as the tokens of cameras are, so that an old one is taken for one of those: no password would help. */
    private static final int PLACE_BYTES = 18;

    /** A pass, and since when it is out. */
    private record Guest(CameraPass pass, Instant since) {

        /** A clock that was set back gives no more time. */
        boolean isWelcome(Instant now) {
            return !now.isBefore(since) && now.isBefore(pass.expires());
        }

        Guest leaving() {
            return new Guest(
                    new CameraPass(pass.cameraId(), pass.path(), pass.credentials(), pass.place(), since), since);
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Deque<Guest> guests = new ArrayDeque<>();

    public Guests(Clock clock) {
        this.clock = clock;
    }

    /** Makes a pass for this camera. */
    public synchronized CameraPass admit(Camera camera, Duration life) {
        if (guests.size() == MOST) {
            guests.removeFirst();
        }
        Instant now = clock.instant();
        CameraPass pass = new CameraPass(
                camera.id(),
                camera.path(),
                new Credentials(NAME + hex(NAME_BYTES), hex(SECRET_BYTES)),
                Base64.getUrlEncoder().encodeToString(bytes(PLACE_BYTES)),
                now.plus(life));
        guests.addLast(new Guest(pass, now));
        return pass;
    }

    /** What a viewer may show for the camera with this path now. */
    public synchronized List<Credentials> of(String path) {
        return credentials(path, true);
    }

    /** What a viewer could show for it before. */
    public synchronized List<Credentials> past(String path) {
        return credentials(path, false);
    }

    private List<Credentials> credentials(String path, boolean welcome) {
        Instant now = clock.instant();
        return guests.stream()
                .filter(guest -> guest.pass().path().equals(path) && guest.isWelcome(now) == welcome)
                .map(guest -> guest.pass().credentials())
                .toList();
    }

    /** The id of the camera that this place opens now; takes the same time whether and which one it is. */
    public synchronized Optional<String> camera(String place) {
        Instant now = clock.instant();
        byte[] shown = place.getBytes(StandardCharsets.UTF_8);
        Optional<String> found = Optional.empty();
        for (Guest guest : guests) {
            byte[] known = guest.pass().place().getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(known, shown) & guest.isWelcome(now)) {
                found = Optional.of(guest.pass().cameraId());
            }
        }
        return found;
    }

    /** Ends all passes for this camera. */
    public synchronized void revoke(String cameraId) {
        dismiss(pass -> pass.cameraId().equals(cameraId));
    }

    /** Ends the passes for cameras that are there no more, or at another path: it may become another camera's. */
    public synchronized void keep(Collection<Camera> cameras) {
        dismiss(pass -> cameras.stream()
                .noneMatch(camera ->
                        camera.id().equals(pass.cameraId()) && camera.path().equals(pass.path())));
    }

    private void dismiss(Predicate<CameraPass> which) {
        for (int i = guests.size(); i > 0; i--) {
            Guest guest = guests.removeFirst();
            guests.addLast(which.test(guest.pass()) ? guest.leaving() : guest);
        }
    }

    private String hex(int count) {
        return HexFormat.of().formatHex(bytes(count));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
