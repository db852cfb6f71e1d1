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
package org.openhab.camerahub.engine.internal.doctor;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.engine.HubServices.LocalNetwork;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Finding;

/**
 * Where a public name may lead.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class NameCheckTest {

    @ParameterizedTest
    @CsvSource({
        "192.168.1.5, NAME_HERE",
        "192.168.1.77, NAME_IN_NETWORK",
        "10.1.2.3, NAME_IN_NETWORK",
        "100.72.0.1, NAME_IN_NETWORK",
        "fd00::5, NAME_IN_NETWORK",
        "127.0.0.1, NAME_LOOPBACK",
        "203.0.113.9, NAME_PUBLIC",
        "2001:db8::9, NAME_PUBLIC",
        "203.0.113.9 192.168.1.5, NAME_HERE",
        "203.0.113.9 fd00::5, NAME_PUBLIC",
    })
    void itIsToldWhereItLeads(String addresses, Finding finding) throws Exception {
        assertThat(check("cam.example.org", addresses.split(" ")).finding(), is(finding));
    }

    @Test
    void aNameThatIsNotFoundMayBeHeldBackByTheRouter() throws Exception {
        CheckItem item = check("cam.example.org");

        assertThat(item.finding(), is(Finding.NAME_UNKNOWN));
        assertThat(item.text(), is("cam.example.org is not known to the name server."));
        assertThat(item.advice(), containsString("rebinding"));
    }

    @Test
    void noNameAndAnAddressAreNotEnoughForAlexa() throws Exception {
        assertThat(check("").finding(), is(Finding.NAME_MISSING));
        assertThat(check("203.0.113.9").finding(), is(Finding.NAME_IS_ADDRESS));
        assertThat(check("2001:db8::9").finding(), is(Finding.NAME_IS_ADDRESS));
    }

    @Test
    void theRouterLearnsThePortToForwardTo() throws Exception {
        assertThat(check("cam.example.org", "203.0.113.9").advice(), containsString("port 8443 of this machine"));
    }

    private static CheckItem check(String name, String... addresses) throws Exception {
        List<InetAddress> found = new ArrayList<>();
        for (String address : addresses) {
            found.add(InetAddress.getByName(address));
        }
        LocalNetwork own = new LocalNetwork(InetAddress.getByName("192.168.1.5"), 24);
        return NameCheck.of(name, found, List.of(own), 8443);
    }
}
