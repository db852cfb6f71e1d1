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
package org.openhab.camerahub.engine.internal.arrival;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Names the other end of a connection.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Peers {

    private Peers() {}

    /** The address without the port, so that what one host does again and again is one kind of event. */
    static String host(Channel channel) {
        return channel.remoteAddress() instanceof InetSocketAddress peer
                ? peer.getAddress().getHostAddress()
                : "a viewer that has left";
    }
}
