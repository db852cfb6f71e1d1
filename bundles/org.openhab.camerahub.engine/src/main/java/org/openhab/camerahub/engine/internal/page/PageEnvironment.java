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
package org.openhab.camerahub.engine.internal.page;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.internal.leg.LegLogFactory;
import org.openhab.camerahub.engine.internal.live.LivePresentations;
import org.openhab.camerahub.engine.internal.player.PlayerSessions;
import org.openhab.camerahub.engine.internal.snapshot.Snapshots;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.viewer.ViewerGate;

/**
 * What all requests share.
 *
 * @param byPath finds a camera's stream by the path of its URL, without slashes around it
 * @param byId finds a camera's stream by the camera's id
 * @param byToken finds the id of the camera that a secret in the address opens
 * @param gate asks for credentials where no token is shown
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record PageEnvironment(
        Function<String, Optional<CameraStream>> byPath,
        Function<String, Optional<CameraStream>> byId,
        Function<String, Optional<String>> byToken,
        ViewerGate gate,
        LivePresentations presentations,
        Snapshots snapshots,
        PlayerSessions sessions,
        HttpExtensions extensions,
        LegLogFactory log,
        HubLimits limits,
        Clock clock) {}
