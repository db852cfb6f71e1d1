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
package org.openhab.camerahub.engine.internal.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Keeps the camera's identity from viewers. Cameras put their address not only where one would look for it
 * ({@code o=}, {@code c=}, {@code a=control}) but into {@code s=}, {@code u=}, {@code e=}, {@code a=rtcp},
 * {@code a=source-filter}, {@code a=ts-refclk}, {@code a=ssrc} and attributes of their own. So this is a list of what may
 * pass, not of what must not.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class PrivacySteps {

    /** What decoders and players read. Directions, control and range are written by the hub itself. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "rtpmap",
            "fmtp",
            "framerate",
            "x-framerate",
            "framesize",
            "x-dimensions",
            "cliprect",
            "width",
            "height",
            "ptime",
            "maxptime",
            "sendonly",
            "range");

    private static final Pattern BANDWIDTH = Pattern.compile("b=(AS|TIAS):\\d+\\s*");

    private PrivacySteps() {}

    /**
     * Taken before all other steps, on what comes from the camera.
     *
     * @param cameraHost name or address, no line that holds it passes
     */
    static List<SdpStep> first(String cameraHost) {
        String host = cameraHost.toLowerCase(Locale.ROOT);
        return List.of(
                new SdpStep("privacy: only known lines", PrivacySteps::keepsKnownLinesOnly),
                new SdpStep("privacy: no line with the camera's host", draft -> dropsLinesWith(draft, host)));
    }

    /** Taken after all other steps. */
    static List<SdpStep> last() {
        return List.of(
                new SdpStep("privacy: origin, name and connection are the hub's", PrivacySteps::writesItsOwnSession),
                new SdpStep("every section is to be received", PrivacySteps::marksSectionsAsReceived));
    }

    static Draft keepsKnownLinesOnly(Draft draft) {
        return draft.withoutSessionLines(line -> !mayPass(line))
                .each(section -> section.withoutLines(line -> !mayPass(line)));
    }

    static Draft dropsLinesWith(Draft draft, String host) {
        if (host.isEmpty()) {
            return draft;
        }
        return draft.withoutSessionLines(line -> holds(line, host))
                .each(section -> section.withoutLines(line -> holds(line, host)));
    }

    static Draft writesItsOwnSession(Draft draft) {
        List<String> lines = new ArrayList<>();
        lines.add("v=0");
        lines.add("o=- 1 " + versionOf(draft) + " IN IP4 0.0.0.0");
        lines.add("s=Camera Hub");
        lines.add("c=IN IP4 0.0.0.0");
        draft.sessionLines().stream().filter(line -> line.startsWith("b=")).forEach(lines::add);
        lines.add("t=0 0");
        lines.add("a=control:*");
        draft.sessionLines().stream().filter(line -> line.startsWith("a=range")).forEach(lines::add);
        return draft.withSessionLines(lines);
    }

    /** {@code sendonly} of a camera that means itself makes GStreamer skip the track. */
    static Draft marksSectionsAsReceived(Draft draft) {
        return draft.each(
                section -> section.withoutLines("a=sendonly"::equalsIgnoreCase).withAttribute("recvonly", ""));
    }

    private static boolean mayPass(String line) {
        if (line.startsWith("a=")) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? line.substring(2) : line.substring(2, colon);
            return ATTRIBUTES.contains(name.strip().toLowerCase(Locale.ROOT));
        }
        return BANDWIDTH.matcher(line).matches();
    }

    private static boolean holds(String line, String host) {
        return line.toLowerCase(Locale.ROOT).contains(host);
    }

    /** Changes when what viewers have to set up changes (RFC 8866 section 5.2). */
    private static int versionOf(Draft draft) {
        int hash = 1;
        for (Section section : draft.sections()) {
            hash = 31 * hash + section.media().hashCode();
        }
        return hash & Integer.MAX_VALUE;
    }
}
