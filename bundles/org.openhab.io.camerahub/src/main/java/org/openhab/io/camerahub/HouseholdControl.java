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
package org.openhab.io.camerahub;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The household as other bundles see it: an OSGi service that exists where the binding is installed. Thread-safe; nothing
 * here waits for a camera.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface HouseholdControl {

    /** One of a camera's switches. */
    enum CameraSwitch {
        STREAM,
        MOTION_DETECTION,
        NIGHT_MODE
    }

    /**
     * What the household has decided about a camera.
     *
     * @param id of the camera, as the hub knows it: the UID of its Thing
     * @param policy key of its policy, in lower case with hyphens, e.g. {@code nobody-home}
     * @param reason key of why its switches are as they are, e.g. {@code privacy-delay}
     * @param lastMotion when it saw the newest motion, null if it has seen none since openHAB started
     */
    record CameraHousehold(
            String id,
            String label,
            String policy,
            boolean stream,
            boolean motionDetection,
            boolean nightMode,
            String reason,
            @Nullable Instant lastMotion) {}

    /**
     * A person of the household.
     *
     * @param present null while nobody can say
     */
    record PersonPresence(String id, String label, @Nullable Boolean present) {}

    /** The cameras that are Things, sorted by label. */
    List<CameraHousehold> cameras();

    /**
     * Switches, as a command to the camera's channel does.
     *
     * @throws IllegalArgumentException if the household has no camera of this id
     */
    void command(String cameraId, CameraSwitch which, boolean on);

    /** The days, in openHAB's time zone, of which there are pictures of motions; the newest first. */
    List<LocalDate> motionDays(String cameraId);

    /** When the pictures of a day were taken, the newest first. */
    List<Instant> motionPictures(String cameraId, LocalDate day);

    /** A JPEG; empty if there is none of this moment. */
    Optional<byte[]> motionPicture(String cameraId, Instant at);

    /** The persons, sorted by label. */
    List<PersonPresence> persons();
}
