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
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A camera as the rest of the household sees it; its address and credentials stay with its Thing. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface HouseholdCamera {

    /** The UID of the camera's Thing, which is the hub's id of the camera too. */
    String id();

    String label();

    /** The UID of the home's Thing to which the camera belongs; empty if it belongs to none. */
    Optional<String> home();

    /** What the camera may do now. */
    Switches switches();

    /** When the camera has seen its last motion; null if it never has. */
    @Nullable
    Instant lastMotion();

    /** What is to be done about its motions. */
    MotionWish motionWish();

    /**
     * Tells that the camera has seen a motion.
     *
     * @param at when it was seen
     * @param jpeg the picture the camera took of it, null if there is none
     */
    void motion(Instant at, byte @Nullable [] jpeg);
}
