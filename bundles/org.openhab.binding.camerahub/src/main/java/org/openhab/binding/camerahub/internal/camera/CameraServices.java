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
package org.openhab.binding.camerahub.internal.camera;

import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.camera.health.StatusTexts;
import org.openhab.binding.camerahub.internal.camera.offer.ThingCameraProvider;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.policy.HouseholdPolicy;
import org.openhab.binding.camerahub.internal.presence.HouseholdPresence;
import org.openhab.binding.camerahub.internal.token.Tokens;
import org.openhab.core.storage.Storage;
import org.openhab.io.camerahub.CameraHubControl;

/**
 * What all cameras' handlers share.
 *
 * @param control the hub
 * @param provider where cameras are offered to the hub
 * @param household where the cameras are found by the device API, the scripts and the notices
 * @param policy decides what a camera may do
 * @param presence knows whether anybody is at home
 * @param tokens the devices' tokens, which go with their Thing
 * @param storage what is kept over restarts
 * @param texts for what actions return
 * @param scheduler for what is due later, or takes a moment
 * @param clock the household's
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CameraServices(
        CameraHubControl control,
        ThingCameraProvider provider,
        Household household,
        HouseholdPolicy policy,
        HouseholdPresence presence,
        Tokens tokens,
        Storage<String> storage,
        StatusTexts texts,
        ScheduledExecutorService scheduler,
        HouseholdClock clock) {}
