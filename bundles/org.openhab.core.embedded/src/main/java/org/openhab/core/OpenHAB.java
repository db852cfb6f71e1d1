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
package org.openhab.core;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Where openHAB's folders are.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class OpenHAB {

    public static final String CONFIG_DIR_PROG_ARGUMENT = "openhab.conf";
    public static final String DEFAULT_CONFIG_FOLDER = "conf";
    public static final String USERDATA_DIR_PROG_ARGUMENT = "openhab.userdata";
    public static final String DEFAULT_USERDATA_FOLDER = "userdata";

    private OpenHAB() {}

    /** The folder of the files that users write. */
    public static String getConfigFolder() {
        return System.getProperty(CONFIG_DIR_PROG_ARGUMENT, DEFAULT_CONFIG_FOLDER);
    }

    /** The folder of what the system keeps. */
    public static String getUserDataFolder() {
        return System.getProperty(USERDATA_DIR_PROG_ARGUMENT, DEFAULT_USERDATA_FOLDER);
    }
}
