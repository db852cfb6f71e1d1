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
package org.openhab.binding.camerahub.internal.home;

import static org.openhab.binding.camerahub.internal.CameraHubBindingConstants.*;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.action.TokenActions;
import org.openhab.binding.camerahub.internal.ChannelStates;
import org.openhab.binding.camerahub.internal.home.HomeProblems.Area;
import org.openhab.binding.camerahub.internal.night.Light;
import org.openhab.binding.camerahub.internal.night.NightState;
import org.openhab.binding.camerahub.internal.presence.HomeState;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.UnDefType;

/**
 * The handler of a home's Thing: shows whether anybody is at home, whether it is dark, and whether a camera watches.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class HomeHandler extends BaseBridgeHandler {

    private final HomeServices services;
    private final String id;
    private final ChannelStates states = new ChannelStates(this::updateState);
    private Runnable endOfPresence = () -> {};
    private Runnable endOfNight = () -> {};
    private Runnable nextLook = () -> {};
    private @Nullable Light light;
    /* Whether it is this home that asks a router: another one may be there that does. */
    private volatile boolean asks;
    private final HomeProblems problems = new HomeProblems(this::updateStatus);

    public HomeHandler(Bridge bridge, HomeServices services) {
        super(bridge);
        this.services = services;
        id = bridge.getUID().getAsString();
    }

    @Override
    public void initialize() {
        HomeSettings settings = HomeSettings.of(getConfigAs(HomeConfiguration.class));
        problems.clear();
        states.open();
        Optional<String> fault = settings.fault();
        if (fault.isPresent()) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR, fault.get());
            return;
        }
        services.notices().configure(id, settings.notices(), problem(Area.TELEGRAM), problem(Area.MAIL));
        services.night().setOffset(settings.nightOffset());
        synchronized (this) {
            light = null;
            endOfNight = services.night().listen(this::look);
        }
        look();
        problems.online();
        asks = settings.router().isSet();
        services.router().start(settings.router(), problem(Area.ROUTER));
        camerasChanged();
        Runnable end = services.presence().listen(this::show);
        synchronized (this) {
            endOfPresence = end;
        }
    }

    @Override
    public synchronized void dispose() {
        states.close();
        if (asks) {
            asks = false;
            services.router().stop();
        }
        services.notices().pause(id);
        endOfPresence.run();
        endOfNight.run();
        nextLook.run();
    }

    /** Whoever speaks for this home is to be forgotten with it. */
    @Override
    public void handleRemoval() {
        if (asks) {
            services.router().stop();
            services.router().withdraw();
        }
        services.notices().forget(id);
        services.tokens().revokeAll(id);
        super.handleRemoval();
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(TokenActions.class);
    }

    /** All channels of a home only tell. */
    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        states.repeat(channelUID.getId());
    }

    @Override
    public void childHandlerInitialized(ThingHandler childHandler, Thing childThing) {
        camerasChanged();
    }

    @Override
    public void childHandlerDisposed(ThingHandler childHandler, Thing childThing) {
        camerasChanged();
    }

    /** A camera has come or gone, or may do something else now. */
    public void camerasChanged() {
        boolean armed = services.household().cameras().stream()
                .anyMatch(camera -> camera.switches().motionDetection());
        states.set(CHANNEL_ARMED, OnOffType.from(armed));
    }

    private Consumer<Optional<String>> problem(Area area) {
        return problem -> problems.set(area, problem);
    }

    private void show(HomeState home) {
        states.set(CHANNEL_PRESENCE, ChannelStates.of(home.presence()));
        states.set(CHANNEL_PERSONS, new DecimalType(home.persons()));
    }

    /** Looks whether it is dark, and again when that is to change. */
    private synchronized void look() {
        NightState night = services.night().at(services.clock().now());
        nextLook.run();
        nextLook = services.clock().at(night.until(), this::look);
        if (night.light() != light) {
            light = night.light();
            show(night.light());
        }
    }

    private void show(Light now) {
        if (now == Light.UNKNOWN) {
            problems.set(Area.LOCATION, Optional.of("@text/online.no-location"));
            states.set(CHANNEL_NIGHT, UnDefType.UNDEF);
        } else {
            problems.set(Area.LOCATION, Optional.empty());
            states.set(CHANNEL_NIGHT, OnOffType.from(now == Light.NIGHT));
        }
    }
}
