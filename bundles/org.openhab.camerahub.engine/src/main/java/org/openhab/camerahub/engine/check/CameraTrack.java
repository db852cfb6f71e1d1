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
package org.openhab.camerahub.engine.check;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A track that a camera announces.
 *
 * @param index 0, 1, ...: its place in the camera's description
 * @param media {@code video}, {@code audio}, {@code application}, ...
 * @param codec e.g. {@code H264}, {@code AAC}, {@code PCMU}; for others the name that the camera writes
 * @param profile profile and level of video as far as the camera tells them, e.g. {@code High 4.0}; empty if unknown
 * @param width of the picture, from the parameter sets; 0 if unknown
 * @param height of the picture, from the parameter sets; 0 if unknown
 * @param clockRate of the RTP timestamps, Hz, which is the sample rate of most audio; 0 if the camera does not say
 * @param usable true if the hub can pass it on
 * @param silent true if it was announced but sent nothing when the stream last played
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CameraTrack(
        int index,
        String media,
        String codec,
        String profile,
        int width,
        int height,
        int clockRate,
        boolean usable,
        boolean silent) {}
