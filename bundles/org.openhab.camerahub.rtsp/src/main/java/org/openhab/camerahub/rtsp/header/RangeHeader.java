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
package org.openhab.camerahub.rtsp.header;

import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Range header (RFC 2326 section 12.29) and {@code a=range} (appendix C.1.5). Keeps its text, so that units that are
 * not known here pass unchanged.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record RangeHeader(String text) {

    /** From now on, without an end: a live stream. */
    public static final RangeHeader NOW = new RangeHeader("npt=now-");

    public static RangeHeader parse(String text) {
        return new RangeHeader(text.strip());
    }

    /** {@code npt}, {@code clock}, {@code smpte}, ...: lower case, empty if there is none. */
    public String unit() {
        int equals = text.indexOf('=');
        return equals < 0 ? "" : text.substring(0, equals).strip().toLowerCase(Locale.ROOT);
    }

    /** What stands in front of the '-'; empty if nothing does. */
    public String start() {
        String values = values();
        int dash = values.indexOf('-');
        return (dash < 0 ? values : values.substring(0, dash)).strip();
    }

    /** What stands behind the '-'; empty if the range is open. */
    public String end() {
        String values = values();
        int dash = values.indexOf('-');
        return dash < 0 ? "" : values.substring(dash + 1).strip();
    }

    /** True for {@code npt=now-}. */
    public boolean isLive() {
        return "npt".equals(unit()) && "now".equalsIgnoreCase(start());
    }

    /** True if the range starts at 0 and does not end, as most cameras say of a live stream. */
    public boolean isFromZero() {
        return "npt".equals(unit()) && start().matches("0+(\\.0*)?") && end().isEmpty();
    }

    private String values() {
        int equals = text.indexOf('=');
        int semicolon = text.indexOf(';', Math.max(equals, 0));
        return equals < 0 ? "" : text.substring(equals + 1, semicolon < 0 ? text.length() : semicolon);
    }

    /** The form that goes over the wire. */
    @Override
    public String toString() {
        return text;
    }
}
