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
package org.openhab.camerahub.hls.real;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openhab.camerahub.hls.HlsMuxer;
import org.openhab.camerahub.hls.HlsSettings;
import org.openhab.camerahub.hls.HlsSource;
import org.openhab.camerahub.hls.playlist.LivePlaylist;
import org.openhab.camerahub.hls.playlist.PlaylistText;
import org.openhab.camerahub.hls.playlist.Segment;

/**
 * Follows a presentation like a player that misses nothing.
 *
 * @author Camera Hub authors - Initial contribution
 */
final class Recording {

    private final HlsMuxer muxer;
    private final List<String> texts = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();

    Recording(HlsSource source, HlsSettings settings) {
        muxer = new HlsMuxer(source, settings, this::published);
    }

    HlsMuxer muxer() {
        return muxer;
    }

    /** Each playlist that was published. */
    List<String> texts() {
        return texts;
    }

    /** Each segment, the one that is not whole included. */
    List<Segment> segments() {
        List<Segment> all = new ArrayList<>(segments);
        Segment open = muxer.playlist().open();
        if (open != null && !open.parts().isEmpty()) {
            all.add(open);
        }
        return all;
    }

    Path save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Object initialization = null;
            for (Segment segment : segments()) {
                if (segment.initialization() != initialization) {
                    initialization = segment.initialization();
                    out.write(segment.initialization().data());
                }
                for (var part : segment.parts()) {
                    out.write(part.data());
                }
            }
        }
        return file;
    }

    private void published() {
        LivePlaylist playlist = muxer.playlist();
        texts.add(PlaylistText.live(playlist));
        for (Segment segment : playlist.segments()) {
            if (segments.isEmpty() || segments.get(segments.size() - 1).number() < segment.number()) {
                segments.add(segment);
            }
        }
    }
}
