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
package org.openhab.camerahub.engine.internal.media;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.camera.Modifier;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.sdp.MediaDescription;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * What is known of a camera's stream: its last description, and what was learnt since the hub knows the camera.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Knowledge {

    private final Map<Track, ParameterSets> parameterSets = new HashMap<>();
    private Set<Integer> silentTracks = Set.of();
    private @Nullable StreamDescription description;

    /** The newest description, null before the first. */
    @Nullable
    public StreamDescription description() {
        return description;
    }

    public Map<Track, ParameterSets> parameterSets() {
        return parameterSets;
    }

    public Set<Integer> silentTracks() {
        return silentTracks;
    }

    public void silentTracks(Set<Integer> indexes) {
        silentTracks = Set.copyOf(indexes);
        StreamDescription known = description;
        if (known != null) {
            description = new StreamDescription(known.sdp(), known.headers(), known.tracks(), silentTracks);
        }
    }

    /** Which of the usable tracks are to be set up: not audio that no viewer gets, and not what was silent last time. */
    public List<Track> choose(Camera camera, List<Track> usable) {
        boolean noAudio = camera.modifiers().always().contains(Modifier.DEL_AUDIO);
        return usable.stream()
                .filter(track -> !(noAudio && track.kind() == Track.Kind.AUDIO))
                .filter(track -> !(camera.skipSilentTracks() && silentTracks.contains(track.index())))
                .toList();
    }

    /** Takes over a camera's answer. */
    public void described(SessionDescription sdp, RtspHeaders headers, List<Track> tracks) {
        parameterSets.keySet().retainAll(tracks);
        for (Track track : tracks) {
            parameterSets
                    .computeIfAbsent(track, ParameterSets::new)
                    .described(sdp.media().get(track.index()));
        }
        description = new StreamDescription(complete(sdp), headers, tracks, silentTracks);
    }

    /** Parameter sets were learnt. */
    public void refresh() {
        StreamDescription known = description;
        if (known != null) {
            description = new StreamDescription(complete(known.sdp()), known.headers(), known.tracks(), silentTracks);
        }
    }

    /** True if every video track's parameter sets are known, from the camera's description or from its stream. */
    public boolean isComplete() {
        return parameterSets.values().stream().allMatch(ParameterSets::areComplete);
    }

    private SessionDescription complete(SessionDescription sdp) {
        List<MediaDescription> sections = new ArrayList<>(sdp.media());
        parameterSets.forEach((track, sets) -> sections.set(track.index(), sets.complete(sections.get(track.index()))));
        return sections.equals(sdp.media()) ? sdp : sdp.withMedia(sections);
    }
}
