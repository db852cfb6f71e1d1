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
package org.openhab.camerahub.hls.unit;

import io.netty.buffer.ByteBuf;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Puts access units together from the RTP packets of one track.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface Depacketizer {

    /** An RTP packet that {@link org.openhab.camerahub.rtsp.rtp.RtpHeader#isValid is valid}, in the order sent. */
    void packet(ByteBuf buf, int index, int length);

    /** The sender starts anew: what is begun is thrown away. */
    void reset();
}
