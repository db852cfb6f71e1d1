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
package org.openhab.camerahub.engine.internal.session;

import java.net.InetAddress;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The other end of a viewer's connection.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Peer(InetAddress address, int port) {

    /** Address and port, an IPv6 address in brackets. */
    @Override
    public String toString() {
        String host = address.getHostAddress();
        return (host.indexOf(':') >= 0 ? '[' + host + ']' : host) + ':' + port;
    }
}
