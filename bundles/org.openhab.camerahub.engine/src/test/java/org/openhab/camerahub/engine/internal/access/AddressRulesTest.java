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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * @author Camera Hub authors - Initial contribution
 */
class AddressRulesTest {

    @ParameterizedTest
    @CsvSource({
        "192.168.1.7,               192.168.1.7,        true",
        "192.168.1.7,               192.168.1.8,        false",
        "10.0.0.0/8,                10.255.3.4,         true",
        "10.0.0.0/8,                11.0.0.1,           false",
        "192.168.4.0/22,            192.168.7.255,      true",
        "192.168.4.0/22,            192.168.8.0,        false",
        "192.168.5.9/22,            192.168.4.1,        true",
        "0.0.0.0/0,                 203.0.113.5,        true",
        "0.0.0.0/0,                 2001:db8::1,        false",
        "::/0,                      2001:db8::1,        true",
        "203.0.113.5/32,            203.0.113.5,        true",
        "192.168.*.*,               192.168.77.1,       true",
        "192.168.*,                 192.168.77.1,       true",
        "192.168.*.*,               192.169.0.1,        false",
        "*.*.*.*,                   8.8.8.8,            true",
        "*,                         8.8.8.8,            true",
        "192.168.178.*,             192.168.178.255,    true",
        "fd00::/8,                  fd12:3456::1,       true",
        "fd00::/8,                  fe80::1,            false",
        "2001:db8:0:40::/58,        2001:db8:0:7f::1,   true",
        "2001:db8:0:40::/58,        2001:db8:0:80::1,   false",
        "192.168.1.7,               ::ffff:192.168.1.7, true",
        "::ffff:192.168.1.7,        192.168.1.7,        true",
        "1.1.1.1; 2.2.2.2 ;3.3.3.3, 2.2.2.2,            true",
        "'1.1.1.1,2.2.2.2,,',       2.2.2.2,            true"
    })
    void aRuleContainsAnAddressOrNot(String rules, String address, boolean contained) throws UnknownHostException {
        AddressRules parsed = AddressRules.parse(rules);

        assertThat(parsed.mistakes(), empty());
        assertThat(parsed.contain(InetAddress.getByName(address)), is(contained));
    }

    @ParameterizedTest
    @CsvSource({
        "true,            is no IP address",
        "my.host.org,     is no IP address",
        "192.168.1.256,   is no IP address",
        "192.168.1.0/33,  a number from 0 to 32 after the '/'",
        "192.168.1.0/,    a number from 0 to 32 after the '/'",
        "fd00::/129,      a number from 0 to 128 after the '/'",
        "192.*.1.*,       in place of the last numbers only",
        "192.168.1*.*,    is no IPv4 address with '*'",
        "1.2.3.4.*,       is no IPv4 address with '*'",
        "fd00::*,         is no IPv4 address with '*'"
    })
    void aMistakeIsNamedWithTheWayOutAndTheOtherRulesHold(String rule, String error) throws UnknownHostException {
        AddressRules parsed = AddressRules.parse("9.9.9.9;" + rule);

        assertThat(parsed.mistakes(), hasSize(1));
        assertThat(parsed.mistakes().get(0).text(), containsString("'" + rule + "' "));
        assertThat(parsed.mistakes().get(0).text(), containsString(error));
        assertThat(parsed.contain(InetAddress.getByName("9.9.9.9")), is(true));
    }

    @Test
    void nothingIsARuleForNobody() throws UnknownHostException {
        assertThat(AddressRules.parse("").contain(InetAddress.getByName("127.0.0.1")), is(false));
        assertThat(AddressRules.parse(" ; , ").mistakes(), empty());
    }
}
