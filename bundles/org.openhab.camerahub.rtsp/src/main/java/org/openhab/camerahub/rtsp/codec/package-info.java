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
/**
 * RTSP on a TCP connection, as Netty handlers: text messages (RFC 2326 section 4) and interleaved binary frames
 * (section 10.12) in one stream of bytes.
 *
 * <pre>
 *  bytes --> RtspDecoder --> RtspRequest | RtspResponse | FrameRun, in the order of their arrival
 *                        \-> MalformedInput (user event), nothing behind it
 *  bytes <-- RtspEncoder <-- RtspMessage; a ByteBuf passes through
 * </pre>
 *
 * Media are never copied and never forwarded frame by frame: see {@link org.openhab.camerahub.rtsp.codec.FrameRun}
 * and {@link org.openhab.camerahub.rtsp.codec.StreamReceiveBuffer}.
 */
package org.openhab.camerahub.rtsp.codec;
