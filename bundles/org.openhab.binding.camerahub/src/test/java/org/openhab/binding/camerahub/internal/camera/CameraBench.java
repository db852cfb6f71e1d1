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
package org.openhab.binding.camerahub.internal.camera;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openhab.binding.camerahub.internal.CameraHubBindingConstants;
import org.openhab.binding.camerahub.internal.camera.health.StatusTexts;
import org.openhab.binding.camerahub.internal.camera.offer.ThingCameraProvider;
import org.openhab.binding.camerahub.internal.household.FakeClock;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.MemoryStorageService;
import org.openhab.binding.camerahub.internal.night.HouseholdNight;
import org.openhab.binding.camerahub.internal.policy.HouseholdPolicy;
import org.openhab.binding.camerahub.internal.presence.HouseholdPresence;
import org.openhab.binding.camerahub.internal.token.Tokens;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.PointType;
import org.openhab.core.storage.Storage;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;

/**
 * Cameras' handlers with an openHAB that remembers what it was told, a hub that does what it is told, and a storage
 * that outlives restarts.
 *
 * @author Camera Hub authors - Initial contribution
 */
public class CameraBench {

    public static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");

    public final FakeControl control = new FakeControl();
    public final ManualScheduler scheduler = new ManualScheduler();
    public final Storage<String> storage = new MemoryStorageService().getStorage("cameras");
    public final FakeClock clock = new FakeClock(NOON.toString());
    public final HouseholdNight night =
            new HouseholdNight(() -> new PointType(new DecimalType(52.52), new DecimalType(13.405)));
    public final Household household = new Household();
    public final Map<String, State> states = new TreeMap<>();
    public final List<String> updates = new ArrayList<>();
    public final List<String> events = new ArrayList<>();
    public final Map<String, List<ThingStatusInfo>> statuses = new HashMap<>();
    private final MemoryStorageService householdStorage = new MemoryStorageService();
    public final HouseholdPresence presence = new HouseholdPresence(clock, householdStorage);
    public final HouseholdPolicy policy = new HouseholdPolicy(clock, night, presence, householdStorage);
    public final Tokens tokens = new Tokens(clock, new MemoryStorageService());
    public ThingCameraProvider provider = new ThingCameraProvider(new MemoryStorageService());

    /** A camera's handler, initialised; parameters are names and values in turn. */
    public CameraHandler camera(String id, Object... parameters) {
        CameraHandler handler = handler(id, parameters);
        handler.initialize();
        return handler;
    }

    /** @param id with a home's in front of it, as in {@code home:front}, if the camera belongs to one */
    public CameraHandler handler(String id, Object... parameters) {
        Configuration configuration = new Configuration();
        for (int i = 0; i < parameters.length; i += 2) {
            configuration.put((String) parameters[i], parameters[i + 1]);
        }
        Thing thing = ThingBuilder.create(
                        CameraHubBindingConstants.THING_TYPE_CAMERA, new ThingUID("camerahub:camera:" + id))
                .withLabel("Front door")
                .withConfiguration(configuration)
                .withBridge(id.contains(":") ? new ThingUID("camerahub:home:" + id.split(":")[0]) : null)
                .build();
        CameraHandler handler = new CameraHandler(
                thing,
                new CameraServices(
                        control,
                        provider,
                        household,
                        policy,
                        presence,
                        tokens,
                        storage,
                        new StatusTexts(control, new FileTexts(), () -> Locale.ENGLISH, null),
                        scheduler.executor(),
                        clock));
        handler.setCallback(callback());
        return handler;
    }

    /** What openHAB is to a handler; it notes what it is told. */
    public ThingHandlerCallback callback() {
        ThingHandlerCallback callback = mock(ThingHandlerCallback.class);
        doAnswer(call -> {
                    String channel = call.<ChannelUID>getArgument(0).getId();
                    states.put(channel, call.getArgument(1));
                    updates.add(channel + "=" + call.getArgument(1));
                    return null;
                })
                .when(callback)
                .stateUpdated(any(), any());
        doAnswer(call -> {
                    Thing thing = call.getArgument(0);
                    ThingStatusInfo status = call.getArgument(1);
                    thing.setStatusInfo(status);
                    statuses.computeIfAbsent(thing.getUID().getAsString(), uid -> new ArrayList<>())
                            .add(status);
                    return null;
                })
                .when(callback)
                .statusUpdated(any(), any());
        doAnswer(call -> events.add(call.getArgument(2))).when(callback).channelTriggered(any(), any(), anyString());
        when(callback.isChannelLinked(any())).thenReturn(true);
        return callback;
    }

    public void command(CameraHandler handler, String channel, Command command) {
        handler.handleCommand(new ChannelUID(handler.getThing().getUID(), channel), command);
    }

    /** e.g. {@code OFFLINE COMMUNICATION_ERROR @text/...}. */
    public static String status(CameraHandler handler) {
        ThingStatusInfo info = handler.getThing().getStatusInfo();
        String description = info.getDescription() == null ? "" : " " + info.getDescription();
        return info.getStatus() + " " + info.getStatusDetail() + description;
    }
}
