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
import org.openhab.core.common.AbstractUID;

/**
 * A namespace and an item's name.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class MetadataKey extends AbstractUID {

    public MetadataKey(String namespace, String itemName) {
        super(namespace, itemName);
    }

    public String getNamespace() {
        return getSegment(0);
    }

    public String getItemName() {
        return getSegment(1);
    }

    @Override
    protected int getMinimalNumberOfSegments() {
        return 2;
    }
}
