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
package org.openhab.core.thing.binding;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.config.core.status.ConfigStatusSource;

/**
 * The thing whose configuration's status may have changed.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class ThingConfigStatusSource extends ConfigStatusSource {

    ThingConfigStatusSource(String thingUID) {
        super(thingUID);
    }

    @Override
    public String getTopic() {
        return "openhab/things/" + entityId + "/config/status";
    }
}
