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
package org.openhab.camerahub.itests.echo;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What ends Echo's media process or its session: nothing is shown, Alexa says that the camera does not respond.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class EchoAbort extends Exception {

    private static final long serialVersionUID = 1L;

    public EchoAbort(String reason) {
        super(reason);
    }

    static void unless(boolean condition, String reason) throws EchoAbort {
        if (!condition) {
            throw new EchoAbort(reason);
        }
    }
}
