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
package org.openhab.camerahub.engine.internal.viewer;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.HubLimits;
import org.openhab.camerahub.engine.internal.leg.LegLogFactory;
import org.openhab.camerahub.engine.internal.session.ViewerSessions;
import org.openhab.camerahub.engine.internal.stream.CameraStream;

/**
 * What all viewers share.
 *
 * @param cameras finds a camera's stream by the path of its URL, without slashes around it
 * @param gate asks for credentials
 * @param sessions where sessions are registered
 * @param log opens the communication log
 * @param limits all limits and timeouts
 * @param videoBuffer bytes that may wait for a viewer before pictures are dropped; read at each PLAY
 * @param clock wall clock
 * @param nanoTime {@link System#nanoTime()}, or a test's
 * @param sessionIds makes session identifiers (RFC 2326 section 3.4), at least 8 characters that cannot be guessed
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ViewerEnvironment(
        Function<String, Optional<CameraStream>> cameras,
        ViewerGate gate,
        ViewerSessions sessions,
        LegLogFactory log,
        HubLimits limits,
        IntSupplier videoBuffer,
        Clock clock,
        LongSupplier nanoTime,
        Supplier<String> sessionIds) {

    /** With the system's clocks and random session identifiers. */
    public static ViewerEnvironment of(
            Function<String, Optional<CameraStream>> cameras,
            ViewerGate gate,
            ViewerSessions sessions,
            LegLogFactory log,
            HubLimits limits,
            IntSupplier videoBuffer,
            Clock clock) {
        SecureRandom random = new SecureRandom();
        return new ViewerEnvironment(
                cameras,
                gate,
                sessions,
                log,
                limits,
                videoBuffer,
                clock,
                System::nanoTime,
                () -> String.format("%016X", random.nextLong()));
    }
}
