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
 * A piece of a segment that can be loaded before the segment is whole: one movie fragment.
 *
 * @param number counts all parts of a presentation, whatever their segment, so that the next one's name is known
 * @param independent starts with a key picture
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@SuppressWarnings("java:S6218") // never compared
public record Part(long number, byte[] data, double duration, boolean independent) {}
