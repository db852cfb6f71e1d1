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
package org.openhab.camerahub.engine.internal.playout;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.header.TransportHeader.ChannelPair;

/**
 * Which interleaved channels (RFC 2326 section 10.12) a viewer has chosen for which tracks.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ViewerChannels {

    /** The viewer's channel is unused: its track is not set up. */
    public static final int NONE = -1;

    private static final int CHANNELS = 256;

    /** By the channel inside the hub. */
    private final int[] viewerChannel = new int[CHANNELS];

    private int tracks;

    public ViewerChannels() {
        Arrays.fill(viewerChannel, NONE);
    }

    /**
     * Sets up a track, or anew on other channels.
     *
     * @param wish the viewer's, null if it has none
     * @return the wish, or the lowest free pair if a channel of the wish belongs to another track
     */
    public ChannelPair assign(Track track, @Nullable ChannelPair wish) {
        if (isSetUp(track)) {
            viewerChannel[track.rtpChannel()] = NONE;
            viewerChannel[track.rtcpChannel()] = NONE;
            tracks--;
        }
        ChannelPair pair = wish != null && isFree(wish.rtp()) && isFree(wish.rtcp()) ? wish : lowestFree();
        viewerChannel[track.rtpChannel()] = pair.rtp();
        viewerChannel[track.rtcpChannel()] = pair.rtcp();
        tracks++;
        return pair;
    }

    private ChannelPair lowestFree() {
        int channel = 0;
        while (!isFree(channel) || !isFree(channel + 1)) {
            channel += 2;
        }
        return new ChannelPair(channel, channel + 1);
    }

    private boolean isFree(int channel) {
        return Arrays.stream(viewerChannel).noneMatch(used -> used == channel);
    }

    public boolean isSetUp(Track track) {
        return viewerChannel[track.rtpChannel()] != NONE;
    }

    /** Number of tracks that are set up. */
    public int tracks() {
        return tracks;
    }

    /** The viewer's channel for a channel inside the hub, or {@link #NONE}. */
    int of(int channel) {
        return viewerChannel[channel];
    }

    /** True if every frame of these tracks goes to the viewer as it is. */
    boolean areCanonical(List<Track> all) {
        return all.stream()
                .allMatch(track -> viewerChannel[track.rtpChannel()] == track.rtpChannel()
                        && viewerChannel[track.rtcpChannel()] == track.rtcpChannel());
    }

    /** Everything is free again. */
    public void clear() {
        Arrays.fill(viewerChannel, NONE);
        tracks = 0;
    }
}
