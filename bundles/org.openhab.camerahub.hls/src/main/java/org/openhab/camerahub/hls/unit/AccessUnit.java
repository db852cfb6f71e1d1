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
package org.openhab.camerahub.hls.unit;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A picture, or a frame of sound, as a decoder takes it.
 *
 * @param data video: NAL units, each behind its length in four bytes (ISO/IEC 14496-15), without parameter sets; audio:
 *     the raw frame
 * @param timestamp RTP timestamp, unsigned
 * @param key a decoder can start here
 * @param parameterSets that came with the picture, without start codes
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@SuppressWarnings("java:S6218") // never compared
public record AccessUnit(byte[] data, long timestamp, boolean key, List<byte[]> parameterSets) {}
