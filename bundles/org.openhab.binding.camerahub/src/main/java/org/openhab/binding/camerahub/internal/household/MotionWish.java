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
package org.openhab.binding.camerahub.internal.household;

import java.time.Duration;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a camera's owner wants done about its motions.
 *
 * @param telegram whether it is told by Telegram
 * @param mail whether it is told by e-mail
 * @param pictures how many pictures are kept, zero if none
 * @param age how long they are kept
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record MotionWish(boolean telegram, boolean mail, int pictures, Duration age) {

    public static final MotionWish DEFAULT = new MotionWish(true, true, 100, Duration.ofDays(14));
}
