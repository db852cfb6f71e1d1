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
package org.openhab.ui.camerahub.internal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A file of the pages, ready to be sent.
 *
 * @param content as it is
 * @param packed by gzip; empty if that makes it no smaller
 * @param tag changes with the content (RFC 9110 section 8.8.3)
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record WebFile(String type, byte[] content, byte[] packed, String tag) {

    private static final int TAG_LENGTH = 20;

    static WebFile of(WebFileType type, byte[] content) {
        byte[] packed = type.packs() ? gzip(content) : new byte[0];
        boolean pays = packed.length < content.length;
        return new WebFile(type.value(), content, pays ? packed : new byte[0], tag(content));
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
