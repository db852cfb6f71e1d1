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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.sdp.MediaDescription;

/**
 * A session description between two steps of its editing.
 *
 * @param sessionLines those in front of the first media section
 * @param sections those that are left, in the camera's order
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record Draft(List<String> sessionLines, List<Section> sections) {

    Draft {
        sessionLines = List.copyOf(sessionLines);
        sections = List.copyOf(sections);
    }

    /** Starts with the sections that the hub can set up at the camera; nobody could get frames of the others. */
    static Draft of(StreamDescription description) {
        List<MediaDescription> media = description.sdp().media();
        List<Section> sections = new ArrayList<>();
        for (Track track : description.tracks()) {
            if (track.index() < media.size()) {
                sections.add(new Section(track, media.get(track.index())));
            }
        }
        return new Draft(description.sdp().sessionLines(), sections);
    }

    Draft keep(Predicate<Section> wanted) {
        return new Draft(sessionLines, sections.stream().filter(wanted).toList());
    }

    Draft each(UnaryOperator<Section> change) {
        return new Draft(sessionLines, sections.stream().map(change).toList());
    }

    Draft withSessionLines(List<String> newLines) {
        return new Draft(newLines, sections);
    }

    Draft withoutSessionLines(Predicate<String> unwanted) {
        return new Draft(sessionLines.stream().filter(unwanted.negate()).toList(), sections);
    }
}
