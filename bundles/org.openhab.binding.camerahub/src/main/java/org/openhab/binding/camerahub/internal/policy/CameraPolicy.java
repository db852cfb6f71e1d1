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
package org.openhab.binding.camerahub.internal.policy;

import java.time.Duration;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What is configured of one camera's policy.
 *
 * @param privacyDelay how long after the last person left the camera still stays blind
 * @param overrideTime how long a command beats the policy; zero means until presence changes
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CameraPolicy(Policy policy, Duration privacyDelay, Duration overrideTime) {

    public static final CameraPolicy MANUAL = new CameraPolicy(Policy.MANUAL, Duration.ZERO, Duration.ZERO);

    public CameraPolicy {
        if (privacyDelay.isNegative() || overrideTime.isNegative()) {
            throw new IllegalArgumentException("the privacy delay and the override time must not be negative");
        }
    }
}
