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
package org.openhab.core.embedded.internal.handler;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.embedded.internal.thing.MemoryBridge;
import org.openhab.core.embedded.internal.thing.ThingAssembler;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BridgeHandler;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.openhab.core.thing.util.ThingHandlerHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of a handler, from its factory to its end. All on the thing manager's queue, one step at a time.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class HandlerLife {

    private final Logger logger = LoggerFactory.getLogger(HandlerLife.class);
    private final ThingRegistry things;
    private final HandlerFactories factories;
    private final ThingAssembler assembler;
    private final ThingStatuses statuses;
    private final HandlerCallback callback;

    HandlerLife(
            ThingRegistry things,
            HandlerFactories factories,
            ThingAssembler assembler,
            ThingStatuses statuses,
            HandlerCallback callback) {
        this.things = things;
        this.factories = factories;
        this.assembler = assembler;
        this.statuses = statuses;
        this.callback = callback;
    }

    /** Makes and starts the handler, or says by the status what is missing. */
    void start(Thing thing) {
        Optional<ThingHandlerFactory> factory = factories.of(thing);
        List<String> missing = assembler.missingParameters(thing);
        ThingUID bridge = thing.getBridgeUID();
        if (factory.isEmpty()) {
            not(thing, ThingStatusDetail.HANDLER_MISSING_ERROR, null);
        } else if (!missing.isEmpty()) {
            not(
                    thing,
                    ThingStatusDetail.HANDLER_CONFIGURATION_PENDING,
                    "missing parameters: " + String.join(", ", missing));
        } else if (bridge != null && !isReady(bridge)) {
            not(thing, ThingStatusDetail.BRIDGE_UNINITIALIZED, null);
        } else {
            register(thing, factory.get());
        }
    }

    private void not(Thing thing, ThingStatusDetail reason, @Nullable String description) {
        statuses.set(thing, ThingStatus.UNINITIALIZED, reason, description);
    }

    private boolean isReady(ThingUID bridge) {
        Thing thing = things.get(bridge);
        return thing instanceof Bridge && ThingHandlerHelper.isHandlerInitialized(thing);
    }

    private void register(Thing thing, ThingHandlerFactory factory) {
        ThingHandler handler;
        try {
            handler = factory.registerHandler(thing);
        } catch (RuntimeException e) {
            logger.warn("No handler of {} can be made", thing.getUID(), e);
            not(thing, ThingStatusDetail.HANDLER_REGISTERING_ERROR, e.getMessage());
            return;
        }
        factories.made(thing, factory);
        handler.setCallback(callback);
        thing.setHandler(handler);
        statuses.set(thing, ThingStatus.INITIALIZING, ThingStatusDetail.NONE, null);
        initialize(thing, handler::initialize);
    }

    private void initialize(Thing thing, Runnable initialization) {
        try {
            initialization.run();
        } catch (RuntimeException e) {
            logger.warn("The handler of {} could not be initialized", thing.getUID(), e);
            not(thing, ThingStatusDetail.HANDLER_INITIALIZING_ERROR, e.getMessage());
        }
    }

    /** The handler is at work: its bridge is told of it, and its things may start. */
    void initialized(Thing thing) {
        ThingHandler handler = thing.getHandler();
        ThingHandler above = handlerOfBridge(thing);
        if (handler != null && above instanceof BridgeHandler bridge) {
            bridge.childHandlerInitialized(handler, thing);
        }
        if (thing instanceof Bridge) {
            for (Thing child : childrenOf(thing)) {
                if (child.getHandler() == null && child.isEnabled()) {
                    start(child);
                }
            }
        }
    }

    private @Nullable ThingHandler handlerOfBridge(Thing thing) {
        ThingUID bridge = thing.getBridgeUID();
        Thing above = bridge == null ? null : things.get(bridge);
        return above == null ? null : above.getHandler();
    }

    private List<Thing> childrenOf(Thing bridge) {
        return things.stream()
                .filter(thing -> bridge.getUID().equals(thing.getBridgeUID()))
                .toList();
    }

    void tellThingsOf(Bridge bridge, ThingStatusInfo status) {
        for (Thing child : childrenOf(bridge)) {
            ThingHandler handler = child.getHandler();
            if (handler != null && ThingHandlerHelper.isHandlerInitialized(child)) {
                handler.bridgeStatusChanged(status);
            }
        }
    }

    /** Ends the handler, those of a bridge's things before it. */
    void stop(Thing thing) {
        ThingHandler handler = thing.getHandler();
        if (handler == null) {
            return;
        }
        if (thing instanceof Bridge) {
            childrenOf(thing).forEach(child -> {
                stop(child);
                not(child, ThingStatusDetail.BRIDGE_UNINITIALIZED, null);
            });
        }
        try {
            handler.dispose();
        } catch (RuntimeException e) {
            logger.warn("The handler of {} could not be disposed of", thing.getUID(), e);
        }
        if (handlerOfBridge(thing) instanceof BridgeHandler bridge) {
            bridge.childHandlerDisposed(handler, thing);
        }
        handler.setCallback(null);
        factories.ended(thing).ifPresent(factory -> factory.unregisterHandler(thing));
        thing.setHandler(null);
        not(thing, ThingStatusDetail.HANDLER_MISSING_ERROR, null);
    }

    void stopAllOf(ThingHandlerFactory factory) {
        things.stream().filter(thing -> factories.isOf(thing, factory)).forEach(this::stop);
    }

    /** A file says something else about the thing: its handler goes on with that, or ends if the bridge is another. */
    void replace(Thing oldThing, Thing thing) {
        ThingHandler handler = oldThing.getHandler();
        disconnect(oldThing);
        connect(thing);
        boolean sameBridge = Objects.equals(oldThing.getBridgeUID(), thing.getBridgeUID());
        if (handler == null) {
            return;
        }
        if (!sameBridge || !assembler.missingParameters(thing).isEmpty()) {
            stop(oldThing);
            return;
        }
        handOver(oldThing, thing);
        statuses.set(thing, ThingStatus.INITIALIZING, ThingStatusDetail.NONE, null);
        initialize(thing, () -> handler.thingUpdated(thing));
    }

    /** The new description takes the place of the old one beside the same handler. */
    void handOver(Thing oldThing, Thing thing) {
        if (oldThing == thing) {
            return;
        }
        disconnect(oldThing);
        connect(thing);
        thing.setStatusInfo(oldThing.getStatusInfo());
        thing.setHandler(oldThing.getHandler());
        if (thing instanceof MemoryBridge bridge) {
            childrenOf(thing).forEach(bridge::add);
        }
    }

    void connect(Thing thing) {
        ThingUID above = thing.getBridgeUID();
        if (above != null && things.get(above) instanceof MemoryBridge bridge) {
            bridge.add(thing);
        }
        if (thing instanceof MemoryBridge bridge) {
            childrenOf(thing).forEach(bridge::add);
        }
    }

    void disconnect(Thing thing) {
        ThingUID above = thing.getBridgeUID();
        if (above != null && things.get(above) instanceof MemoryBridge bridge) {
            bridge.remove(thing);
        }
    }
}
