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

import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.Switches;

/**
 * What a camera may do, why, and when to ask again even if nothing else changes.
 *
 * @param askAgain null if only a change of presence or a command can change the answer
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Decision(
        Switches switches, Reason reason, @Nullable Instant askAgain) {}
