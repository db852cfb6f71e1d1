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
package org.openhab.camerahub.engine.live;

import java.net.InetSocketAddress;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Who watches by another web server. All requests of one program at one address are one session.
 *
 * @param peer where the player is, resolved
 * @param userAgent of its requests; may be empty
 * @param user whom the other server knows it as; may be empty
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record LiveViewer(InetSocketAddress peer, String userAgent, String user) {

    public LiveViewer {
        if (peer.isUnresolved()) {
            throw new IllegalArgumentException("A viewer has an address");
        }
    }
}
