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
package org.openhab.io.camerahub.internal.config;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CertificateSource;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.io.camerahub.ServiceProfile;

/**
 * What the service runs by.
 *
 * @param hub the engine's part
 * @param testSocketEnabled whether the test socket is on until somebody switches it
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record ServiceSettings(HubConfig hub, boolean testSocketEnabled) {

    /** What of it interfaces may show. */
    public ServiceProfile profile() {
        CertificateSource certificate = hub.certificate();
        return new ServiceProfile(
                hub.publicName(),
                hub.publicPort(),
                hub.port(),
                hub.authentication().name(),
                certificate == null ? "" : certificate.files().get(0).toString(),
                hub.testSocketPort());
    }
}
