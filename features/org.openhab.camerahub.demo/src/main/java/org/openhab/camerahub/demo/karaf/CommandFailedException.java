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
package org.openhab.camerahub.demo.karaf;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A command of Karaf's console failed; the message has the command, the failure and what it had printed.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailedException(String command, String failure, String output) {
        super("'" + command + "' failed: " + failure + (output.isBlank() ? "" : "\n" + output));
    }
}
