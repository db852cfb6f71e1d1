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
package org.openhab.binding.camerahub.internal.motion;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.household.HouseholdListener;
import org.openhab.binding.camerahub.internal.household.MotionWish;
import org.openhab.core.OpenHAB;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what cameras have seen, in the folder {@code camerahub/motion} of openHAB's user data. Who reports a motion does
 * not wait for the disk, and a disk that takes nothing costs pictures only.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(immediate = true, service = MotionArchive.class)
public class MotionArchive implements HouseholdListener {

    private static final Duration SWEEP_INTERVAL = Duration.ofHours(6);
    private static final int WAITING_AT_MOST = 64;

    private final Logger logger = LoggerFactory.getLogger(MotionArchive.class);
    private final Semaphore places = new Semaphore(WAITING_AT_MOST);
    private final Household household;
    private final HouseholdClock clock;
    private final MotionPictures pictures;
    private final Runnable endOfListening;
    private volatile Runnable nextSweep = () -> {};
    private volatile boolean complained;
    private volatile boolean closed;

    @Activate
    public MotionArchive(@Reference Household household, @Reference HouseholdClock clock) {
        this(household, clock, Path.of(OpenHAB.getUserDataFolder(), "camerahub", "motion"));
    }

    public MotionArchive(Household household, HouseholdClock clock, Path folder) {
        this(household, clock, new MotionPictures(folder));
    }

    MotionArchive(Household household, HouseholdClock clock, MotionPictures pictures) {
        this.household = household;
        this.clock = clock;
        this.pictures = pictures;
        endOfListening = household.listen(this);
        nextSweep = clock.after(SWEEP_INTERVAL, this::sweep);
    }

    @Deactivate
    public void deactivate() {
        closed = true;
        endOfListening.run();
        nextSweep.run();
    }

    public MotionPictures pictures() {
        return pictures;
    }

    @Override
    public void motion(HouseholdCamera camera, Instant at, byte @Nullable [] jpeg) {
        Retention retention = retention(camera);
        if (jpeg == null || retention.count() == 0) {
            return;
        }
        if (!places.tryAcquire()) {
            complain(camera.id(), "too many pictures wait for the disk");
            return;
        }
        clock.offload(() -> {
            try {
                pictures.keep(camera.id(), at, jpeg, retention);
                complained = false;
            } catch (IOException e) {
                complain(camera.id(), e.toString());
            } finally {
                places.release();
            }
        });
    }

    private void sweep() {
        clock.offload(() -> household.cameras().forEach(this::sweep));
        if (!closed) {
            nextSweep = clock.after(SWEEP_INTERVAL, this::sweep);
        }
    }

    private void sweep(HouseholdCamera camera) {
        try {
            pictures.sweep(camera.id(), clock.now(), retention(camera));
        } catch (IOException e) {
            complain(camera.id(), e.toString());
        }
    }

    private static Retention retention(HouseholdCamera camera) {
        MotionWish wish = camera.motionWish();
        return new Retention(wish.pictures(), wish.age());
    }

    /* Once, until it works again: a full disk is bad enough without a full log. */
    private void complain(String cameraId, String reason) {
        if (complained) {
            logger.debug("A picture of a motion seen by '{}' is not kept: {}", cameraId, reason);
        } else {
            complained = true;
            logger.warn("Pictures of motions are not kept, such as one of '{}': {}", cameraId, reason);
        }
    }
}
