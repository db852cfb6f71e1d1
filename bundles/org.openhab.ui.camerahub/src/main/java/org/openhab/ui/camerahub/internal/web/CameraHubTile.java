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
package org.openhab.ui.camerahub.internal.web;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.ui.tiles.Tile;
import org.osgi.service.component.annotations.Component;

/**
 * The way from openHAB's overview to the pages.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = Tile.class)
public class CameraHubTile implements Tile {

    @Override
    public String getName() {
        return "Camera Hub";
    }

    @Override
    public String getUrl() {
        return WebPageServlet.PATH + "/";
    }

    @Override
    public @Nullable String getOverlay() {
        return null;
    }

    @Override
    public String getImageUrl() {
        return WebPageServlet.PATH + "/images/camerahub.svg";
    }
}
