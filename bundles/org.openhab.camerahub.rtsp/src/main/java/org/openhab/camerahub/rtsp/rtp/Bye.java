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
package org.openhab.camerahub.rtsp.rtp;

import io.netty.buffer.ByteBuf;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A goodbye of one source (RFC 3550 section 6.6), without a reason.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Bye(long ssrc) {

    /** Writes a compound packet: an empty receiver report, as the RFC asks for, the source description and this. */
    public void encode(ByteBuf out, String cname) {
        new ReceiverReport(ssrc, List.of()).encode(out, cname);
        out.writeByte(0x81).writeByte(Rtcp.BYE).writeShort(1).writeInt((int) ssrc);
    }
}
