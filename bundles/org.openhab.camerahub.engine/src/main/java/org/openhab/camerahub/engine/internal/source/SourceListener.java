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
package org.openhab.camerahub.engine.internal.source;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.codec.FrameRun;
import org.openhab.camerahub.rtsp.message.RtspHeaders;
import org.openhab.camerahub.rtsp.sdp.SessionDescription;

/**
 * Hears what a {@link CameraSession} gets from its camera. Every call comes on the session's loop, in order:
 * {@code described? (playing (frames* flush)*)? failed?}
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface SourceListener {

    /** @param usable the tracks that the hub can set up, in the order of their sections */
    void described(SessionDescription sdp, RtspHeaders headers, List<Track> usable);

    /** The camera answered PLAY; frames follow, with the camera's own channels as {@code channels} tells them. */
    void playing(ChannelMap channels);

    /** Frames as the camera sent them. Borrowed: retain to keep. */
    void frames(FrameRun run);

    /** Everything of this read has been passed on. */
    void flush();

    /** The session is over and closed. */
    void failed(HubException why);
}
