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
package org.openhab.core.thing.binding;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.config.core.ConfigUtil;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.util.ThingHandlerHelper;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What handlers have in common.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public abstract class BaseThingHandler implements ThingHandler {

    private static final String POOL = "thingHandler";

    private final Logger logger = LoggerFactory.getLogger(BaseThingHandler.class);

    protected final ScheduledExecutorService scheduler = ThreadPoolManager.getScheduledPool(POOL);
    protected Thing thing;

    private @Nullable ThingHandlerCallback callback;

    public BaseThingHandler(Thing thing) {
        this.thing = thing;
    }

    @Override
    public Thing getThing() {
        return thing;
    }

    @Override
    public void setCallback(@Nullable ThingHandlerCallback thingHandlerCallback) {
        synchronized (this) {
            callback = thingHandlerCallback;
        }
    }

    protected @Nullable ThingHandlerCallback getCallback() {
        synchronized (this) {
            return callback;
        }
    }

    /** The callback, if there is somebody to tell; what is said after the end is only noted. */
    private Optional<ThingHandlerCallback> system(String what) {
        ThingHandlerCallback present = getCallback();
        if (present == null) {
            logger.warn("Handler {} tried {} although the handler was already disposed.", thing.getUID(), what);
        }
        return present == null ? Optional.empty() : Optional.of(present);
    }

    @Override
    public void dispose() {}

    @Override
    public void handleRemoval() {
        updateStatus(ThingStatus.REMOVED);
    }

    @Override
    public void handleConfigurationUpdate(Map<String, Object> configurationParameters) {
        if (!isModifyingCurrentConfig(configurationParameters)) {
            return;
        }
        validateConfigurationParameters(configurationParameters);
        Configuration configuration = editConfiguration();
        configurationParameters.forEach(configuration::put);
        boolean restart = isInitialized();
        if (restart) {
            dispose();
        }
        updateConfiguration(configuration);
        if (restart) {
            initialize();
        } else {
            system("to tell of a new configuration").ifPresent(system -> system.configurationUpdated(thing));
        }
    }

    protected boolean isModifyingCurrentConfig(Map<String, Object> configurationParameters) {
        Configuration current = getConfig();
        return configurationParameters.entrySet().stream()
                .anyMatch(
                        each -> !Objects.equals(ConfigUtil.normalizeType(each.getValue()), current.get(each.getKey())));
    }

    protected void validateConfigurationParameters(Map<String, Object> configurationParameters) {
        system("to validate parameters")
                .ifPresent(system -> system.validateConfigurationParameters(thing, configurationParameters));
    }

    @Override
    public void thingUpdated(Thing thing) {
        dispose();
        this.thing = thing;
        initialize();
    }

    @Override
    public void channelLinked(ChannelUID channelUID) {
        handleCommand(channelUID, RefreshType.REFRESH);
    }

    @Override
    public void channelUnlinked(ChannelUID channelUID) {}

    /** A thing goes offline with its bridge, and comes back with it. */
    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        if (bridgeStatusInfo.getStatus() == ThingStatus.ONLINE
                && thing.getStatusInfo().getStatusDetail() == ThingStatusDetail.BRIDGE_OFFLINE) {
            updateStatus(ThingStatus.ONLINE, ThingStatusDetail.NONE);
        } else if (bridgeStatusInfo.getStatus() == ThingStatus.OFFLINE) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.BRIDGE_OFFLINE);
        }
    }

    protected Configuration getConfig() {
        return thing.getConfiguration();
    }

    protected <T> T getConfigAs(Class<T> configurationClass) {
        return getConfig().as(configurationClass);
    }

    protected Configuration editConfiguration() {
        return new Configuration(thing.getConfiguration().getProperties());
    }

    protected void updateConfiguration(Configuration configuration) {
        Configuration former = new Configuration(thing.getConfiguration());
        thing.getConfiguration().setProperties(configuration.getProperties());
        try {
            system("to update the configuration").ifPresent(system -> system.thingUpdated(thing));
        } catch (RuntimeException e) {
            thing.getConfiguration().setProperties(former.getProperties());
            throw e;
        }
    }

    protected Map<String, String> editProperties() {
        return new HashMap<>(thing.getProperties());
    }

    protected void updateProperties(@Nullable Map<String, String> properties) {
        if (properties == null) {
            return;
        }
        boolean changed = false;
        for (Map.Entry<String, String> each : properties.entrySet()) {
            String former = thing.setProperty(each.getKey(), each.getValue());
            changed |= !Objects.equals(former, each.getValue());
        }
        if (changed) {
            system("to update its properties").ifPresent(system -> system.thingUpdated(thing));
        }
    }

    protected void updateProperty(String name, @Nullable String value) {
        String former = thing.setProperty(name, value);
        if (!Objects.equals(former, value)) {
            system("to update a property").ifPresent(system -> system.thingUpdated(thing));
        }
    }

    protected ThingBuilder editThing() {
        return ThingBuilder.create(thing);
    }

    /** @throws IllegalArgumentException if it is this very thing: {@link #editThing} gives the copy that is needed */
    protected void updateThing(Thing thing) {
        if (thing == this.thing) {
            throw new IllegalArgumentException(
                    "Changes must not be done on the current thing - create a copy, e.g. via editThing()");
        }
        this.thing = thing;
        system("to update its thing").ifPresent(system -> system.thingUpdated(thing));
    }

    protected void updateState(String channelID, State state) {
        updateState(new ChannelUID(thing.getUID(), channelID), state);
    }

    protected void updateState(ChannelUID channelUID, State state) {
        system("to update a state").ifPresent(system -> system.stateUpdated(channelUID, state));
    }

    protected void postCommand(String channelID, Command command) {
        postCommand(new ChannelUID(thing.getUID(), channelID), command);
    }

    protected void postCommand(ChannelUID channelUID, Command command) {
        system("to post a command").ifPresent(system -> system.postCommand(channelUID, command));
    }

    protected void triggerChannel(String channelID) {
        triggerChannel(new ChannelUID(thing.getUID(), channelID), "");
    }

    protected void triggerChannel(String channelID, String event) {
        triggerChannel(new ChannelUID(thing.getUID(), channelID), event);
    }

    protected void triggerChannel(ChannelUID channelUID) {
        triggerChannel(channelUID, "");
    }

    protected void triggerChannel(ChannelUID channelUID, String event) {
        system("to trigger a channel").ifPresent(system -> system.channelTriggered(thing, channelUID, event));
    }

    protected void updateStatus(ThingStatus status) {
        updateStatus(status, ThingStatusDetail.NONE, null);
    }

    protected void updateStatus(ThingStatus status, ThingStatusDetail statusDetail) {
        updateStatus(status, statusDetail, null);
    }

    protected void updateStatus(ThingStatus status, ThingStatusDetail statusDetail, @Nullable String description) {
        ThingStatusInfo info = new ThingStatusInfo(status, statusDetail, description);
        system("to update its status").ifPresent(system -> system.statusUpdated(thing, info));
    }

    protected @Nullable Bridge getBridge() {
        ThingUID bridge = thing.getBridgeUID();
        ThingHandlerCallback system = getCallback();
        return bridge == null || system == null ? null : system.getBridge(bridge);
    }

    protected boolean isLinked(String channelId) {
        return isLinked(new ChannelUID(thing.getUID(), channelId));
    }

    protected boolean isLinked(ChannelUID channelUID) {
        ThingHandlerCallback system = getCallback();
        return system != null && system.isChannelLinked(channelUID);
    }

    protected boolean isInitialized() {
        return ThingHandlerHelper.isHandlerInitialized(this);
    }
}
