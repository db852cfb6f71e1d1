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
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The list of allowed addresses as the user writes it: {@code 192.168.1.7; 10.0.0.0/8, fd00::/8; 192.168.*.*}.
 *
 * @param networks what the correct parts of the list mean
 * @param errors a sentence for each part that means nothing
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record AddressRules(List<Network> networks, List<String> errors) {

    public static final AddressRules NONE = new AddressRules(List.of(), List.of());

    public AddressRules {
        networks = List.copyOf(networks);
        errors = List.copyOf(errors);
    }

    public static AddressRules parse(String list) {
        List<Network> networks = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (String part : list.split("[;,]")) {
            String rule = part.strip();
            if (!rule.isEmpty()) {
                try {
                    networks.add(network(rule));
                } catch (IllegalArgumentException e) {
                    errors.add("'" + rule + "' " + e.getMessage());
                }
            }
        }
        return new AddressRules(networks, errors);
    }

    public boolean contain(InetAddress address) {
        for (Network network : networks) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static Network network(String rule) {
        if (rule.indexOf('*') >= 0) {
            return ofWildcards(rule);
        }
        int slash = rule.indexOf('/');
        if (slash < 0) {
            return Network.of(address(rule));
        }
        InetAddress prefix = address(rule.substring(0, slash));
        int bits = prefix.getAddress().length * Byte.SIZE;
        return new Network(prefix, prefixLength(rule.substring(slash + 1), bits));
    }

    /** {@code 192.168.*.*}: wildcards stand for whole bytes and only at the end; {@code 192.168.*} means the same. */
    private static Network ofWildcards(String rule) {
        String[] parts = rule.split("\\.", -1);
        int fixed = 0;
        while (fixed < parts.length && !"*".equals(parts[fixed])) {
            fixed++;
        }
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            boolean wildcard = i >= fixed;
            if (wildcard && i < parts.length && !"*".equals(parts[i])) {
                throw new IllegalArgumentException("may have '*' in place of the last numbers only, as in 192.168.*.*");
            }
            prefix.append(i == 0 ? "" : ".").append(wildcard ? "0" : parts[i]);
        }
        if (parts.length > 4 || !NetUtil.isValidIpV4Address(prefix.toString())) {
            throw new IllegalArgumentException("is no IPv4 address with '*', write it as 192.168.*.*");
        }
        return new Network(address(prefix.toString()), fixed * Byte.SIZE);
    }

    private static int prefixLength(String text, int bits) {
        try {
            int length = Integer.parseInt(text);
            if (length >= 0 && length <= bits) {
                return length;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException("must have a number from 0 to " + bits + " after the '/'");
    }

    /** Reads an address without ever asking a name server. */
    private static InetAddress address(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        if (bytes == null) {
            throw new IllegalArgumentException(
                    "is no IP address, network or pattern; examples: 192.168.1.7, 10.0.0.0/8, 192.168.*.*, fd00::/8");
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("is no IP address", e);
        }
    }
}
