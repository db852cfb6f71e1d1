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

import static org.openhab.binding.camerahub.internal.CameraHubBindingConstants.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.ChannelStates;
import org.openhab.binding.camerahub.internal.household.Switches;
import org.openhab.core.library.types.OnOffType;

/**
 * What the household has decided about a camera, as its channels show it. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class CameraSwitches {

    private final ChannelStates states;
    /** Blind until the household has decided. */
    private volatile Switches now = Switches.OFF;

    private volatile boolean decided;

    CameraSwitches(ChannelStates states) {
        this.states = states;
    }

    Switches now() {
        return now;
    }

    /**
     * Takes over a decision.
     *
     * @return whether motion detection was switched by it; what was decided before a restart is no news after it
     */
    boolean decide(Switches next) {
        boolean news = decided && now.motionDetection() != next.motionDetection();
        now = next;
        decided = true;
        states.set(CHANNEL_STREAM, OnOffType.from(next.stream()));
        states.set(CHANNEL_MOTION_DETECTION, OnOffType.from(next.motionDetection()));
        states.set(CHANNEL_NIGHT_MODE, OnOffType.from(next.nightMode()));
        return news;
    }
}
