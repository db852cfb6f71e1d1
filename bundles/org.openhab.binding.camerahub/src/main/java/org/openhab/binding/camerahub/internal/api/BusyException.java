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
package org.openhab.binding.camerahub.internal.api;

import java.io.IOException;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Uploads of whoever hold all the memory there is for them.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class BusyException extends IOException {

    private static final long serialVersionUID = 1L;

    BusyException() {
        super("too much is being uploaded by whoever");
    }
}
