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
package org.openhab.binding.camerahub.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingTypeUID;

/**
 * Names by which openHAB knows the binding's Things, channels and events.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CameraHubBindingConstants {

    public static final String BINDING_ID = "camerahub";

    public static final ThingTypeUID THING_TYPE_HOME = new ThingTypeUID(BINDING_ID, "home");
    public static final ThingTypeUID THING_TYPE_CAMERA = new ThingTypeUID(BINDING_ID, "camera");
    public static final ThingTypeUID THING_TYPE_PERSON = new ThingTypeUID(BINDING_ID, "person");

    /* of home, camera and person */
    public static final String CHANNEL_PRESENCE = "presence";

    /* of home */
    public static final String CHANNEL_NIGHT = "night";
    public static final String CHANNEL_PERSONS = "persons";
    public static final String CHANNEL_ARMED = "armed";

    /* of camera */
    public static final String CHANNEL_MOTION = "motion";
    public static final String CHANNEL_MOTION_DETECTION = "motion-detection";
    public static final String CHANNEL_NIGHT_MODE = "night-mode";
    public static final String CHANNEL_STREAM = "stream";
    public static final String CHANNEL_LAST_MOTION = "last-motion";
    public static final String CHANNEL_MOTION_IMAGE = "motion-image";
    public static final String CHANNEL_SNAPSHOT = "snapshot";
    public static final String CHANNEL_VIEWERS = "viewers";
    public static final String CHANNEL_BYTES = "bytes";
    public static final String CHANNEL_LAST_VIEWED = "last-viewed";
    public static final String CHANNEL_STREAM_URL = "stream-url";
    public static final String CHANNEL_HLS_URL = "hls-url";
    public static final String CHANNEL_EVENT = "event";

    /* of person */
    public static final String CHANNEL_LAST_SEEN = "last-seen";

    /** The event of a motion; the others are named as {@link org.openhab.camerahub.engine.monitor.CameraEvent.Kind}. */
    public static final String EVENT_MOTION = "MOTION";

    /** The property that tells a discovered camera from another: what it calls itself in WS-Discovery. */
    public static final String PROPERTY_ENDPOINT = "endpointReference";

    private CameraHubBindingConstants() {}
}
