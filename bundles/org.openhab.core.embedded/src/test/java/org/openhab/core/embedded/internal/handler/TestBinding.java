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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.BaseThingHandlerFactory;
import org.openhab.core.thing.binding.ThingHandler;

/**
 * A binding that keeps account of what its handlers are told.
 *
 * @author Camera Hub authors - Initial contribution
 */
class TestBinding extends BaseThingHandlerFactory {

    final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, TestHandler> handlers = new HashMap<>();

    TestHandler handler(String thing) {
        return handlers.get(thing);
    }

    /** Commands come on another thread. */
    void awaitCall(String call) throws InterruptedException {
        for (int i = 0; i < 500 && !calls.contains(call); i++) {
            Thread.sleep(20);
        }
        assertThat(calls, hasItem(call));
    }

    @Override
    public boolean supportsThingType(ThingTypeUID thingTypeUID) {
        return thingTypeUID.getBindingId().equals("test");
    }

    @Override
    protected ThingHandler createHandler(Thing thing) {
        TestHandler handler =
                thing instanceof Bridge bridge ? new TestHandler(bridge, calls) : new TestHandler(thing, calls);
        handlers.put(thing.getUID().getAsString(), handler);
        return handler;
    }
}
