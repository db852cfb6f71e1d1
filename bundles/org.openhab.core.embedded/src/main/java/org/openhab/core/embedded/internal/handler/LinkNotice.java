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

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.registry.RegistryChangeListener;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.link.ItemChannelLink;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;
import org.openhab.core.thing.util.ThingHandlerHelper;

/**
 * Tells handlers which of their channels are linked: a channel that is wanted gets its state at once.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class LinkNotice implements RegistryChangeListener<ItemChannelLink> {

    private final ItemChannelLinkRegistry links;
    private final ThingRegistry things;
    private final Executor queue;

    LinkNotice(ItemChannelLinkRegistry links, ThingRegistry things, Executor queue) {
        this.links = links;
        this.things = things;
        this.queue = queue;
    }

    void open() {
        links.addRegistryChangeListener(this);
    }

    void close() {
        links.removeRegistryChangeListener(this);
    }

    void initialized(Thing thing) {
        ThingHandler handler = thing.getHandler();
        if (handler != null) {
            thing.getChannels().stream()
                    .map(Channel::getUID)
                    .filter(links::isLinked)
                    .forEach(handler::channelLinked);
        }
    }

    @Override
    public void added(ItemChannelLink element) {
        queue.execute(() -> tell(element, ThingHandler::channelLinked));
    }

    @Override
    public void removed(ItemChannelLink element) {
        queue.execute(() -> tell(element, ThingHandler::channelUnlinked));
    }

    @Override
    public void updated(ItemChannelLink oldElement, ItemChannelLink element) {
        removed(oldElement);
        added(element);
    }

    private void tell(ItemChannelLink link, BiConsumer<ThingHandler, ChannelUID> what) {
        Thing thing = things.get(link.getLinkedUID().getThingUID());
        ThingHandler handler = thing == null ? null : thing.getHandler();
        if (thing != null && handler != null && ThingHandlerHelper.isHandlerInitialized(thing)) {
            what.accept(handler, link.getLinkedUID());
        }
    }
}
