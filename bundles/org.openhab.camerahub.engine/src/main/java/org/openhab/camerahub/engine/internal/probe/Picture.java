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
package org.openhab.camerahub.engine.internal.probe;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a parameter set tells of the pictures.
 *
 * @param profile with the level, e.g. {@code High 4.0}; empty if unknown
 * @param width in pixels, 0 if unknown
 * @param height in pixels, 0 if unknown
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record Picture(String profile, int width, int height) {

    static final Picture UNKNOWN = new Picture("", 0, 0);
}
