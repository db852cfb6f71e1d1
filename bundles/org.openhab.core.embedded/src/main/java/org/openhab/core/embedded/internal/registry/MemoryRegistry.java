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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.common.registry.AbstractRegistry;
import org.openhab.core.common.registry.Identifiable;
import org.openhab.core.common.registry.Provider;

/**
 * A registry that is told of its elements by the files' reader.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public abstract class MemoryRegistry<E extends Identifiable<K>, K> extends AbstractRegistry<E, K, Provider<E>> {

    protected MemoryRegistry() {
        super(null);
    }
}
