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
package org.openhab.camerahub.engine.internal.leg;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.Direction;
import org.openhab.camerahub.rtsp.message.RtspMessage;

/**
 * The communication log as one connection to a viewer or a camera writes it. Redacts: values of Authorization and
 * WWW-Authenticate, user information in URLs, and the camera's host wherever it stands.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface LegLog {

    /** Writes nothing. */
    LegLog NONE = new LegLog() {
        @Override
        public void message(Direction direction, RtspMessage message) {}

        @Override
        public void note(Direction direction, String text) {}

        @Override
        public void fault(HubException fault) {}
    };

    /** A whole message: its start line always, headers and body while the camera's trace switch is on. */
    void message(Direction direction, RtspMessage message);

    /** True while the camera's trace switch is on. */
    default boolean isWhole() {
        return false;
    }

    /** A line of the hub's own. */
    void note(Direction direction, String text);

    /** A fault: written here and, rate-limited, to the system's log. */
    void fault(HubException fault);
}
