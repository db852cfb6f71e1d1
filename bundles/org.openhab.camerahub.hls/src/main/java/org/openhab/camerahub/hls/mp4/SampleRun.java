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
package org.openhab.camerahub.hls.mp4;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Samples of one track that follow each other.
 *
 * @param track {@link InitSegment#VIDEO_TRACK} or {@link InitSegment#AUDIO_TRACK}
 * @param decodeTime of the first sample, in the track's timescale
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record SampleRun(int track, long decodeTime, List<Sample> samples) {

    int bytes() {
        int sum = 0;
        for (int i = 0; i < samples.size(); i++) {
            sum += samples.get(i).data().length;
        }
        return sum;
    }
}
