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
package org.openhab.core.embedded.internal.link;

import java.util.Hashtable;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.items.ItemRegistry;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.link.ItemChannelLinkRegistry;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Offers the registry of links as a service.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(
        service = {},
        immediate = true)
public class LinkRegistryService {

    private final ServiceRegistration<ItemChannelLinkRegistry> registration;

    @Activate
    public LinkRegistryService(BundleContext context, @Reference ThingRegistry things, @Reference ItemRegistry items) {
        registration = context.registerService(
                ItemChannelLinkRegistry.class, LinkRegistries.create(things, items), new Hashtable<>());
    }

    @Deactivate
    public void deactivate() {
        registration.unregister();
    }
}
