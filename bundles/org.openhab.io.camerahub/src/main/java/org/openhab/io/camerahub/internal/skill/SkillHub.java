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
package org.openhab.io.camerahub.internal.skill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.check.CameraProbe;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.rtsp.auth.AuthScheme;

/**
 * What the skill needs of the hub.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
interface SkillHub {

    /**
     * Where a stream is, for a while. Prints nothing of it.
     *
     * @param uri with credentials, if the hub asks viewers for some
     * @param imageUri a picture of now
     * @param idleTimeout after which a viewer that plays nothing is ended
     */
    record Address(String uri, String imageUri, Instant expires, Duration idleTimeout) {
        @Override
        public String toString() {
            return "Address[until " + expires + "]";
        }
    }

    /** @throws HubException if the hub does not serve viewers */
    List<SkillCamera> cameras() throws HubException;

    /** What viewers have to show. */
    AuthScheme authentication();

    /** Asks a camera for its description. */
    CompletionStage<CameraProbe> probe(Camera camera);

    /** @throws HubException if viewers could not come in */
    Address admit(Camera camera, Duration life) throws HubException;
}
