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
package org.openhab.camerahub.rtsp.auth;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a server wants its clients to prove who they are.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum AuthScheme {
    /** Not at all. */
    NONE,
    /** User name and password with every request (RFC 7617): only inside TLS. */
    BASIC,
    /** A hash over the password, the request and a nonce of the server (RFC 7616, RFC 2617, RFC 2069). */
    DIGEST
}
