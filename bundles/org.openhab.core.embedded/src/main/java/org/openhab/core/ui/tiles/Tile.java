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
package org.openhab.core.ui.tiles;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A place in openHAB's overview that leads to a page.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface Tile {

    String getName();

    String getUrl();

    @Nullable
    String getOverlay();

    String getImageUrl();
}
