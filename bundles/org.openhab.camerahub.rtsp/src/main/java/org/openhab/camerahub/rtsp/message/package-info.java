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
 * What is said in RTSP/1.0, as immutable values: requests and responses (RFC 2326 sections 4 to 7), their header
 * fields (section 12), status codes (section 7.1.1) and URLs (section 3.2). No sockets, no buffers: those are in
 * {@link org.openhab.camerahub.rtsp.codec}. What single header fields mean is in
 * {@link org.openhab.camerahub.rtsp.header}.
 *
 * <p>None of these types prints URLs or values, because they may hold credentials and camera addresses.
 */
package org.openhab.camerahub.rtsp.message;
