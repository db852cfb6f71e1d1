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
package org.openhab.camerahub.rtsp.header;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * One alternative of a Transport header (RFC 2326 section 12.39), of a request or a response.
 *
 * <p>What is understood beyond the RFC: an alternative that says neither unicast nor multicast is unicast (Fire OS;
 * the RFC's default would be multicast, which nobody means), {@code interleaved=0} is 0-1 and {@code client_port=5000}
 * is 5000-5001, channels without {@code /TCP} mean TCP, letter case and blanks do not matter, nor do quotes.
 *
 * @param unicast said, or nothing said
 * @param interleaved channels, null if not named
 * @param clientPort of RTP and RTCP at the client, null if not named
 * @param serverPort of RTP and RTCP at the server, null if not named
 * @param source address that packets come from, null if not named
 * @param ssrc unsigned, null if not named
 * @param mode upper case, PLAY by default
 * @param other parameters that are none of these, as they were written
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record TransportHeader(
        Protocol protocol,
        boolean unicast,
        boolean multicast,
        @Nullable ChannelPair interleaved,
        @Nullable PortPair clientPort,
        @Nullable PortPair serverPort,
        @Nullable String source,
        @Nullable Long ssrc,
        String mode,
        List<String> other) {

    /** What RTP runs on. */
    public enum Protocol {
        /** Interleaved in the RTSP connection. */
        TCP,
        UDP
    }

    /** Channels of RTP and RTCP, 0 to 255. */
    public record ChannelPair(int rtp, int rtcp) {
        @Override
        public String toString() {
            return rtp + "-" + rtcp;
        }
    }

    /** Ports of RTP and RTCP, 1 to 65535. */
    public record PortPair(int rtp, int rtcp) {
        @Override
        public String toString() {
            return rtp + "-" + rtcp;
        }
    }

    private static final String PLAY = "PLAY";

    public TransportHeader {
        other = List.copyOf(other);
    }

    /** Unicast in the RTSP connection. */
    public static TransportHeader tcp(int rtpChannel, int rtcpChannel) {
        ChannelPair channels = new ChannelPair(rtpChannel, rtcpChannel);
        return new TransportHeader(Protocol.TCP, true, false, channels, null, null, null, null, PLAY, List.of());
    }

    /** Unicast by UDP to two ports of the client. */
    public static TransportHeader udp(int rtpPort, int rtcpPort) {
        PortPair ports = new PortPair(rtpPort, rtcpPort);
        return new TransportHeader(Protocol.UDP, true, false, null, ports, null, null, null, PLAY, List.of());
    }

    /** The alternatives in order; those of another profile than RTP/AVP are left out. */
    public static List<TransportHeader> parse(String text) {
        return FieldText.split(text, ',').stream()
                .map(alternative -> TransportParameters.read(FieldText.split(alternative, ';')))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same with other channels. */
    public TransportHeader withInterleaved(int rtpChannel, int rtcpChannel) {
        ChannelPair channels = new ChannelPair(rtpChannel, rtcpChannel);
        return new TransportHeader(
                protocol, unicast, multicast, channels, clientPort, serverPort, source, ssrc, mode, other);
    }

    /** The same with the server's source of packets. */
    public TransportHeader withSsrc(long newSsrc) {
        return new TransportHeader(
                protocol, unicast, multicast, interleaved, clientPort, serverPort, source, newSsrc, mode, other);
    }

    /** Alternatives in one header value. */
    public static String format(List<TransportHeader> alternatives) {
        return alternatives.stream().map(TransportHeader::toString).collect(Collectors.joining(","));
    }

    /** The form that goes over the wire. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(protocol == Protocol.TCP ? "RTP/AVP/TCP" : "RTP/AVP");
        text.append(multicast ? ";multicast" : ";unicast");
        append(text, "source", source);
        append(text, "interleaved", interleaved);
        append(text, "client_port", clientPort);
        append(text, "server_port", serverPort);
        Long source32 = ssrc;
        append(text, "ssrc", source32 == null ? null : String.format(Locale.ROOT, "%08X", source32));
        append(text, "mode", mode.equals(PLAY) ? null : '"' + mode + '"');
        other.forEach(parameter -> text.append(';').append(parameter));
        return text.toString();
    }

    private static void append(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(';').append(name).append('=').append(value);
        }
    }
}
