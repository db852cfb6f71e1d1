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
package org.openhab.camerahub.rtsp.codec;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * User event of a {@link RtspDecoder} for cameras: the camera sent bytes that are neither a message nor a frame, and a
 * message or frame was found behind them. What comes next is whole again, but packets may be missing.
 *
 * @param bytes that were dropped
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record SkippedInput(int bytes) {}
