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
package org.openhab.camerahub.benchmark.soak;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a viewer saw.
 *
 * @param agent its name, once only
 * @param described the hub has answered DESCRIBE with 200
 * @param played the hub has answered PLAY with 200
 * @param whole TEARDOWN was answered, so that everything sent was received
 * @param frames RTP and RTCP packets received
 * @param backward packets with a number before that of their predecessor, or of another source
 * @param outcome how it ended
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record Visit(
        String agent,
        int camera,
        Behaviour behaviour,
        boolean described,
        boolean played,
        boolean whole,
        long bytes,
        long frames,
        int backward,
        String outcome) {}
