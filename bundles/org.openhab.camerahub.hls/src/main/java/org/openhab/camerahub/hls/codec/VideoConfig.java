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
package org.openhab.camerahub.hls.codec;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a video decoder has to know before the first picture.
 *
 * @param entry type of the sample entry: {@code avc1} or {@code hvc1}, which keep parameter sets out of the samples
 * @param box type of the box with the decoder configuration: {@code avcC} or {@code hvcC}
 * @param record content of that box
 * @param codecs name of the codec (RFC 6381 section 3.3; ISO/IEC 14496-15 annex E)
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@SuppressWarnings("java:S6218") // never compared as a whole
public record VideoConfig(String entry, String box, byte[] record, String codecs, Picture picture) {}
