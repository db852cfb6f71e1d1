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
 * A text is no RTSP URL.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class RtspUrlException extends RtspSyntaxException {

    private static final long serialVersionUID = 1L;

    private final UrlFault fault;

    RtspUrlException(UrlFault fault) {
        super(fault.text());
        this.fault = fault;
    }

    public UrlFault fault() {
        return fault;
    }
}
