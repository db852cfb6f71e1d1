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
package org.openhab.binding.camerahub.internal.household;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The cameras and persons whose Things are active now: where the device API, the scripts and the notices find them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = Household.class)
public class Household {

    private final Map<String, HouseholdCamera> cameras = new ConcurrentHashMap<>();
    private final Map<String, HouseholdPerson> persons = new ConcurrentHashMap<>();
    private final List<HouseholdListener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public Household() {}

    public void add(HouseholdCamera camera) {
        cameras.put(camera.id(), camera);
    }

    public void remove(HouseholdCamera camera) {
        cameras.remove(camera.id(), camera);
    }

    public void add(HouseholdPerson person) {
        persons.put(person.id(), person);
    }

    public void remove(HouseholdPerson person) {
        persons.remove(person.id(), person);
    }

    /** The camera of the Thing with this UID. */
    public Optional<HouseholdCamera> camera(String id) {
        return Optional.ofNullable(cameras.get(id));
    }

    /** All cameras, sorted by id. */
    public List<HouseholdCamera> cameras() {
        return cameras.values().stream()
                .sorted(Comparator.comparing(HouseholdCamera::id))
                .toList();
    }

    /** All persons, sorted by id. */
    public List<HouseholdPerson> persons() {
        return persons.values().stream()
                .sorted(Comparator.comparing(HouseholdPerson::id))
                .toList();
    }

    /** The person with this name for routers. */
    public Optional<HouseholdPerson> person(String userId) {
        return persons().stream()
                .filter(person -> person.userId().equals(userId))
                .findFirst();
    }

    /**
     * Tells what cameras see and do.
     *
     * @return ends it
     */
    public Runnable listen(HouseholdListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** For handlers: a camera whose motion detection is on has seen a motion. */
    public void motionSeen(HouseholdCamera camera, Instant at, byte @Nullable [] jpeg) {
        listeners.forEach(listener -> listener.motion(camera, at, jpeg));
    }

    /** For handlers: a camera's motion detection has been switched. */
    public void motionDetectionSwitched(HouseholdCamera camera, boolean on) {
        listeners.forEach(listener -> listener.motionDetection(camera, on));
    }
}
