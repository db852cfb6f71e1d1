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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Why a camera's switches are as they are.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum Reason {
    /** The policy leaves the switches to commands. */
    MANUAL,
    /** The policy wants the camera to watch always. */
    ALWAYS,
    /** Somebody is at home. */
    SOMEBODY_HOME,
    /** Nobody is at home. */
    NOBODY_HOME,
    /** Nobody is at home, but the privacy delay has not passed. */
    PRIVACY_DELAY,
    /** Nobody can say whether anybody is at home, so the camera stays blind. */
    PRESENCE_UNKNOWN,
    /** A command beats the policy for now. */
    COMMAND
}
