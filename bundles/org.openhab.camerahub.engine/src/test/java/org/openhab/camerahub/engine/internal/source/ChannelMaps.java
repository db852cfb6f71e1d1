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
package org.openhab.camerahub.engine.internal.source;

/**
 * Makes channel maps for tests.
 *
 * @author Camera Hub authors - Initial contribution
 */
public final class ChannelMaps {

    private ChannelMaps() {}

    /** The first channels mean themselves, the others nothing. */
    public static ChannelMap same(int channels) {
        ChannelMap map = new ChannelMap();
        for (int channel = 0; channel < channels; channel++) {
            map.put(channel, channel);
        }
        return map;
    }
}
