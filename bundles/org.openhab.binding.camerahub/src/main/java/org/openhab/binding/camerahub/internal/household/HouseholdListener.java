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

import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Hears of what cameras see and do. Called by the handlers' threads: nothing slow may happen here.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface HouseholdListener {

    /** A camera has seen a motion while its motion detection was on. */
    default void motion(HouseholdCamera camera, Instant at, byte @Nullable [] jpeg) {}

    /** A camera's motion detection has been switched. */
    default void motionDetection(HouseholdCamera camera, boolean on) {}
}
