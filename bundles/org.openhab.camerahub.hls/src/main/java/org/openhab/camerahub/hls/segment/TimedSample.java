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
package org.openhab.camerahub.hls.segment;

import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A picture or a frame of sound with its times, in the track's units.
 *
 * @param date wall clock time at which it was made
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@SuppressWarnings("java:S6218") // never compared
public record TimedSample(byte[] data, long decodeTime, long showTime, boolean key, Instant date) {}
