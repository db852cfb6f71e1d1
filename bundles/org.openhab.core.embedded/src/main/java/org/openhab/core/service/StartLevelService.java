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
package org.openhab.core.service;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The steps in which openHAB starts; each becomes a marker of type {@link #STARTLEVEL_MARKER_TYPE}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class StartLevelService {

    public static final String STARTLEVEL_MARKER_TYPE = "startlevel";

    /** All bundles are started. */
    public static final int STARTLEVEL_OSGI = 10;
    /** Items and metadata are loaded. */
    public static final int STARTLEVEL_MODEL = 20;
    /** The states of items are restored. */
    public static final int STARTLEVEL_STATES = 30;
    /** The start is complete. */
    public static final int STARTLEVEL_COMPLETE = 100;

    private StartLevelService() {}
}
