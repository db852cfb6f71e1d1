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
package org.openhab.camerahub.engine.internal.log;

import java.time.Clock;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the system's log what concerns the owner of the home: a fault is a warning only if somebody has to act, and
 * one that repeats is told once a minute with how often it came. However hard the hub is attacked, the log stays
 * readable.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class SystemLog {

    private final Logger logger;
    private final Repeats repeats;

    public SystemLog(Clock clock) {
        this(clock, LoggerFactory.getLogger("org.openhab.camerahub.engine"));
    }

    SystemLog(Clock clock, Logger logger) {
        this.repeats = new Repeats(clock);
        this.logger = logger;
    }

    /** A fault: the owner is warned if only he can cure it. */
    public void fault(HubException fault) {
        String text = text(fault);
        if (needsSomebody(fault.kind())) {
            warn(fault.kind() + fault.camera(), text);
        } else {
            debug(fault.kind() + fault.camera(), text);
        }
        if (fault.kind() == FaultKind.INTERNAL) {
            logger.debug("The cause of the failure", fault);
        }
    }

    /** @param kind of what may repeat; at most one line of it comes in a minute */
    public void warn(String kind, String text) {
        String line = logger.isWarnEnabled() ? repeats.collapse(kind, text) : null;
        if (line != null) {
            logger.warn("{}", line);
        }
    }

    /** As {@link #warn}, for what cures itself. */
    public void debug(String kind, String text) {
        String line = logger.isDebugEnabled() ? repeats.collapse(kind, text) : null;
        if (line != null) {
            logger.debug("{}", line);
        }
    }

    private static String text(HubException fault) {
        String message = fault.getMessage();
        return message == null ? fault.kind().name() : message;
    }

    private static boolean needsSomebody(FaultKind kind) {
        return switch (kind) {
            case CAMERA_CREDENTIALS,
                    CAMERA_NO_STREAM,
                    CAMERA_PROTOCOL,
                    CAMERA_UNUSABLE,
                    CAMERA_UNTRUSTED,
                    CERTIFICATE_MISSING,
                    CERTIFICATE_UNUSABLE,
                    PORT_UNAVAILABLE,
                    CONFIGURATION,
                    NO_MEMORY,
                    INTERNAL -> true;
            case CAMERA_UNREACHABLE,
                    CAMERA_TIMEOUT,
                    CAMERA_REFUSED,
                    CAMERA_LOST,
                    CAMERA_SILENT,
                    CAMERA_UNKNOWN,
                    NOT_RUNNING,
                    STREAM_FORBIDDEN,
                    TOO_MANY_VIEWERS -> false;
        };
    }
}
