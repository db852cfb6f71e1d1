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
import org.openhab.binding.camerahub.internal.night.Light;
import org.openhab.binding.camerahub.internal.presence.Presence;

/**
 * What the policies look at.
 *
 * @param presence whether anybody is at home
 * @param presenceSince since when that has been so
 * @param lightUntil when the light changes, null if that is not known
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Situation(
        Presence presence,
        Instant presenceSince,
        Light light,
        @Nullable Instant lightUntil) {}
