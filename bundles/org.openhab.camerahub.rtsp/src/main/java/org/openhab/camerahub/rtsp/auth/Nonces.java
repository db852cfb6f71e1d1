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
package org.openhab.camerahub.rtsp.auth;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The nonces of a server. A nonce carries the time of its birth and a random part, sealed by an HMAC with a key that
 * lives as long as this object; so nothing has to be stored for clients that only ask.
 *
 * <p>Only nonces that authenticated a request are remembered, for two reasons. A client like Echo's answers one 401 per
 * connection and then uses that nonce for hours: so each use lengthens its life. And with {@code qop} each request
 * counts, so that a recorded one is worth nothing: the counts seen are kept in a window of 64.
 *
 * <p>The memory is bounded. If a nonce must be forgotten early, all nonces that are older are refused from then on,
 * so that forgetting never makes a recorded request valid again. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Nonces {

    /** How long a nonce lives without being used. Clients send something once a minute, to keep their session. */
    static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final int MAX_REMEMBERED = 4_096;
    private static final int RANDOM_BYTES = 8;
    private static final int SEALED_BYTES = Long.BYTES + RANDOM_BYTES;
    private static final int SEAL_BYTES = 16;
    private static final String HMAC = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final byte[] key = new byte[32];
    private final Clock clock;
    private final int maxRemembered;

    /** Least recently used first. */
    private final Map<String, Use> used = new LinkedHashMap<>(16, 0.75f, true);

    private long forgottenUntil = Long.MIN_VALUE;

    Nonces(Clock clock) {
        this(clock, MAX_REMEMBERED);
    }

    Nonces(Clock clock, int maxRemembered) {
        this.clock = clock;
        this.maxRemembered = maxRemembered;
        random.nextBytes(key);
    }

    /** A new nonce: 64 hexadecimal digits, which no client has trouble with. */
    String create() {
        byte[] randomPart = new byte[RANDOM_BYTES];
        random.nextBytes(randomPart);
        byte[] sealed = ByteBuffer.allocate(SEALED_BYTES)
                .putLong(clock.millis())
                .put(randomPart)
                .array();
        return HexFormat.of().formatHex(sealed) + HexFormat.of().formatHex(seal(sealed));
    }

    /** Whether the nonce was made here and has not expired. */
    synchronized boolean isValid(String nonce) {
        long born = birth(nonce);
        if (born < 0) {
            return false;
        }
        Optional<Use> use = Optional.ofNullable(used.get(nonce));
        if (use.isEmpty() && born <= forgottenUntil) {
            return false;
        }
        long last = use.map(Use::last).orElse(born);
        return clock.millis() - last <= LIFETIME.toMillis();
    }

    /**
     * Notes that a valid nonce has authenticated a request.
     *
     * @param count of the request ({@code nc}), or 0 without {@code qop}
     * @return false if that count was seen before, or is too far behind to know
     */
    synchronized boolean use(String nonce, long count) {
        Use use = used.computeIfAbsent(nonce, unknown -> new Use(birth(unknown)));
        use.last = clock.millis();
        forget();
        return count == 0 || use.isNew(count);
    }

    private void forget() {
        long now = clock.millis();
        Iterator<Use> oldest = used.values().iterator();
        while (oldest.hasNext()) {
            Use use = oldest.next();
            boolean expired = now - use.last > LIFETIME.toMillis();
            if (!expired && used.size() <= maxRemembered) {
                return;
            }
            if (!expired) {
                forgottenUntil = Math.max(forgottenUntil, use.born);
            }
            oldest.remove();
        }
    }

    /** The time when the nonce was made; -1 if it was not made here. */
    private long birth(String nonce) {
        if (nonce.length() != 2 * (SEALED_BYTES + SEAL_BYTES)
                || !nonce.chars().allMatch(c -> c < 128 && HexFormat.isHexDigit(c) && !Character.isUpperCase(c))) {
            return -1;
        }
        byte[] bytes = HexFormat.of().parseHex(nonce);
        byte[] sealed = Arrays.copyOf(bytes, SEALED_BYTES);
        byte[] seal = Arrays.copyOfRange(bytes, SEALED_BYTES, bytes.length);
        return MessageDigest.isEqual(seal, seal(sealed))
                ? ByteBuffer.wrap(sealed).getLong()
                : -1;
    }

    private byte[] seal(byte[] sealed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return Arrays.copyOf(mac.doFinal(sealed), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    /** What is known of a nonce in use. */
    private static final class Use {
        private final long born;
        private long last;
        private long highest;
        private long window;

        Use(long born) {
            this.born = born;
            this.last = born;
        }

        long last() {
            return last;
        }

        /** A sliding window, as requests of pipelining clients or of two connections may overtake each other. */
        boolean isNew(long count) {
            if (count > highest) {
                long shift = count - highest;
                window = shift >= Long.SIZE ? 1 : window << shift | 1;
                highest = count;
                return true;
            }
            long behind = highest - count;
            if (behind >= Long.SIZE || (window >>> behind & 1) == 1) {
                return false;
            }
            window |= 1L << behind;
            return true;
        }
    }
}
