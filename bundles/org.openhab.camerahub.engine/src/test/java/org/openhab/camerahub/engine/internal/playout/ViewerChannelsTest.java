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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.openhab.camerahub.engine.internal.playout.Runs.AUDIO;
import static org.openhab.camerahub.engine.internal.playout.Runs.VIDEO;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhab.camerahub.rtsp.header.TransportHeader.ChannelPair;

/**
 * Which channels a viewer's tracks get.
 *
 * @author Camera Hub authors - Initial contribution
 */
class ViewerChannelsTest {

    private final ViewerChannels channels = new ViewerChannels();

    @Test
    void aViewerWithoutAWishGetsTheLowestFreePair() {
        assertThat(channels.assign(VIDEO, null), is(new ChannelPair(0, 1)));
        assertThat(channels.assign(AUDIO, null), is(new ChannelPair(2, 3)));
        assertThat(channels.tracks(), is(2));
    }

    @Test
    void aPairOfWhichHalfIsTakenIsReplaced() {
        channels.assign(VIDEO, new ChannelPair(1, 2));
        assertThat(channels.assign(AUDIO, new ChannelPair(2, 3)), is(new ChannelPair(4, 5)));
    }

    @Test
    void aTrackKeepsItsOwnChannelsWhenItIsSetUpAnew() {
        channels.assign(VIDEO, new ChannelPair(0, 1));
        assertThat(channels.assign(VIDEO, new ChannelPair(0, 1)), is(new ChannelPair(0, 1)));
        assertThat(channels.tracks(), is(1));
    }

    @Test
    void onlyAllTracksOnTheHubsOwnChannelsAreCanonical() {
        channels.assign(VIDEO, new ChannelPair(0, 1));
        assertThat(channels.areCanonical(List.of(VIDEO)), is(true));
        assertThat(channels.areCanonical(List.of(VIDEO, AUDIO)), is(false));
        channels.assign(AUDIO, new ChannelPair(6, 7));
        assertThat(channels.areCanonical(List.of(VIDEO, AUDIO)), is(false));
        channels.assign(AUDIO, new ChannelPair(2, 3));
        assertThat(channels.areCanonical(List.of(VIDEO, AUDIO)), is(true));
    }

    @Test
    void afterClearEverythingIsFree() {
        channels.assign(VIDEO, new ChannelPair(0, 1));
        channels.clear();
        assertThat(channels.isSetUp(VIDEO), is(false));
        assertThat(channels.assign(AUDIO, new ChannelPair(0, 1)), is(new ChannelPair(0, 1)));
    }
}
