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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.rtsp.header.TransportHeader.ChannelPair;
import org.openhab.camerahub.rtsp.header.TransportHeader.PortPair;
import org.openhab.camerahub.rtsp.header.TransportHeader.Protocol;

/**
 * Gathers the parameters of one Transport alternative. A parameter that cannot be understood goes to the others, and
 * leaves what an earlier one of its name said.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class TransportParameters {

    /** Names and addresses, IPv6 ones too; what else stands there could not be written again without quotes. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:%_\\[\\]-]+");

    private static final Pattern MODE = Pattern.compile("[A-Za-z][A-Za-z, -]*");

    private boolean multicast;
    private @Nullable ChannelPair interleaved;
    private @Nullable PortPair clientPort;
    private @Nullable PortPair serverPort;
    private @Nullable String source;
    private @Nullable Long ssrc;
    private String mode = "PLAY";
    private final List<String> other = new ArrayList<>();

    private TransportParameters() {}

    static Optional<TransportHeader> read(List<String> parts) {
        String specification =
                parts.isEmpty() ? "" : parts.get(0).replace(" ", "").toUpperCase(Locale.ROOT);
        boolean tcp = specification.equals("RTP/AVP/TCP");
        if (!tcp && !specification.equals("RTP/AVP") && !specification.equals("RTP/AVP/UDP")) {
            return Optional.empty();
        }
        TransportParameters parameters = new TransportParameters();
        parts.stream()
                .skip(1)
                .filter(part -> !parameters.take(part))
                .filter(TransportParameters::hasPairedQuotes)
                .forEach(parameters.other::add);
        boolean channelsOnly = parameters.interleaved != null && parameters.clientPort == null;
        boolean inConnection = tcp || channelsOnly && specification.equals("RTP/AVP");
        return Optional.of(parameters.build(inConnection ? Protocol.TCP : Protocol.UDP));
    }

    private TransportHeader build(Protocol protocol) {
        return new TransportHeader(
                protocol, !multicast, multicast, interleaved, clientPort, serverPort, source, ssrc, mode, other);
    }

    private boolean take(String part) {
        int equals = part.indexOf('=');
        String name = (equals < 0 ? part : part.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "" : FieldText.unquote(part.substring(equals + 1));
        return switch (name) {
            case "unicast" -> true;
            case "multicast" -> multicast = true;
            case "interleaved" -> takeInterleaved(channels(value));
            case "client_port" -> takeClientPort(ports(value));
            case "server_port" -> takeServerPort(ports(value));
            case "source" -> takeSource(HOST.matcher(value).matches() ? value : null);
            case "ssrc" -> takeSsrc(ssrc(value));
            case "mode" -> mode(value);
            default -> false;
        };
    }

    private boolean takeInterleaved(@Nullable ChannelPair read) {
        interleaved = read == null ? interleaved : read;
        return read != null;
    }

    private boolean takeClientPort(@Nullable PortPair read) {
        clientPort = read == null ? clientPort : read;
        return read != null;
    }

    private boolean takeServerPort(@Nullable PortPair read) {
        serverPort = read == null ? serverPort : read;
        return read != null;
    }

    private boolean takeSource(@Nullable String read) {
        source = read == null ? source : read;
        return read != null;
    }

    private boolean takeSsrc(@Nullable Long read) {
        ssrc = read == null ? ssrc : read;
        return read != null;
    }

    private boolean mode(String value) {
        mode = MODE.matcher(value).matches() ? value.toUpperCase(Locale.ROOT) : mode;
        return true;
    }

    /** One with an odd quote is left out: that quote would pair with another parameter's when it is written again. */
    private static boolean hasPairedQuotes(String part) {
        return part.chars().filter(c -> c == '"').count() % 2 == 0;
    }

    private static @Nullable ChannelPair channels(String value) {
        int[] pair = pair(value, 255);
        return pair.length == 0 ? null : new ChannelPair(pair[0], pair[1]);
    }

    private static @Nullable PortPair ports(String value) {
        int[] pair = pair(value, 65535);
        return pair.length == 0 || pair[0] == 0 ? null : new PortPair(pair[0], pair[1]);
    }

    /** Two numbers; the second is the next one if it is not said. Empty if they make no sense. */
    private static int[] pair(String value, int most) {
        int dash = value.indexOf('-');
        long first = FieldText.number(dash < 0 ? value : value.substring(0, dash));
        String rest = dash < 0 ? "" : value.substring(dash + 1).strip();
        long second = rest.isEmpty() ? first + 1 : FieldText.number(rest);
        boolean sensible = first >= 0 && first <= most && second >= 0 && second <= most;
        return sensible ? new int[] {(int) first, (int) second} : new int[0];
    }

    /** Eight hexadecimal digits; more can only be a decimal number, which some servers send. */
    private static @Nullable Long ssrc(String value) {
        if (value.length() > 8) {
            long decimal = FieldText.number(value);
            return decimal >= 0 && decimal <= 0xFFFFFFFFL ? decimal : null;
        }
        boolean hexadecimal = !value.isEmpty() && value.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
        return hexadecimal ? Long.valueOf(value, 16) : null;
    }
}
