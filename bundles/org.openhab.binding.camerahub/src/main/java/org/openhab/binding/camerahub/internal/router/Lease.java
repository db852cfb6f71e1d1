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
package org.openhab.binding.camerahub.internal.router;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.DeviceId;

/**
 * A lease of a router's DHCP server as RouterOS' REST API lists it: an object whose values are all texts. A lease that
 * was made by hand is listed without a device too; only one that is bound has a device in the network.
 *
 * @param devices the address and the name of its device
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record Lease(Set<DeviceId> devices, boolean bound) {

    private static final String ACTIVE_ADDRESS = "active-mac-address";
    private static final String ADDRESS = "mac-address";
    private static final String NAME = "host-name";
    private static final String STATUS = "status";
    private static final String BOUND = "bound";

    Lease {
        devices = Set.copyOf(devices);
    }

    /**
     * Reads a list.
     *
     * @throws JsonParseException if it is none
     */
    static List<Lease> all(String json) {
        JsonElement root = JsonParser.parseString(json);
        if (!(root instanceof JsonArray list)) {
            throw new JsonParseException("no list");
        }
        List<Lease> leases = new ArrayList<>();
        for (JsonElement entry : list) {
            if (entry instanceof JsonObject object) {
                leases.add(of(object));
            }
        }
        return leases;
    }

    private static Lease of(JsonObject entry) {
        Set<DeviceId> devices = new HashSet<>();
        text(entry, ACTIVE_ADDRESS)
                .or(() -> text(entry, ADDRESS))
                .flatMap(DeviceId::of)
                .ifPresent(devices::add);
        text(entry, NAME).flatMap(DeviceId::of).ifPresent(devices::add);
        return new Lease(devices, text(entry, STATUS).filter(BOUND::equals).isPresent());
    }

    private static Optional<String> text(JsonObject entry, String name) {
        @Nullable JsonElement value = entry.get(name);
        return value != null && value.isJsonPrimitive()
                ? Optional.of(value.getAsString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}
