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
package org.openhab.camerahub.engine.fault;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A fault that happened, with the camera it concerns and what the peer or the system said.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class HubException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final String camera;
    private final String detail;

    /**
     * @param camera name of the camera, empty if the fault concerns none
     * @param detail what was seen, without addresses and secrets, e.g. "connection refused"
     */
    public HubException(FaultKind kind, String camera, String detail, @Nullable Throwable cause) {
        super(kind.message().replace("{camera}", camera).replace("{detail}", detail), cause);
        this.kind = kind;
        this.camera = camera;
        this.detail = detail;
    }

    public HubException(FaultKind kind, String camera, String detail) {
        this(kind, camera, detail, null);
    }

    public FaultKind kind() {
        return kind;
    }

    /** Name of the camera, empty if the fault concerns none. */
    public String camera() {
        return camera;
    }

    /** What was seen, without addresses and secrets. */
    public String detail() {
        return detail;
    }
}
