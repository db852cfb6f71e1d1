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
package org.openhab.camerahub.hls.playlist;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * An initialization segment and what it describes.
 *
 * @param number of the first segment that needs it
 * @param codecs names of the codecs, separated by commas (RFC 6381)
 * @param audio with sound
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@SuppressWarnings("java:S6218") // never compared
public record Initialization(long number, byte[] data, String codecs, int width, int height, boolean audio) {}
