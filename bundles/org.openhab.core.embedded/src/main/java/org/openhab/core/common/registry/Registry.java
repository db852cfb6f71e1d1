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
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Elements by id, and who is told of changes.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface Registry<E extends Identifiable<K>, K> {

    void addRegistryChangeListener(RegistryChangeListener<E> listener);

    void removeRegistryChangeListener(RegistryChangeListener<E> listener);

    Collection<E> getAll();

    Stream<E> stream();

    @Nullable
    E get(K key);

    /** @throws IllegalArgumentException if there is one with the same key already */
    E add(E element);

    /** @return the former element, null (and nothing is done) if there was none */
    @Nullable
    E update(E element);

    /** @return the removed element, null if there was none */
    @Nullable
    E remove(K key);
}
