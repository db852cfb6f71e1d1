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

import static org.openhab.binding.camerahub.internal.CameraHubBindingConstants.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.token.Role;
import org.openhab.binding.camerahub.internal.token.TokenHolder;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which tokens a Thing may have: a camera one of its own, a home and a person one for routers and phones. A skill of
 * Alexa may speak for a home, or for no Thing at all.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = TokenThings.class)
public class TokenThings {

    private final ThingRegistry things;

    @Activate
    public TokenThings(@Reference ThingRegistry things) {
        this.things = things;
    }

    /**
     * The holder of a token to be made.
     *
     * @throws IllegalArgumentException if there is no such Thing, or it is of no use for this role
     */
    public TokenHolder holder(Role role, String thing) {
        if (role == Role.ALEXA && thing.isBlank()) {
            return new TokenHolder(role, "");
        }
        @Nullable Thing found = things.get(new ThingUID(thing));
        if (found == null) {
            throw new IllegalArgumentException("There is no Thing " + thing);
        }
        if (!isFor(role, found.getThingTypeUID())) {
            throw new IllegalArgumentException("A Thing of the type "
                    + found.getThingTypeUID().getId() + " has no token for the role " + role.key());
        }
        return new TokenHolder(role, thing);
    }

    /** Whether Things of the type may have tokens of the role. */
    public static boolean isFor(Role role, ThingTypeUID type) {
        return switch (role) {
            case CAMERA -> type.equals(THING_TYPE_CAMERA);
            case ROUTER -> type.equals(THING_TYPE_HOME) || type.equals(THING_TYPE_PERSON);
            case ALEXA -> type.equals(THING_TYPE_HOME);
        };
    }
}
