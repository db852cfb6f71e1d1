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
package org.openhab.camerahub.engine.monitor;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The newest lines of what the hub, the viewers and the cameras said to each other. Holds no secret and no camera
 * address. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface CommunicationLog {

    /** The entries that match, oldest first. */
    List<LogEntry> entries(LogFilter filter);

    /**
     * Hands every new entry that matches to {@code listener}, on the thread that wrote it, which may be an event loop:
     * the listener must return at once.
     */
    Registration listen(LogFilter filter, Consumer<LogEntry> listener);

    void clear();
}
