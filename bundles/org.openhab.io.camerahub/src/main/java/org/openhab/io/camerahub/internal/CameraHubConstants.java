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
package org.openhab.io.camerahub.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Names by which openHAB knows the service.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraHubConstants {

    /** The PID of the configuration: {@code services/camerahub.cfg}. */
    public static final String SERVICE_PID = "org.openhab.camerahub";
    /** The configuration description and the settings page. */
    public static final String CONFIG_URI = "io:camerahub";
    /** openHAB's thread pool for what is short and may block. */
    public static final String THREAD_POOL = "camerahub";

    /** The binding whose Things are cameras. */
    public static final String BINDING_ID = "camerahub";

    private CameraHubConstants() {}
}
