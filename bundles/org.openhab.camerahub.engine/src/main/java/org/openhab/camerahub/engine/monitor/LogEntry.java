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
package org.openhab.camerahub.engine.monitor;

import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A line, or a whole RTSP message, of the communication log. Secrets and camera addresses are already taken out.
 *
 * @param number ascending, to continue reading where one stopped
 * @param camera id of the camera, empty if none is concerned
 * @param session name of the viewer's session or of the camera leg, e.g. {@code viewer-17}, empty if none
 * @param text without a line end at its end; message lines are separated by {@code \n}
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record LogEntry(long number, Instant time, Direction direction, String camera, String session, String text) {}
