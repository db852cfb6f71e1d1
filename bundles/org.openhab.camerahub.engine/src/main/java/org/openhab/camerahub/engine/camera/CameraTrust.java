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
package org.openhab.camerahub.engine.camera;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which certificate an {@code rtsps} camera may show.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum CameraTrust {
    /** One that the Java runtime's authorities vouch for and that names the camera's host. */
    AUTHORITIES,
    /** Any certificate: for the self-signed ones that cameras come with. */
    ANY
}
