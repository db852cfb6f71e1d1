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
import org.openhab.camerahub.rtsp.message.RtspSyntaxException;

/**
 * User event of {@link RtspDecoder}: the peer sent something that is not RTSP or passes the limits. Everything in
 * front of it has been delivered, nothing behind it will be, because the next message's start can no longer be known:
 * answer with {@link RtspSyntaxException#status()} where that makes sense, then close.
 *
 * @param cause what was wrong; quotes nothing
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record MalformedInput(RtspSyntaxException cause) {}
