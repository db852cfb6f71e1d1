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
package org.openhab.core.thing.link;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.registry.AbstractRegistry;
import org.openhab.core.common.registry.Provider;
import org.openhab.core.thing.UID;

/**
 * What registries of links have in common.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractLinkRegistry<L extends AbstractLink, P extends Provider<L>>
        extends AbstractRegistry<L, String, P> {

    protected AbstractLinkRegistry(Class<P> providerClazz) {
        super(providerClazz);
    }

    public boolean isLinked(String itemName) {
        return !getLinks(itemName).isEmpty();
    }

    public boolean isLinked(UID uid) {
        return !getLinks(uid).isEmpty();
    }

    public boolean isLinked(String itemName, UID uid) {
        return getLinks(uid).stream().anyMatch(link -> link.getItemName().equals(itemName));
    }

    public Set<L> getLinks(String itemName) {
        return stream().filter(link -> link.getItemName().equals(itemName)).collect(Collectors.toSet());
    }

    public Set<L> getLinks(UID uid) {
        return stream().filter(link -> link.getLinkedUID().equals(uid)).collect(Collectors.toSet());
    }

    public Set<String> getLinkedItemNames(UID uid) {
        return getLinks(uid).stream().map(AbstractLink::getItemName).collect(Collectors.toSet());
    }
}
