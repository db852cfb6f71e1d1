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
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.thing.binding.BridgeHandler;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;

/**
 * A handler that is online at once, and fails if its address says so.
 *
 * @author Camera Hub authors - Initial contribution
 */
class TestHandler extends BaseThingHandler implements BridgeHandler {

    private final List<String> calls;

    TestHandler(Thing thing, List<String> calls) {
        super(thing);
        this.calls = calls;
    }

    @Override
    public void initialize() {
        if ("fail".equals(getConfig().get("address"))) {
            throw new IllegalStateException("as wished");
        }
        calls.add("initialize " + getThing().getUID());
        updateStatus(ThingStatus.ONLINE);
    }

    @Override
    public void dispose() {
        calls.add("dispose " + getThing().getUID());
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        calls.add(channelUID.getId() + " " + command);
    }

    @Override
    public void childHandlerInitialized(ThingHandler childHandler, Thing childThing) {
        calls.add(getThing().getUID() + " has " + childThing.getUID());
    }

    @Override
    public void childHandlerDisposed(ThingHandler childHandler, Thing childThing) {
        calls.add(getThing().getUID() + " lost " + childThing.getUID());
    }

    void say(ThingStatus status, String description) {
        updateStatus(status, ThingStatusDetail.NONE, description);
    }

    void rename(String label) {
        updateThing(editThing().withLabel(label).build());
    }

    @Override
    protected void updateState(String channelID, State state) {
        super.updateState(channelID, state);
    }

    @Override
    protected void triggerChannel(String channelID, String event) {
        super.triggerChannel(channelID, event);
    }

    @Override
    protected boolean isLinked(String channelId) {
        return super.isLinked(channelId);
    }
}
