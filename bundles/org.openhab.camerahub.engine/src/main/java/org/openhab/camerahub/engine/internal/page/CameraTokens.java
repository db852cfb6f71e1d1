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
package org.openhab.camerahub.engine.internal.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.HubServices.Memory;

/**
 * The secret in the address of a camera's playlist: who knows it may watch. It is made of the hub's own secret, the
 * camera's id and the number of renewals (HMAC, RFC 2104), so that it stays the same over restarts and tells nothing
 * about the tokens of other cameras. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraTokens {

    private static final String SECRET = "secret";
    private static final String RENEWALS = "renewals ";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    /** 144 bits, which are 24 characters without padding. */
    private static final int TOKEN_BYTES = 18;

    private final Memory memory;
    private final Map<String, byte[]> byCamera = new ConcurrentHashMap<>();
    private byte[] secret = new byte[0];

    /** @param memory asked when the cameras are set and when a token is renewed, never on an event loop */
    public CameraTokens(Memory memory) {
        this.memory = memory;
    }

    /** Makes the tokens of these cameras. */
    public synchronized void set(Collection<String> cameraIds) {
        byCamera.keySet().retainAll(cameraIds);
        cameraIds.forEach(id -> byCamera.computeIfAbsent(id, this::make));
    }

    /** Empty if there is no such camera. */
    public Optional<String> of(String cameraId) {
        return Optional.ofNullable(byCamera.get(cameraId)).map(token -> new String(token, StandardCharsets.US_ASCII));
    }

    /** Gives the camera another token: the address so far leads nowhere from now on. */
    public synchronized void renew(String cameraId) {
        memory.write(RENEWALS + cameraId, Integer.toString(renewals(cameraId) + 1));
        byCamera.computeIfPresent(cameraId, (id, before) -> make(id));
    }

    /** The camera that has this token; takes the same time whether and which one does. */
    public Optional<String> camera(String token) {
        byte[] shown = token.getBytes(StandardCharsets.UTF_8);
        Optional<String> found = Optional.empty();
        for (Map.Entry<String, byte[]> each : byCamera.entrySet()) {
            if (MessageDigest.isEqual(each.getValue(), shown)) {
                found = Optional.of(each.getKey());
            }
        }
        return found;
    }

    /** True if this could be a token, perhaps of former times. */
    static boolean isLikeToken(String text) {
        return text.length() == TOKEN_BYTES * 4 / 3 && text.matches("[A-Za-z0-9_-]+");
    }

    private byte[] make(String cameraId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret(), ALGORITHM));
            byte[] code = mac.doFinal((renewals(cameraId) + " " + cameraId).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encode(Arrays.copyOf(code, TOKEN_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }

    private int renewals(String cameraId) {
        return memory.read(RENEWALS + cameraId).map(Integer::parseInt).orElse(0);
    }

    private byte[] secret() {
        if (secret.length == 0) {
            secret = memory.read(SECRET).map(HexFormat.of()::parseHex).orElseGet(this::newSecret);
        }
        return secret;
    }

    private byte[] newSecret() {
        byte[] made = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(made);
        memory.write(SECRET, HexFormat.of().formatHex(made));
        return made;
    }
}
