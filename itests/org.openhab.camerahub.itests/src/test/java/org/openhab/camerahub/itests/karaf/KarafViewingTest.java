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
package org.openhab.camerahub.itests.karaf;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.itests.hub.HubSetup;
import org.openhab.camerahub.itests.hub.HubUnderTest;
import org.openhab.camerahub.itests.hub.ViewingContract;

/**
 * The main job, by the KAR in a real Karaf.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class KarafViewingTest extends ViewingContract {

    @Override
    protected HubUnderTest start(HubSetup setup) throws Exception {
        return KarafHub.start(setup);
    }
}
