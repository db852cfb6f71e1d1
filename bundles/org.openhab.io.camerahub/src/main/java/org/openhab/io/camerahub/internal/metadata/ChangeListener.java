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
package org.openhab.io.camerahub.internal.metadata;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.registry.RegistryChangeListener;

/**
 * Treats every kind of change alike.
 *
 * @param onChange takes the element as it is now, or was last
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record ChangeListener<E>(Consumer<E> onChange) implements RegistryChangeListener<E> {

    @Override
    public void added(E element) {
        onChange.accept(element);
    }

    @Override
    public void removed(E element) {
        onChange.accept(element);
    }

    @Override
    public void updated(E oldElement, E element) {
        onChange.accept(element);
    }
}
