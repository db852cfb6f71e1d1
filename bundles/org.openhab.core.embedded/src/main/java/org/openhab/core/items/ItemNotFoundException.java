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
package org.openhab.core.items;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * There is no item of that name.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class ItemNotFoundException extends ItemLookupException {

    private static final long serialVersionUID = 1L;

    public ItemNotFoundException(String name) {
        super("Item '" + name + "' could not be found in the item registry");
    }
}
