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

import org.openhab.camerahub.engine.internal.stream.Track;

/**
 * How ffmpeg reckons the presentation time of a packet, told in our words: from its distance to the newest sender report
 * of its track; and all tracks count from the first report of any track. Before a track's first report they count from
 * the track's first packet.
 *
 * @author Camera Hub authors - Initial contribution
 */
final class FfmpegClock {

    private static final double SECOND = 1L << 32;

    /** Of one track. */
    final class TrackTimes {
        private final int clockRate;
        private boolean reported;
        private long reportedNtpTime;
        private long reportedRtpTime;
        private boolean begun;
        private long firstRtpTime;

        private TrackTimes(Track track) {
            clockRate = track.clockRate();
        }

        void report(long ntpTime, long rtpTime) {
            reported = true;
            reportedNtpTime = ntpTime;
            reportedRtpTime = rtpTime;
            if (!anyReport) {
                anyReport = true;
                firstNtpTime = ntpTime;
            }
        }

        boolean isReported() {
            return reported;
        }

        /** Seconds. */
        double packet(long rtpTime) {
            if (!reported) {
                firstRtpTime = begun ? firstRtpTime : rtpTime;
                begun = true;
                return (int) (rtpTime - firstRtpTime) / (double) clockRate;
            }
            return (reportedNtpTime - firstNtpTime) / SECOND + (int) (rtpTime - reportedRtpTime) / (double) clockRate;
        }
    }

    private boolean anyReport;
    private long firstNtpTime;

    TrackTimes track(Track track) {
        return new TrackTimes(track);
    }
}
