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

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Opens the communication log for one connection to a viewer or a camera.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface LegLogFactory {

    /** Logs nothing. */
    LegLogFactory NONE = (camera, session, secrets) -> LegLog.NONE;

    /**
     * @param cameraId id of the camera, empty if none is concerned
     * @param session name of the leg, e.g. {@code camera-3}
     * @param secrets host names and addresses that must not be written
     */
    LegLog forLeg(String cameraId, String session, List<String> secrets);
}
