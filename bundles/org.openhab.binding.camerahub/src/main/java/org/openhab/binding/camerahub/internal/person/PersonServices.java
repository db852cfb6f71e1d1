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
package org.openhab.binding.camerahub.internal.person;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.presence.HouseholdPresence;
import org.openhab.binding.camerahub.internal.token.Tokens;
import org.openhab.core.storage.Storage;

/**
 * What all persons' handlers share.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record PersonServices(
        Household household,
        HouseholdPresence presence,
        Tokens tokens,
        HouseholdClock clock,
        Storage<String> storage) {}
