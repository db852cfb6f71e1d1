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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Is told of what changes in a provider.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface ProviderChangeListener<E> {

    void added(Provider<E> provider, E element);

    void removed(Provider<E> provider, E element);

    void updated(Provider<E> provider, E oldelement, E element);
}
