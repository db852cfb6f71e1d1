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
package org.openhab.ui.camerahub.internal.camera;

import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A camera as the API tells of it: nothing of its address or its credentials.
 *
 * @param source {@code thing} or {@code metadata}
 * @param state {@code online}, {@code connecting}, {@code idle} (nobody watches), {@code offline} or {@code off} (may not
 *     be watched now)
 * @param reason why it is offline and what to do, in the reader's language; empty otherwise
 * @param bytesTotal handed to viewers so far
 * @param bytesSession of the running viewers' sessions, or of the newest one that has ended
 * @param modifiers for every viewer
 * @param modifiersByUserAgent whether there are more for some
 * @param trace whether whole messages go to the log
 * @param household null if the binding does not know the camera
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record CameraView(
        String id,
        String path,
        String label,
        String source,
        String state,
        String reason,
        int viewers,
        long bytesTotal,
        long bytesSession,
        @Nullable Instant lastSessionAt,
        long lastSessionSeconds,
        long sessionsTotal,
        List<String> codecs,
        List<String> modifiers,
        boolean modifiersByUserAgent,
        boolean trace,
        boolean hasSnapshot,
        boolean hlsAvailable,
        @Nullable String streamUrl,
        @Nullable String testUrl,
        @Nullable HouseholdView household) {

    /**
     * What the household has decided.
     *
     * @param policy key of its policy
     * @param reason key of why the switches are as they are
     */
    record HouseholdView(
            String policy,
            boolean stream,
            boolean motionDetection,
            boolean nightMode,
            String reason,
            @Nullable Instant lastMotion) {}
}
