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
 * What single header fields mean: Transport (RFC 2326 section 12.39), Session (12.37), Range (12.29), RTP-Info (12.33)
 * and Public (12.28). Each is a record with {@code parse} and, as {@code toString}, the form that goes over the wire.
 * Parsing never fails: what a camera or a viewer says wrongly counts as not said, because every field has a default
 * that works, and the odd forms that real devices send are known (see the tests). The challenges of authentication are
 * in {@link org.openhab.camerahub.rtsp.auth}.
 */
package org.openhab.camerahub.rtsp.header;
