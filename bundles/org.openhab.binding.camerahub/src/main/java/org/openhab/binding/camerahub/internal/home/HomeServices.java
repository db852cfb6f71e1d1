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
package org.openhab.binding.camerahub.internal.home;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.night.HouseholdNight;
import org.openhab.binding.camerahub.internal.notice.HouseholdNotices;
import org.openhab.binding.camerahub.internal.presence.HouseholdPresence;
import org.openhab.binding.camerahub.internal.router.RouterPresence;
import org.openhab.binding.camerahub.internal.token.Tokens;

/**
 * What a home's handler needs.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HomeServices(
        Household household,
        HouseholdPresence presence,
        HouseholdNight night,
        HouseholdNotices notices,
        RouterPresence router,
        Tokens tokens,
        HouseholdClock clock) {}
