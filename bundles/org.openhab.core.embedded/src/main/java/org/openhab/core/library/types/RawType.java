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
package org.openhab.core.library.types;

import java.util.Arrays;
import java.util.Base64;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;

/**
 * Bytes of a media type, such as a picture.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class RawType implements PrimitiveType, State {

    public static final String DEFAULT_MIME_TYPE = "application/octet-stream";

    protected byte[] bytes;
    protected String mimeType;

    /** @throws IllegalArgumentException if the media type is empty */
    public RawType(byte[] bytes, String mimeType) {
        if (mimeType.isEmpty()) {
            throw new IllegalArgumentException("mimeType argument must not be blank");
        }
        this.bytes = bytes;
        this.mimeType = mimeType;
    }

    /** @param value a data URL with Base64 */
    public static RawType valueOf(String value) {
        int type = value.indexOf(':');
        int encoding = value.indexOf(';');
        int data = value.indexOf(',');
        if (!value.startsWith("data:") || encoding < 0 || data < encoding) {
            throw new IllegalArgumentException("Invalid data URI syntax");
        }
        return new RawType(Base64.getDecoder().decode(value.substring(data + 1)), value.substring(type + 1, encoding));
    }

    public byte[] getBytes() {
        return bytes;
    }

    public String getMimeType() {
        return mimeType;
    }

    @Override
    public String toFullString() {
        return "data:" + mimeType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String format(String pattern) {
        return toFullString();
    }

    @Override
    public String toString() {
        return "raw type (" + mimeType + "): " + bytes.length + " bytes";
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + mimeType.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof RawType other && mimeType.equals(other.mimeType) && Arrays.equals(bytes, other.bytes);
    }
}
