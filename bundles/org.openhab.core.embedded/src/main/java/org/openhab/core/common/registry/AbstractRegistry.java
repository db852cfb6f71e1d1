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
package org.openhab.core.common.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What registries have in common: elements by key, and listeners that are told of changes, one change at a time.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractRegistry<E extends Identifiable<K>, K, P extends Provider<E>> implements Registry<E, K> {

    private final Logger logger = LoggerFactory.getLogger(AbstractRegistry.class);
    private final Map<K, E> elements = new LinkedHashMap<>();
    private final List<RegistryChangeListener<E>> listeners = new CopyOnWriteArrayList<>();

    /** @param providerClazz where genuine registries get their elements from; this one is told of them */
    protected AbstractRegistry(@Nullable Class<P> providerClazz) {}

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
        synchronized (elements) {
            return List.copyOf(elements.values());
        }
    }

    @Override
    public Stream<E> stream() {
        return getAll().stream();
    }

    @Override
    public @Nullable E get(K key) {
        synchronized (elements) {
            return elements.get(key);
        }
    }

    @Override
    public E add(E element) {
        synchronized (elements) {
            if (elements.containsKey(element.getUID())) {
                throw new IllegalArgumentException("Cannot add element, because an element with same UID ("
                        + element.getUID() + ") already exists.");
            }
            elements.put(element.getUID(), element);
        }
        notifyListenersAboutAddedElement(element);
        return element;
    }

    @Override
    public @Nullable E update(E element) {
        @Nullable E former;
        synchronized (elements) {
            former = get(element.getUID());
            if (former != null) {
                elements.put(element.getUID(), element);
            }
        }
        if (former != null) {
            notifyListenersAboutUpdatedElement(former, element);
        }
        return former;
    }

    @Override
    public @Nullable E remove(K key) {
        @Nullable E former;
        synchronized (elements) {
            former = get(key);
            elements.remove(key);
        }
        if (former != null) {
            notifyListenersAboutRemovedElement(former);
        }
        return former;
    }

    protected void notifyListenersAboutAddedElement(E element) {
        tell(listener -> listener.added(element));
    }

    protected void notifyListenersAboutRemovedElement(E element) {
        tell(listener -> listener.removed(element));
    }

    protected void notifyListenersAboutUpdatedElement(E oldElement, E element) {
        tell(listener -> listener.updated(oldElement, element));
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
