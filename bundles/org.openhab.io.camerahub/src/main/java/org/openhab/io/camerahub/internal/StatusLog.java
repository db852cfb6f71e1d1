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

import java.net.InetSocketAddress;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.HubStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to openHAB's log where the hub listens. Faults and warnings are not its business: the engine's communication
 * log writes them there, each once.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class StatusLog {

    private final Logger logger = LoggerFactory.getLogger(StatusLog.class);
    private @Nullable InetSocketAddress listening;

    synchronized void accept(HubStatus status) {
        InetSocketAddress now = status.listening();
        if (now != null && !now.equals(listening)) {
            logger.info("Camera Hub listens on port {} ({}, {})", now.getPort(), status.tls(), status.transport());
        }
        listening = now;
    }
}
