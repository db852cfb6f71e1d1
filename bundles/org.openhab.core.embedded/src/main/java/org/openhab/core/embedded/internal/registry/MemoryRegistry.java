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
package org.openhab.core.embedded.internal.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.registry.Identifiable;
import org.openhab.core.common.registry.Registry;
import org.openhab.core.common.registry.RegistryChangeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A registry in memory. A listener that fails is reported and disturbs no other, as in openHAB.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class MemoryRegistry<E extends Identifiable<K>, K> implements Registry<E, K> {

    private final Logger logger = LoggerFactory.getLogger(MemoryRegistry.class);
    private final Map<K, E> elements = new ConcurrentHashMap<>();
    private final List<RegistryChangeListener<E>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void addRegistryChangeListener(RegistryChangeListener<E> listener) {
        listeners.add(listener);
    }

    @Override
    public void removeRegistryChangeListener(RegistryChangeListener<E> listener) {
        listeners.remove(listener);
    }

    @Override
    public Collection<E> getAll() {
        return List.copyOf(elements.values());
    }

    @Override
    public Stream<E> stream() {
        return getAll().stream();
    }

    @Override
    public @Nullable E get(K key) {
        return elements.get(key);
    }

    @Override
    public E add(E element) {
        if (elements.merge(element.getUID(), element, (present, added) -> present) != element) {
            throw new IllegalArgumentException("There is already one with the key " + element.getUID());
        }
        tell(listener -> listener.added(element));
        return element;
    }

    @Override
    public @Nullable E update(E element) {
        @Nullable E old = get(element.getUID());
        if (old != null && elements.replace(element.getUID(), old, element)) {
            tell(listener -> listener.updated(old, element));
        }
        return old;
    }

    @Override
    public @Nullable E remove(K key) {
        @Nullable E old = get(key);
        if (old != null && elements.remove(key, old)) {
            tell(listener -> listener.removed(old));
        }
        return old;
    }

    private void tell(Consumer<RegistryChangeListener<E>> change) {
        for (RegistryChangeListener<E> listener : listeners) {
            try {
                change.accept(listener);
            } catch (RuntimeException e) {
                logger.warn("A listener of a registry failed", e);
            }
        }
    }
}
