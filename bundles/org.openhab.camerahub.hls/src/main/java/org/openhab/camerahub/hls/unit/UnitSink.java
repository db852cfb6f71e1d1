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
package org.openhab.camerahub.hls.unit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Takes what a depacketizer has put together.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface UnitSink {

    /** A whole access unit, in decoding order. */
    void unit(AccessUnit unit);

    /**
     * An access unit was lost, or a part of it.
     *
     * @param key true if it was one to start at: nothing can be shown before the next one
     */
    void lost(boolean key);
}
