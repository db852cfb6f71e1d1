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
package org.openhab.binding.camerahub.internal.camera;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.camera.health.CameraHealthStatus;

/**
 * The status that openHAB was told last: it is told changes only. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ShownStatus {

    private final Consumer<CameraHealthStatus> update;
    private @Nullable CameraHealthStatus shown;
    private boolean closed;

    ShownStatus(Consumer<CameraHealthStatus> update) {
        this.update = update;
    }

    synchronized void show(CameraHealthStatus status) {
        if (!closed && !status.equals(shown)) {
            shown = status;
            update.accept(status);
        }
    }

    synchronized CameraHealthStatus now() {
        CameraHealthStatus now = shown;
        return now == null ? CameraHealthStatus.UNKNOWN : now;
    }

    /** openHAB has given the Thing a status of its own meanwhile. */
    synchronized void forget() {
        shown = null;
        closed = false;
    }

    /** The handler has ended: a check that is still under way is not told to openHAB, which would warn of it. */
    synchronized void close() {
        closed = true;
    }
}
