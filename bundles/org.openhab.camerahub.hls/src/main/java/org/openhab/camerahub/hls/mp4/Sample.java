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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A picture or a frame of sound in a fragment; times in the track's timescale.
 *
 * @param data as the decoder takes it
 * @param duration up to the next sample's decoding
 * @param compositionOffset from decoding to showing
 * @param key a decoder can start here
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@SuppressWarnings("java:S6218") // never compared
public record Sample(byte[] data, int duration, int compositionOffset, boolean key) {}
