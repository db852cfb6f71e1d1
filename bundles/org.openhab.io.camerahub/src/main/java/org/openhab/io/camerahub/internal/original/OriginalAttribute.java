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
package org.openhab.io.camerahub.internal.original;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The attributes by which an item of SmartHomeNG is a camera of AlexaCamProxy4P3, and what they are here.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public enum OriginalAttribute {
    /** The cameras' addresses as JSON. */
    ADDRESSES("alexa_csc_uri"),
    /** The public name and port: without it the original does not serve the item. */
    PROXY("alexa_csc_proxy_uri"),
    STREAM_1("alexa_stream_1"),
    STREAM_2("alexa_stream_2"),
    STREAM_3("alexa_stream_3"),
    /** The camera's user and password. */
    CREDENTIALS("alexa_auth_cred"),
    MODIFIERS("alexa_cam_modifiers"),
    DESCRIPTION("alexa_description"),
    NAME("alexa_name"),
    /** The still picture. */
    IMAGE("alexa_camera_imageUri"),
    /** The viewer's user and password. */
    VIEWER_CREDENTIALS("alexa_proxy_credentials"),
    /** Belongs to the Alexa side of SmartHomeNG: openHAB's skill does it by itself. */
    DEVICE("alexa_device"),
    ICON("alexa_icon"),
    ACTIONS("alexa_actions"),
    RETRIEVABLE("alexa_retrievable"),
    /** Written by the original itself, with a new value at every start. */
    PROXY_URL_1("alexa_proxy_url-1"),
    PROXY_URL_2("alexa_proxy_url-2"),
    PROXY_URL_3("alexa_proxy_url-3");

    private final String token;

    OriginalAttribute(String token) {
        this.token = token;
    }

    /** As it stands in an item. */
    public String token() {
        return token;
    }

    /** Finds an attribute by its name, with or without the instance of a plugin behind an '@'. */
    public static Optional<OriginalAttribute> of(String key) {
        int at = key.indexOf('@');
        String name = at < 0 ? key : key.substring(0, at);
        return Arrays.stream(values())
                .filter(attribute -> attribute.token.equals(name))
                .findFirst();
    }

    /** {@code alexa_stream_1} to {@code alexa_stream_3}. */
    static OriginalAttribute stream(int number) {
        return valueOf("STREAM_" + number);
    }
}
