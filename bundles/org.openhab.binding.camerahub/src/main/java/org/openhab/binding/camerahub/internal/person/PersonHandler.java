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
package org.openhab.binding.camerahub.internal.person;

import static org.openhab.binding.camerahub.internal.CameraHubBindingConstants.*;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.action.TokenActions;
import org.openhab.binding.camerahub.internal.ChannelStates;
import org.openhab.binding.camerahub.internal.household.DeviceId;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdPerson;
import org.openhab.binding.camerahub.internal.presence.PersonState;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;

/**
 * The handler of a person's Thing: what sources report goes to the household, and comes back as the person's presence.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class PersonHandler extends BaseThingHandler implements HouseholdPerson {

    /** The source that commands to the channel are. */
    private static final String BY_COMMAND = "command";

    private static final String LAST_SEEN = "#lastSeen";

    private final PersonServices services;
    private final String id;
    private final ChannelStates states = new ChannelStates(this::updateState);
    private volatile String userId;
    private volatile Set<DeviceId> devices = Set.of();

    public PersonHandler(Thing thing, PersonServices services) {
        super(thing);
        this.services = services;
        id = thing.getUID().getAsString();
        userId = thing.getUID().getId();
    }

    @Override
    public void initialize() {
        PersonConfiguration configuration = getConfigAs(PersonConfiguration.class);
        states.open();
        userId = configuration.userId.isBlank() ? getThing().getUID().getId() : configuration.userId.strip();
        Household household = services.household();
        Optional<HouseholdPerson> namesake = household.persons().stream()
                .filter(person -> !person.id().equals(id) && person.userId().equals(userId))
                .findFirst();
        if (namesake.isPresent()) {
            configurationError("user-id-taken", userId, namesake.get().id());
            return;
        }
        if (configuration.awayDelay < 0) {
            configurationError("away-delay-invalid", "awayDelay", String.valueOf(configuration.awayDelay));
            return;
        }
        Optional<String> unreadable = configuration.devices.stream()
                .filter(device -> DeviceId.of(device).isEmpty())
                .findFirst();
        if (unreadable.isPresent()) {
            configurationError("device-invalid", "devices", unreadable.get());
            return;
        }
        devices = configuration.devices.stream()
                .map(DeviceId::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        showLastSeen();
        updateStatus(ThingStatus.ONLINE);
        household.add(this);
        services.presence().add(id, Duration.ofSeconds(configuration.awayDelay), this::show);
    }

    @Override
    public void dispose() {
        states.close();
        services.household().remove(this);
        services.presence().remove(id);
    }

    @Override
    public void handleRemoval() {
        dispose();
        services.presence().forget(id);
        services.storage().remove(id + LAST_SEEN);
        services.tokens().revokeAll(id);
        super.handleRemoval();
    }

    /** Who is at home does not depend on the state of the home's Thing. */
    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {}

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        String channel = channelUID.getId();
        if (command instanceof OnOffType onOff && CHANNEL_PRESENCE.equals(channel)) {
            report(BY_COMMAND, onOff == OnOffType.ON);
        }
        if (command instanceof RefreshType || !CHANNEL_PRESENCE.equals(channel)) {
            states.repeat(channel);
        }
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(TokenActions.class);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        @Nullable String label = getThing().getLabel();
        return label == null || label.isBlank() ? id : label;
    }

    @Override
    public String userId() {
        return userId;
    }

    @Override
    public void report(String source, boolean present) {
        if (present) {
            services.storage().put(id + LAST_SEEN, services.clock().now().toString());
            showLastSeen();
        }
        services.presence().report(id, source, present);
        // a command that changed nothing, such as OFF within the away delay, must not stay on the item
        states.repeat(CHANNEL_PRESENCE);
    }

    @Override
    public Set<DeviceId> devices() {
        return devices;
    }

    @Override
    public void withdraw(String source) {
        services.presence().withdraw(id, source);
    }

    private void show(PersonState state) {
        states.set(CHANNEL_PRESENCE, ChannelStates.of(state.presence()));
    }

    private void showLastSeen() {
        Instant seen = lastSeen();
        if (seen != null) {
            states.set(CHANNEL_LAST_SEEN, new DateTimeType(seen));
        }
    }

    private @Nullable Instant lastSeen() {
        String text = services.storage().get(id + LAST_SEEN);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            // somebody has written something else into the file
            return null;
        }
    }

    private void configurationError(String key, String what, String detail) {
        updateStatus(
                ThingStatus.OFFLINE,
                ThingStatusDetail.CONFIGURATION_ERROR,
                "@text/offline.config-" + key + " [\"" + what + "\", \"" + detail + "\"]");
    }
}
