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
package org.openhab.camerahub.engine.internal.playout;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.header.TransportHeader;
import org.openhab.camerahub.rtsp.header.TransportHeader.ChannelPair;

/**
 * Chooses among a viewer's transports: only RTP in the RTSP connection itself, because only that is inside of TLS.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class TransportChoice {

    private static final int MAX_CHANNEL = 255;

    private TransportChoice() {}

    /** @return empty if every alternative is UDP, multicast or a recording */
    public static Optional<TransportHeader> among(List<String> headerValues) {
        return headerValues.stream()
                .flatMap(value -> TransportHeader.parse(value).stream())
                .filter(each -> each.protocol() == TransportHeader.Protocol.TCP
                        && !each.multicast()
                        && "PLAY".equals(each.mode())
                        && isLegal(each.interleaved()))
                .findFirst();
    }

    private static boolean isLegal(@Nullable ChannelPair pair) {
        return pair == null || pair.rtp() != pair.rtcp() && isChannel(pair.rtp()) && isChannel(pair.rtcp());
    }

    private static boolean isChannel(int number) {
        return number >= 0 && number <= MAX_CHANNEL;
    }
}
