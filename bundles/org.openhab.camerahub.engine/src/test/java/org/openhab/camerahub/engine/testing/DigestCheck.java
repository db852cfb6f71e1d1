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
package org.openhab.camerahub.engine.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Strict server-side check of Authorization, written apart from the hub's own authentication so that the two can prove
 * each other wrong: the uri must be that of the request line, the nonce the newest, and a nonce count may come once.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class DigestCheck {

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|([^,\\s]*))");

    private final String user;
    private final String password;
    private final String algorithm;
    private final boolean qop;
    private int lastNonce;
    private int uses;
    private int mostUses = Integer.MAX_VALUE;
    private String lastCount = "";

    private DigestCheck(String user, String password, String algorithm, boolean qop) {
        this.user = user;
        this.password = password;
        this.algorithm = algorithm;
        this.qop = qop;
    }

    public static DigestCheck basic(String user, String password) {
        return new DigestCheck(user, password, "", false);
    }

    /** RFC 2069: no algorithm, no qop. */
    public static DigestCheck plain(String user, String password) {
        return new DigestCheck(user, password, "MD5", false);
    }

    public static DigestCheck sha256(String user, String password) {
        return new DigestCheck(user, password, "SHA-256", true);
    }

    /** A nonce is stale after so many requests. */
    public DigestCheck nonceGoodFor(int requests) {
        mostUses = requests;
        return this;
    }

    /** Forgets all nonces, as a camera does that restarts its server. */
    public synchronized void expire() {
        uses = mostUses;
    }

    public synchronized String challenge() {
        if (algorithm.isEmpty()) {
            return "Basic realm=\"camera\"";
        }
        boolean stale = uses >= mostUses;
        uses = 0;
        lastNonce++;
        lastCount = "";
        return "Digest realm=\"camera\", nonce=\"" + nonce() + "\""
                + (qop ? ", qop=\"auth\"" : "")
                + (algorithm.equals("MD5") ? "" : ", algorithm=" + algorithm)
                + (stale ? ", stale=\"TRUE\"" : "");
    }

    public synchronized boolean accepts(String method, String uri, @Nullable String authorization) {
        if (authorization == null) {
            return false;
        }
        if (algorithm.isEmpty()) {
            String expected = "Basic "
                    + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
            return expected.equals(authorization);
        }
        Map<String, String> values = parameters(authorization);
        String count = values.getOrDefault("nc", "");
        boolean fresh = nonce().equals(values.get("nonce")) && uses < mostUses && (!qop || !count.equals(lastCount));
        if (!fresh || !uri.equals(values.get("uri")) || !user.equals(values.get("username"))) {
            return false;
        }
        String ha1 = hash(user + ":camera:" + password);
        String ha2 = hash(method + ":" + uri);
        String middle = qop ? nonce() + ":" + count + ":" + values.get("cnonce") + ":auth" : nonce();
        boolean right = hash(ha1 + ":" + middle + ":" + ha2).equals(values.get("response"));
        if (right) {
            uses++;
            lastCount = count;
        }
        return right;
    }

    private String nonce() {
        return "nonce-" + lastNonce;
    }

    private static Map<String, String> parameters(String authorization) {
        Map<String, String> values = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(authorization);
        while (matcher.find()) {
            values.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        return values;
    }

    private String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
