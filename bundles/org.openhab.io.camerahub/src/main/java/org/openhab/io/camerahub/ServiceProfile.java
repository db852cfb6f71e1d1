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
package org.openhab.io.camerahub;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What of the service's settings is of use to interfaces and no secret.
 *
 * @param publicName by which viewers reach the hub, empty if none is configured
 * @param publicPort by which they reach it there, as configured: 0 if it is {@code port}
 * @param port for viewers, as configured
 * @param authentication what viewers have to show: {@code NONE}, {@code BASIC} or {@code DIGEST}
 * @param certificateFile the file of the certificate as configured, empty if none is
 * @param testSocketPort as configured
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ServiceProfile(
        String publicName,
        int publicPort,
        int port,
        String authentication,
        String certificateFile,
        int testSocketPort) {}
