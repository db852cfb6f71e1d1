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
 * There is no still picture of a camera now; the message tells why and what to do, without addresses and secrets.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class NoSnapshotException extends Exception {

    private static final long serialVersionUID = 1L;

    private final SnapshotFault fault;
    private final String value;

    /** @param value what stands for {@code {0}} in the fault's text: a number, never an address or a secret */
    public NoSnapshotException(SnapshotFault fault, String value, @Nullable Throwable cause) {
        super(fault.text(value), cause);
        this.fault = fault;
        this.value = value;
    }

    public NoSnapshotException(SnapshotFault fault, Throwable cause) {
        this(fault, "", cause);
    }

    public NoSnapshotException(SnapshotFault fault, String value) {
        this(fault, value, null);
    }

    public NoSnapshotException(SnapshotFault fault) {
        this(fault, "", null);
    }

    public SnapshotFault fault() {
        return fault;
    }

    /** {@code {0}} of the text; empty if it has none. */
    public String value() {
        return value;
    }
}
