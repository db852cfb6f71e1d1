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
package org.openhab.binding.camerahub.internal.camera.settings;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The parameters of a camera's Thing as openHAB fills them in: not checked yet, see {@link CameraSettings}. Public
 * fields, because openHAB before 5.2 can fill in nothing else.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class CameraConfiguration {

    public String address = "";
    public String username = "";
    public String password = "";
    public String snapshotUrl = "";
    public String transport = "AUTO";
    public String trust = "AUTHORITIES";
    public String path = "";
    public List<String> modifiers = List.of();
    public List<String> userAgentModifiers = List.of();
    public boolean skipSilentTracks;
    public int linger = 10;
    public String policy = "MANUAL";
    public int privacyDelay;
    public int overrideTime;
    public int checkInterval = 300;
    public int motionDuration = 30;
    public boolean notices = true;
    public boolean mailNotices = true;
    public int motionPictures = 100;
    public int motionDays = 14;
}
