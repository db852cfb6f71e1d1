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
package org.openhab.camerahub.rtsp.message;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Something received or configured does not have the form it must have. The message tells what is wrong but never
 * quotes the text, because that may hold credentials or a camera's address.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class RtspSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int code;

    /** A fault that is answered with 400. */
    public RtspSyntaxException(String message) {
        this(RtspStatus.BAD_REQUEST, message);
    }

    public RtspSyntaxException(RtspStatus status, String message) {
        super(message);
        this.code = status.code();
    }

    /** The status that answers it, if a request was at fault. */
    public RtspStatus status() {
        return RtspStatus.of(code);
    }
}
