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
package org.openhab.core.config.discovery;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;

/**
 * Puts a result together.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class DiscoveryResultBuilder {

    private record Found(
            ThingUID uid,
            ThingTypeUID type,
            Map<String, Object> properties,
            @Nullable String representationProperty,
            String label,
            @Nullable ThingUID bridge,
            long timeToLive)
            implements DiscoveryResult {

        @Override
        public ThingUID getThingUID() {
            return uid;
        }

        @Override
        public ThingTypeUID getThingTypeUID() {
            return type;
        }

        @Override
        public String getBindingId() {
            return uid.getBindingId();
        }

        @Override
        public Map<String, Object> getProperties() {
            return properties;
        }

        @Override
        public @Nullable String getRepresentationProperty() {
            return representationProperty;
        }

        @Override
        public DiscoveryResultFlag getFlag() {
            return DiscoveryResultFlag.NEW;
        }

        @Override
        public String getLabel() {
            return label;
        }

        @Override
        public @Nullable ThingUID getBridgeUID() {
            return bridge;
        }

        @Override
        public long getTimeToLive() {
            return timeToLive;
        }
    }

    private final ThingUID thingUID;
    private final Map<String, Object> properties = new HashMap<>();
    private @Nullable String representationProperty;
    private @Nullable ThingUID bridgeUID;
    private String label = "";
    private long ttl = DiscoveryResult.TTL_UNLIMITED;
    private @Nullable ThingTypeUID thingTypeUID;

    private DiscoveryResultBuilder(ThingUID thingUID) {
        this.thingUID = thingUID;
    }

    public static DiscoveryResultBuilder create(ThingUID thingUID) {
        return new DiscoveryResultBuilder(thingUID);
    }

    public DiscoveryResultBuilder withThingType(@Nullable ThingTypeUID thingTypeUID) {
        this.thingTypeUID = thingTypeUID;
        return this;
    }

    public DiscoveryResultBuilder withProperties(@Nullable Map<String, Object> properties) {
        if (properties != null) {
            this.properties.putAll(properties);
        }
        return this;
    }

    public DiscoveryResultBuilder withProperty(String key, Object value) {
        properties.put(key, value);
        return this;
    }

    public DiscoveryResultBuilder withRepresentationProperty(@Nullable String representationProperty) {
        this.representationProperty = representationProperty;
        return this;
    }

    public DiscoveryResultBuilder withBridge(@Nullable ThingUID bridgeUID) {
        this.bridgeUID = bridgeUID;
        return this;
    }

    public DiscoveryResultBuilder withLabel(@Nullable String label) {
        this.label = label == null ? "" : label;
        return this;
    }

    public DiscoveryResultBuilder withTTL(long ttl) {
        this.ttl = ttl;
        return this;
    }

    /** @throws IllegalArgumentException if the representation property is none of the properties */
    public DiscoveryResult build() {
        String representation = representationProperty;
        if (representation != null && !properties.containsKey(representation)) {
            throw new IllegalArgumentException("Representation property '" + representation
                    + "' of discovery result for thing '" + thingUID + "' is missing in properties");
        }
        ThingTypeUID type = thingTypeUID;
        return new Found(
                thingUID,
                type == null ? new ThingTypeUID(thingUID.getBindingId(), typeOf(thingUID)) : type,
                Map.copyOf(properties),
                representation,
                label,
                bridgeUID,
                ttl);
    }

    private static String typeOf(ThingUID thing) {
        return thing.getAsString().split(":")[1];
    }
}
