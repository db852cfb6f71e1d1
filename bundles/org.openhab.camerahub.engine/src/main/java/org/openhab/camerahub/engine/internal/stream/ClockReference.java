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
package org.openhab.camerahub.engine.internal.stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the RTP timestamps of a track relate to wall clock time: what a sender report says (RFC 3550 section 6.4.1).
 *
 * @param track index of the track
 * @param ssrc of the track's RTP packets, unsigned
 * @param ntpTime 64-bit NTP timestamp
 * @param rtpTime RTP timestamp of the same moment, unsigned
 * @param fromCamera false if the camera has sent no report of the track yet
 * @param packets RTP packets of the track so far
 * @param octets RTP payload bytes of the track so far
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ClockReference(
        int track, long ssrc, long ntpTime, long rtpTime, boolean fromCamera, long packets, long octets) {}
