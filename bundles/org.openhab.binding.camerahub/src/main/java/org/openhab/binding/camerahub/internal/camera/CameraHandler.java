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

import static org.openhab.binding.camerahub.internal.CameraHubBindingConstants.*;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.action.CameraActions;
import org.openhab.binding.camerahub.action.TokenActions;
import org.openhab.binding.camerahub.internal.ChannelStates;
import org.openhab.binding.camerahub.internal.camera.health.CameraDescription;
import org.openhab.binding.camerahub.internal.camera.health.CameraHealthStatus;
import org.openhab.binding.camerahub.internal.camera.settings.CameraConfiguration;
import org.openhab.binding.camerahub.internal.camera.settings.CameraSettings;
import org.openhab.binding.camerahub.internal.camera.settings.CameraSettingsReader;
import org.openhab.binding.camerahub.internal.camera.settings.ConfigProblem;
import org.openhab.binding.camerahub.internal.home.HomeHandler;
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.household.MotionWish;
import org.openhab.binding.camerahub.internal.household.Switches;
import org.openhab.binding.camerahub.internal.policy.Decision;
import org.openhab.binding.camerahub.internal.policy.Switch;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.core.config.core.status.ConfigStatusMessage;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ConfigStatusThingHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.io.camerahub.CameraHubControl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler of a camera's Thing: its configuration goes to the hub as a camera, the hub's news go to its channels and
 * its status.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class CameraHandler extends ConfigStatusThingHandler implements HouseholdCamera, CameraFace {

    private final Logger logger = LoggerFactory.getLogger(CameraHandler.class);
    private final CameraServices services;
    private final String id;
    private final CameraMemory memory;
    private final ChannelStates states = new ChannelStates(this::updateState);
    private volatile List<ConfigProblem> problems = List.of();
    private final CameraSwitches switches = new CameraSwitches(states);
    private volatile MotionWish motionWish = MotionWish.DEFAULT;

    private volatile @Nullable CameraOperation operation;
    private Runnable endOfPresence = () -> {};
    private final ShownStatus shown =
            new ShownStatus(status -> updateStatus(status.status(), status.detail(), status.description()));

    public CameraHandler(Thing thing, CameraServices services) {
        super(thing);
        this.services = services;
        id = thing.getUID().getAsString();
        memory = new CameraMemory(services.storage(), id);
    }

    @Override
    public void initialize() {
        CameraSettingsReader.Result result =
                CameraSettingsReader.read(id, configuredLabel(), getConfigAs(CameraConfiguration.class));
        problems = result.problems();
        shown.forget();
        states.open();
        CameraSettings settings = result.settings();
        if (settings == null) {
            result.error().map(CameraHealthStatus::of).ifPresent(this::status);
            return;
        }
        status(CameraHealthStatus.UNKNOWN);
        CameraOperation started = new CameraOperation(settings, services, this::switches, memory, states, this);
        operation = started;
        motionWish = settings.motionWish();
        services.household().add(this);
        services.policy().add(id, settings.policy(), this::decided);
        endOfPresence =
                services.presence().listen(home -> states.set(CHANNEL_PRESENCE, ChannelStates.of(home.presence())));
        services.scheduler().execute(started::start);
    }

    @Override
    public void dispose() {
        states.close();
        shown.close();
        services.household().remove(this);
        services.policy().remove(id);
        endOfPresence.run();
        CameraOperation ending = operation;
        operation = null;
        if (ending != null) {
            ending.close();
        }
    }

    /** A Thing that comes again by the same name is another camera. */
    @Override
    public void handleRemoval() {
        dispose();
        memory.clear();
        services.policy().forget(id);
        services.provider().forget(id);
        services.tokens().revokeAll(id);
        super.handleRemoval();
    }

    /** A home that has a problem does not keep anybody from looking at a camera. */
    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {}

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        String channel = channelUID.getId();
        if (command instanceof RefreshType && channel.equals(CHANNEL_SNAPSHOT)) {
            // the last picture is not repeated: an update of this channel is always a new one
            takeSnapshot().thenAccept(result -> logger.debug("Snapshot of {}: {}", id, result));
        } else if (command instanceof RefreshType) {
            states.repeat(channel);
            withOperation(CameraOperation::refresh);
        } else if (command instanceof OnOffType onOff) {
            boolean on = onOff == OnOffType.ON;
            switch (channel) {
                case CHANNEL_STREAM -> command(Switch.STREAM, on);
                case CHANNEL_MOTION_DETECTION -> command(Switch.MOTION_DETECTION, on);
                case CHANNEL_NIGHT_MODE -> command(Switch.NIGHT_MODE, on);
                case CHANNEL_MOTION -> motion(on);
                // all others only tell
                default -> states.repeat(channel);
            }
        }
    }

    @Override
    public Collection<ConfigStatusMessage> getConfigStatus() {
        return problems.stream().map(ConfigProblem::message).toList();
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(CameraActions.class, TokenActions.class);
    }

    /* what the household and actions ask for */

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        String label = configuredLabel();
        return label.isBlank() ? id : label;
    }

    @Override
    public Optional<String> home() {
        @Nullable ThingUID home = getThing().getBridgeUID();
        return home == null ? Optional.empty() : Optional.of(home.getAsString());
    }

    @Override
    public Switches switches() {
        return switches.now();
    }

    @Override
    public @Nullable Instant lastMotion() {
        return CameraMotion.last(memory);
    }

    @Override
    public MotionWish motionWish() {
        return motionWish;
    }

    @Override
    public void motion(Instant at, byte @Nullable [] jpeg) {
        if (switches.now().motionDetection()) {
            withOperation(running -> running.motion(at, jpeg));
            services.household().motionSeen(this, at, jpeg);
        }
    }

    /** Reports a motion that is seen now, or ends one. */
    public void motion(boolean on) {
        if (on && switches.now().motionDetection()) {
            motion(services.clock().now(), null);
        } else {
            withOperation(CameraOperation::endMotion);
            states.repeat(CHANNEL_MOTION);
        }
    }

    /** Allows or forbids everybody to look. */
    public void allowStream(boolean allowed) {
        command(Switch.STREAM, allowed);
    }

    /** Asks the camera now; gives its status, with the text of a fault. */
    public CompletionStage<String> check() {
        CameraOperation running = operation;
        return running == null
                ? CompletableFuture.completedFuture(configured())
                : running.check().thenApply(services.texts()::of);
    }

    /** Takes a picture for the channel; tells that it is there, or why not. Does not wait. */
    public CompletionStage<String> takeSnapshot() {
        CameraOperation running = operation;
        return running == null
                ? CompletableFuture.completedFuture(configured())
                : running.takeSnapshot()
                        .handle((picture, fault) -> services.texts().ofSnapshot(fault));
    }

    /** The answer of a camera whose configuration has an error: it cannot be asked. */
    private String configured() {
        return services.texts().of(shown.now());
    }

    public CameraHubControl control() {
        return services.control();
    }

    /* what the camera in operation shows */

    @Override
    public void status(CameraHealthStatus status) {
        shown.show(status);
    }

    @Override
    public void described(CameraProbe probe) {
        Map<String, String> told = CameraDescription.of(probe);
        if (!getThing().getProperties().entrySet().containsAll(told.entrySet())) {
            updateProperties(new HashMap<>(told));
        }
    }

    @Override
    public void event(String event) {
        triggerChannel(CHANNEL_EVENT, event);
    }

    private void command(Switch which, boolean on) {
        services.policy().command(id, which, on);
    }

    private void decided(Decision decision) {
        if (switches.decide(decision.switches())) {
            services.household()
                    .motionDetectionSwitched(this, decision.switches().motionDetection());
        }
        withOperation(CameraOperation::offer);
        Bridge bridge = getBridge();
        if (bridge != null && bridge.getHandler() instanceof HomeHandler home) {
            home.camerasChanged();
        }
    }

    private void withOperation(Consumer<CameraOperation> action) {
        CameraOperation running = operation;
        if (running != null) {
            action.accept(running);
        }
    }

    private String configuredLabel() {
        @Nullable String label = getThing().getLabel();
        return label == null ? "" : label;
    }
}
