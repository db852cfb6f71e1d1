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
package org.openhab.camerahub.itests.wire;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What comes out of an RTSP connection: a message or an interleaved frame (RFC 2326 section 10.12).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public sealed interface WireEvent permits WireMessage, WireFrame {}
