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
package org.openhab.camerahub.engine.internal.access;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.Placeholders;

/**
 * The list of allowed addresses as the user writes it: {@code 192.168.1.7; 10.0.0.0/8, fd00::/8; 192.168.*.*}.
 *
 * @param networks what the correct parts of the list mean
 * @param mistakes one for each part that means nothing
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record AddressRules(List<Network> networks, List<Mistake> mistakes) {

    public static final AddressRules NONE = new AddressRules(List.of(), List.of());

    /** What can be wrong with a part, {@code {0}}. */
    public enum Fault {
        FORM("'{0}' is no IP address, network or pattern; examples: 192.168.1.7, 10.0.0.0/8, 192.168.*.*, fd00::/8"),
        PATTERN("'{0}' is no IPv4 address with '*', write it as 192.168.*.*"),
        WILDCARD("'{0}' may have '*' in place of the last numbers only, as in 192.168.*.*"),
        PREFIX("'{0}' must have a number from 0 to {1} after the '/'");

        private final String text;

        Fault(String text) {
            this.text = text;
        }

        /** The same in every language, e.g. {@code form}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part that means nothing.
     *
     * @param values the part as it is written, and what else stands in the fault's text
     */
    public record Mistake(Fault fault, List<String> values) {

        /** What is wrong with it, in English. */
        public String text() {
            return Placeholders.fill(fault.text, values);
        }
    }

    private static final class MistakeException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Mistake mistake;

        MistakeException(Fault fault, String... values) {
            super(fault.key());
            mistake = new Mistake(fault, List.of(values));
        }
    }

    public AddressRules {
        networks = List.copyOf(networks);
        mistakes = List.copyOf(mistakes);
    }

    public static AddressRules parse(String list) {
        List<Network> networks = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (String part : list.split("[;,]")) {
            String rule = part.strip();
            if (!rule.isEmpty()) {
                try {
                    networks.add(network(rule));
                } catch (MistakeException e) {
                    mistakes.add(e.mistake);
                }
            }
        }
        return new AddressRules(networks, mistakes);
    }

    public boolean contain(InetAddress address) {
        for (Network network : networks) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static Network network(String rule) throws MistakeException {
        if (rule.indexOf('*') >= 0) {
            return ofWildcards(rule);
        }
        int slash = rule.indexOf('/');
        if (slash < 0) {
            return Network.of(address(rule, rule));
        }
        InetAddress prefix = address(rule.substring(0, slash), rule);
        return new Network(prefix, prefixLength(rule, slash, prefix.getAddress().length * Byte.SIZE));
    }

    /** {@code 192.168.*.*}: wildcards stand for whole bytes and only at the end; {@code 192.168.*} means the same. */
    private static Network ofWildcards(String rule) throws MistakeException {
        String[] parts = rule.split("\\.", -1);
        int fixed = 0;
        while (fixed < parts.length && !"*".equals(parts[fixed])) {
            fixed++;
        }
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            boolean wildcard = i >= fixed;
            if (wildcard && i < parts.length && !"*".equals(parts[i])) {
                throw new MistakeException(Fault.WILDCARD, rule);
            }
            prefix.append(i == 0 ? "" : ".").append(wildcard ? "0" : parts[i]);
        }
        if (parts.length > 4 || !NetUtil.isValidIpV4Address(prefix.toString())) {
            throw new MistakeException(Fault.PATTERN, rule);
        }
        return new Network(address(prefix.toString(), rule), fixed * Byte.SIZE);
    }

    private static int prefixLength(String rule, int slash, int bits) throws MistakeException {
        try {
            int length = Integer.parseInt(rule.substring(slash + 1));
            if (length >= 0 && length <= bits) {
                return length;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new MistakeException(Fault.PREFIX, rule, String.valueOf(bits));
    }

    /** Reads an address without ever asking a name server. */
    private static InetAddress address(String text, String rule) throws MistakeException {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        if (bytes == null) {
            throw new MistakeException(Fault.FORM, rule);
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four or sixteen bytes are an address", e);
        }
    }
}
