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
package org.openhab.camerahub.engine.internal.stream;

import java.time.Duration;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A camera's answer to DESCRIBE.
 *
 * @param description with all tracks that can be set up, whatever the camera's modifiers leave of them
 * @param time from the first packet of the connection to the answer
 * @param authentication how the hub logged in, empty if the camera did not ask
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record SourceAnswer(StreamDescription description, Duration time, String authentication) {}
