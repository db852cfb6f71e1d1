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
package org.openhab.camerahub.rtsp.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One media section of a session description (RFC 8866 section 5.14): the {@code m=} line and those behind it, up to
 * the next {@code m=}. Immutable; every change gives a new section and leaves all other lines as they were.
 *
 * <p>The accessors read what cameras write, not only what the RFC allows; they never throw.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class MediaDescription {

    private final List<String> lines;
    private final List<String> words;

    private MediaDescription(List<String> lines) {
        this.lines = lines;
        this.words = List.of(lines.get(0).substring(2).strip().split("\\s+"));
    }

    /**
     * @param lines without line ends, the first is the {@code m=}
     * @throws IllegalArgumentException if they are no media section
     */
    public static MediaDescription of(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWith("m=")) {
            throw new IllegalArgumentException("A media section starts with m=");
        }
        if (lines.stream().skip(1).anyMatch(line -> line.startsWith("m="))) {
            throw new IllegalArgumentException("A media section has one m= only");
        }
        return new MediaDescription(Lines.checked(lines));
    }

    /** All lines without line ends; the first is the {@code m=}. */
    public List<String> lines() {
        return lines;
    }

    /** {@code audio}, {@code video}, {@code application}, ... in lower case; "" if the camera says nothing. */
    public String type() {
        return word(0).toLowerCase(Locale.ROOT);
    }

    /** The port, 0 if it is left to SETUP, as RTSP wants it (RFC 2326 appendix C.1.2), or unreadable. */
    public int port() {
        String port = word(1);
        int slash = port.indexOf('/');
        int number = number(slash < 0 ? port : port.substring(0, slash));
        return number > 65_535 ? 0 : Math.max(0, number);
    }

    /** {@code RTP/AVP}, {@code RTP/AVP/TCP}, {@code RTP/SAVP}, ... as written; "" if the camera says nothing. */
    public String protocol() {
        return word(2);
    }

    /** The payload types (of RTP) as written, the preferred one first. */
    public List<String> formats() {
        return words.subList(Math.min(3, words.size()), words.size());
    }

    /**
     * The payload type of {@link #rtpMap()}: the first one of the {@code m=} line or, if that forgets to tell, of the
     * first {@code a=rtpmap}; -1 if there is none.
     */
    public int payloadType() {
        for (String format : formats()) {
            int number = number(format);
            if (number >= 0 && number <= 127) {
                return number;
            }
        }
        return attributes("rtpmap").stream()
                .flatMap(value -> RtpMap.parse(value).stream())
                .findFirst()
                .map(RtpMap::payloadType)
                .orElse(-1);
    }

    /** The value of the first such attribute, "" for one without a value ({@code a=sendonly}), null if it is missing. */
    public @Nullable String attribute(String name) {
        return Lines.first(lines, name);
    }

    /** The values of all such attributes, in order. */
    public List<String> attributes(String name) {
        return Lines.all(lines, name);
    }

    /** What the section's (first) payload type means; types of RFC 3551 need no {@code a=rtpmap}. */
    public Optional<RtpMap> rtpMap() {
        return rtpMap(payloadType());
    }

    /** What one of the section's payload types means; types of RFC 3551 need no {@code a=rtpmap}. */
    public Optional<RtpMap> rtpMap(int payloadType) {
        return attributes("rtpmap").stream()
                .flatMap(value -> RtpMap.parse(value).stream())
                .filter(map -> map.payloadType() == payloadType)
                .findFirst()
                .or(() -> RtpMap.ofStatic(payloadType));
    }

    /** The format parameters of the section's (first) payload type, keys in lower case; empty if there are none. */
    public Map<String, String> fmtp() {
        return FormatParameters.of(
                attributes("fmtp"), Integer.toString(payloadType()), formats().size() <= 1);
    }

    /** The control URL as written, absolute or relative; null if there is none. */
    public @Nullable String control() {
        String control = attribute("control");
        return control == null || control.isEmpty() ? null : control;
    }

    /**
     * Whether this track is for sound <em>to</em> the camera (ONVIF Streaming Specification section 5.3): the camera
     * writes the direction from its client's point of view.
     */
    public boolean isBackchannel() {
        return attribute("sendonly") != null;
    }

    /**
     * Sets an attribute: in the place of the first such one, all further ones go, or behind the last line.
     *
     * @param value "" for an attribute without a value
     */
    public MediaDescription withAttribute(String name, String value) {
        return of(Lines.replaced(lines, name, value));
    }

    /**
     * Sets one format parameter of the section's (first) payload type in the first {@code a=fmtp} of that type, which
     * is added if it is missing; further ones are merged into it. A section without a payload type stays as it is.
     */
    public MediaDescription withFormatParameter(String key, String value) {
        if (payloadType() < 0) {
            return this;
        }
        String payloadType = Integer.toString(payloadType());
        Map<String, String> old = fmtp();
        List<String> parameters = new ArrayList<>();
        old.forEach((name, each) -> parameters.add(
                name.equalsIgnoreCase(key) ? key + "=" + value : each.isEmpty() ? name : name + "=" + each));
        if (!old.containsKey(key.toLowerCase(Locale.ROOT))) {
            parameters.add(key + "=" + value);
        }
        String line = "a=fmtp:" + payloadType + " " + String.join("; ", parameters);
        return of(withFmtpLine(payloadType, line));
    }

    private List<String> withFmtpLine(String payloadType, String line) {
        List<String> result = new ArrayList<>();
        boolean done = false;
        for (String each : lines) {
            String fmtp = Lines.attributeValue(each, "fmtp");
            if (fmtp == null
                    || !FormatParameters.concerns(fmtp, payloadType, formats().size() <= 1)) {
                result.add(each);
            } else if (!done) {
                result.add(line);
                done = true;
            }
        }
        if (!done) {
            result.add(line);
        }
        return result;
    }

    /** Removes all such attributes. */
    public MediaDescription withoutAttribute(String name) {
        return of(Lines.without(lines, name));
    }

    /** Removes the lines (other than the {@code m=}) that match. */
    public MediaDescription withoutLines(Predicate<String> unwanted) {
        List<String> result = new ArrayList<>(lines.size());
        result.add(lines.get(0));
        lines.stream().skip(1).filter(unwanted.negate()).forEach(result::add);
        return of(result);
    }

    /** States a bandwidth, {@code b=type:value}, in the place of RFC 8866 section 5: behind {@code i=} and {@code c=}. */
    public MediaDescription withBandwidth(String type, int value) {
        String prefix = "b=" + type + ":";
        List<String> result = new ArrayList<>(lines);
        result.removeIf(line -> line.regionMatches(true, 0, prefix, 0, prefix.length()));
        int at = 0;
        for (int i = 0; i < result.size(); i++) {
            if ("micb".indexOf(result.get(i).charAt(0)) >= 0) {
                at = i;
            }
        }
        result.add(at + 1, prefix + value);
        return of(result);
    }

    private String word(int i) {
        return i < words.size() ? words.get(i) : "";
    }

    private static int number(String digits) {
        boolean sensible =
                !digits.isEmpty() && digits.length() <= 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return sensible ? Integer.parseInt(digits) : -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MediaDescription that && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    /** The lines, each with CRLF. */
    @Override
    public String toString() {
        return String.join("\r\n", lines) + "\r\n";
    }
}
