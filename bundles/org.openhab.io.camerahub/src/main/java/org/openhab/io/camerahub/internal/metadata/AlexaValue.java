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
package org.openhab.io.camerahub.internal.metadata;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The value of {@code alexa} metadata: a list of device types, attributes and capabilities, separated by commas.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class AlexaValue {

    /** Types that have the stream among their default attributes. */
    private static final String TYPE = "(?:Camera|CAMERA|Doorbell|DOORBELL)";
    /** Types that have it only where it is named. */
    private static final String OTHER_TYPE = "(?:AutomobileAccessory|AUTO_ACCESSORY|Other|OTHER|Wearable|WEARABLE)";
    /** The capability by its full name, for those who do without device types. */
    private static final String CAPABILITY =
            "(?:Alexa\\.)?CameraStreamController(?::\\w+)?\\.cameraStream(?::\\w+)?(?:#\\w+)?";

    private static final Pattern CAMERA =
            Pattern.compile(TYPE + "|(?:(?:" + TYPE + "|" + OTHER_TYPE + ")\\.)?CameraStream|" + CAPABILITY);

    /** What makes one device of a group's members. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:(?:Alexa\\.)?Endpoint\\.)?(?:" + TYPE + "|" + OTHER_TYPE + ")");

    private AlexaValue() {}

    /** True if the skill makes a camera of an item with this value. */
    static boolean showsCamera(String value) {
        return has(value, CAMERA);
    }

    /** True if the skill makes a device that may be a camera of a group with this value. */
    static boolean isDevice(String value) {
        return has(value, DEVICE);
    }

    private static boolean has(String value, Pattern pattern) {
        return Arrays.stream(value.split(",")).map(String::strip).anyMatch(part -> pattern.matcher(part)
                .matches());
    }
}
