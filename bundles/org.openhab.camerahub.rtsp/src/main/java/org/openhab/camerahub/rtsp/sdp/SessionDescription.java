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
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;

/**
 * A session description (RFC 8866): lines in front of the first {@code m=}, then the media sections. All lines are kept
 * as they came, also the unknown ones and in whatever order; so a description that is only read and written loses
 * nothing that a viewer might want.
 *
 * <p>What cameras do and the reader forgives: bare LF or CR as line end, no line end at the end, blank lines, blanks in
 * front of a line, NUL bytes behind the text, missing lines ({@code v=}, {@code o=}, {@code s=}, {@code t=}), lines in
 * another order. Text that has not the form {@code <type>=<value>} is dropped: no viewer can use it, and strict ones
 * refuse the whole description for it. What it does not forgive, because it is no camera's doing, are descriptions
 * beyond {@link #MAX_LINES}, {@link #MAX_LINE_LENGTH} and {@link #MAX_MEDIA}, and texts without a single line of SDP.
 *
 * <p>Text is one character per byte (ISO-8859-1), as the bodies of messages are, which keeps UTF-8 in it intact.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class SessionDescription {

    /** The longest seen are {@code a=fmtp} with H.265 parameter sets and {@code a=key-mgmt}, below 2000 characters. */
    public static final int MAX_LINE_LENGTH = 16_384;

    /** Real descriptions have 10 to 80 lines. */
    public static final int MAX_LINES = 1_000;

    /** An interleaved connection has channels for 128 tracks; cameras with two lenses and backchannels have up to 8. */
    public static final int MAX_MEDIA = 32;

    private final List<String> sessionLines;
    private final List<MediaDescription> media;

    private SessionDescription(List<String> sessionLines, List<MediaDescription> media) {
        this.sessionLines = sessionLines;
        this.media = media;
    }

    /**
     * Reads a description.
     *
     * @throws RtspSyntaxException if there is none in the text, or one beyond the limits
     */
    public static SessionDescription parse(String text) throws RtspSyntaxException {
        List<String> session = new ArrayList<>();
        List<MediaDescription> media = new ArrayList<>();
        List<String> section = session;
        for (String line : split(text)) {
            if (line.startsWith("m=")) {
                close(section, session, media);
                section = new ArrayList<>();
            }
            section.add(line);
        }
        close(section, session, media);
        if (session.isEmpty() && media.isEmpty()) {
            throw new RtspSyntaxException("The session description is empty or no SDP at all");
        }
        return new SessionDescription(List.copyOf(session), List.copyOf(media));
    }

    private static void close(List<String> section, List<String> session, List<MediaDescription> media)
            throws RtspSyntaxException {
        if (section == session) {
            return;
        }
        if (media.size() == MAX_MEDIA) {
            throw new RtspSyntaxException("The session description has more than " + MAX_MEDIA + " media sections");
        }
        media.add(MediaDescription.of(section));
    }

    private static List<String> split(String text) throws RtspSyntaxException {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\r' && text.charAt(end) != '\n') {
                end++;
            }
            if (end - start > MAX_LINE_LENGTH) {
                throw new RtspSyntaxException(
                        "A line of the session description is longer than " + MAX_LINE_LENGTH + " characters");
            }
            String line = cleaned(text.substring(start, end));
            if (Lines.isLine(line)) {
                lines.add(line);
            }
            if (lines.size() > MAX_LINES) {
                throw new RtspSyntaxException("The session description has more than " + MAX_LINES + " lines");
            }
            start = end + 1;
        }
        return lines;
    }

    /** Without blanks in front and NUL bytes; blanks at the end stay, because {@code "s= "} is a legal line. */
    private static String cleaned(String line) {
        return line.replace("\0", "").stripLeading();
    }

    /** The lines in front of the first {@code m=}, without line ends. */
    public List<String> sessionLines() {
        return sessionLines;
    }

    /** The media sections, in order. */
    public List<MediaDescription> media() {
        return media;
    }

    /** The value of the first such attribute of the session, "" for one without a value, null if it is missing. */
    public @Nullable String attribute(String name) {
        return Lines.first(sessionLines, name);
    }

    /** Sets an attribute of the session: in the place of the first such one, or behind its last line. */
    public SessionDescription withAttribute(String name, String value) {
        return withSessionLines(Lines.replaced(sessionLines, name, value));
    }

    /** Removes all such attributes of the session, not those of the media sections. */
    public SessionDescription withoutAttribute(String name) {
        return withSessionLines(Lines.without(sessionLines, name));
    }

    public SessionDescription withMedia(List<MediaDescription> newMedia) {
        return new SessionDescription(sessionLines, List.copyOf(newMedia));
    }

    /**
     * @throws IllegalArgumentException if one of them is no line, or an {@code m=}
     */
    public SessionDescription withSessionLines(List<String> newLines) {
        if (newLines.stream().anyMatch(line -> line.startsWith("m="))) {
            throw new IllegalArgumentException("m= belongs to a media section");
        }
        return new SessionDescription(Lines.checked(newLines), media);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionDescription that
                && sessionLines.equals(that.sessionLines)
                && media.equals(that.media);
    }

    @Override
    public int hashCode() {
        return 31 * sessionLines.hashCode() + media.hashCode();
    }

    /** The text to be sent: every line ends with CRLF. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        sessionLines.forEach(line -> text.append(line).append("\r\n"));
        media.forEach(text::append);
        return text.toString();
    }
}
