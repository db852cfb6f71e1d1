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
package org.openhab.binding.camerahub.internal.control;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.household.HouseholdPerson;
import org.openhab.binding.camerahub.internal.household.Switches;
import org.openhab.binding.camerahub.internal.motion.MotionArchive;
import org.openhab.binding.camerahub.internal.motion.MotionPictures;
import org.openhab.binding.camerahub.internal.policy.Decision;
import org.openhab.binding.camerahub.internal.policy.HouseholdPolicy;
import org.openhab.binding.camerahub.internal.policy.Switch;
import org.openhab.binding.camerahub.internal.presence.HouseholdPresence;
import org.openhab.binding.camerahub.internal.presence.Presence;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.io.camerahub.HouseholdControl;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The household for other bundles, such as the web interface.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = HouseholdControl.class)
public class HouseholdControlService implements HouseholdControl {

    private final Logger logger = LoggerFactory.getLogger(HouseholdControlService.class);
    private final Household household;
    private final HouseholdPolicy policy;
    private final HouseholdPresence presence;
    private final MotionPictures pictures;
    private final TimeZoneProvider timeZoneProvider;

    @Activate
    public HouseholdControlService(
            @Reference Household household,
            @Reference HouseholdPolicy policy,
            @Reference HouseholdPresence presence,
            @Reference MotionArchive archive,
            @Reference TimeZoneProvider timeZoneProvider) {
        this.household = household;
        this.policy = policy;
        this.presence = presence;
        this.timeZoneProvider = timeZoneProvider;
        pictures = archive.pictures();
    }

    @Override
    public List<CameraHousehold> cameras() {
        return household.cameras().stream()
                .map(this::shown)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(CameraHousehold::label))
                .toList();
    }

    @Override
    public void command(String cameraId, CameraSwitch which, boolean on) {
        if (household.camera(cameraId).isEmpty()) {
            throw new IllegalArgumentException("The household has no camera " + cameraId);
        }
        policy.command(cameraId, switchOf(which), on);
    }

    @Override
    public List<LocalDate> motionDays(String cameraId) {
        ZoneId zone = timeZoneProvider.getTimeZone();
        return times(cameraId).stream()
                .map(at -> LocalDate.ofInstant(at, zone))
                .distinct()
                .toList();
    }

    @Override
    public List<Instant> motionPictures(String cameraId, LocalDate day) {
        ZoneId zone = timeZoneProvider.getTimeZone();
        return times(cameraId).stream()
                .filter(at -> LocalDate.ofInstant(at, zone).equals(day))
                .toList();
    }

    @Override
    public Optional<byte[]> motionPicture(String cameraId, Instant at) {
        try {
            return pictures.at(cameraId, at);
        } catch (IOException e) {
            logger.debug("A picture of a motion seen by '{}' cannot be read: {}", cameraId, e.toString());
            return Optional.empty();
        }
    }

    @Override
    public List<PersonPresence> persons() {
        return household.persons().stream()
                .map(this::shown)
                .sorted(Comparator.comparing(PersonPresence::label))
                .toList();
    }

    /* Empty in the moment in which its Thing comes or goes. */
    private Optional<CameraHousehold> shown(HouseholdCamera camera) {
        Optional<Decision> decision = policy.decision(camera.id());
        return policy.policy(camera.id())
                .flatMap(its -> decision.map(now -> {
                    Switches switches = now.switches();
                    return new CameraHousehold(
                            camera.id(),
                            camera.label(),
                            key(its),
                            switches.stream(),
                            switches.motionDetection(),
                            switches.nightMode(),
                            key(now.reason()),
                            camera.lastMotion());
                }));
    }

    private PersonPresence shown(HouseholdPerson person) {
        Presence now = presence.person(person.id()).presence();
        @Nullable Boolean present = now == Presence.UNKNOWN ? null : now == Presence.HOME;
        return new PersonPresence(person.id(), person.label(), present);
    }

    private List<Instant> times(String cameraId) {
        try {
            return pictures.times(cameraId);
        } catch (IOException e) {
            logger.debug("The pictures of motions seen by '{}' cannot be listed: {}", cameraId, e.toString());
            return List.of();
        }
    }

    private static Switch switchOf(CameraSwitch which) {
        return switch (which) {
            case STREAM -> Switch.STREAM;
            case MOTION_DETECTION -> Switch.MOTION_DETECTION;
            case NIGHT_MODE -> Switch.NIGHT_MODE;
        };
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
