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

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.CameraHubBindingConstants;
import org.openhab.binding.camerahub.internal.household.HouseholdClock;
import org.openhab.binding.camerahub.internal.token.Tokens;
import org.openhab.core.common.registry.RegistryChangeListener;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes back the tokens of Things that are gone from their file: openHAB tells their handlers of their end, but not that
 * it is one for good. A file that is being saved or has a mistake in it, and an openHAB that stops, look the same, so the
 * tokens go only when openHAB has run without the Thing for a day.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(immediate = true, service = TokenCleaner.class)
public class TokenCleaner implements RegistryChangeListener<Thing> {

    static final Duration PATIENCE = Duration.ofDays(1);

    private final Tokens tokens;
    private final ThingRegistry things;
    private final HouseholdClock clock;
    private final Map<String, Runnable> missed = new HashMap<>();

    @Activate
    public TokenCleaner(@Reference Tokens tokens, @Reference ThingRegistry things, @Reference HouseholdClock clock) {
        this.tokens = tokens;
        this.things = things;
        this.clock = clock;
        things.addRegistryChangeListener(this);
        // those that went while openHAB did not run; many a file has not been read yet
        tokens.list().stream()
                .map(token -> token.holder().thing())
                .filter(thing -> !thing.isBlank() && !isThere(thing))
                .forEach(this::miss);
    }

    @Deactivate
    public synchronized void deactivate() {
        things.removeRegistryChangeListener(this);
        missed.values().forEach(Runnable::run);
        missed.clear();
    }

    @Override
    public synchronized void added(Thing thing) {
        Optional.ofNullable(missed.remove(thing.getUID().getAsString())).ifPresent(Runnable::run);
    }

    @Override
    public void removed(Thing thing) {
        if (CameraHubBindingConstants.BINDING_ID.equals(thing.getUID().getBindingId())) {
            miss(thing.getUID().getAsString());
        }
    }

    @Override
    public void updated(Thing oldThing, Thing thing) {
        // it is there as before
    }

    private synchronized void miss(String thing) {
        missed.computeIfAbsent(thing, uid -> clock.after(PATIENCE, () -> revoke(uid)));
    }

    private synchronized void revoke(String thing) {
        boolean stillMissed = missed.keySet().remove(thing);
        if (stillMissed && !isThere(thing)) {
            tokens.revokeAll(thing);
        }
    }

    private boolean isThere(String thing) {
        return things.get(new ThingUID(thing)) != null;
    }
}
