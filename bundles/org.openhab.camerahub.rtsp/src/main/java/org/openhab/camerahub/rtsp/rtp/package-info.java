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
 * RTP and RTCP packets where they lie (RFC 3550), H.264 and H.265 in RTP (RFC 6184, RFC 7798). Static readers on a
 * buffer and an absolute index, because these run for every packet of every camera: no objects are made, no bytes
 * moved. Indexes and lengths are those of the packet, without the four bytes of the interleaved frame; every reader
 * stays within the length it is given, whatever the packet says.
 */
package org.openhab.camerahub.rtsp.rtp;
