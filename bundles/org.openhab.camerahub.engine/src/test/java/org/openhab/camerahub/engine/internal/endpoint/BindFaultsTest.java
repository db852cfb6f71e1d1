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
package org.openhab.camerahub.engine.internal.endpoint;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;

/**
 * @author Camera Hub authors - Initial contribution
 */
class BindFaultsTest {

    @TempDir
    private Path proc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "443  | Permission denied                                            | AmbientCapabilities=CAP_NET_BIND_SERVICE",
                "443  | bind(..) failed with error(-13): Permission denied           | --dport 443 -j REDIRECT --to-ports 8443",
                "443  | Keine Berechtigung                                           | ports below 1024 need a right",
                "8443 | Address already in use                                       | nginx (process 812) listens there",
                "443  | bind(..) failed with error(-98): Address already in use      | nginx (process 812) listens there",
                "443  | Cannot assign requested address                              | this machine has no such address now",
                "443  | bind(..) failed with error(-99): x                           | this machine has no such address now",
                "8443 | something new                                                | port 8443: something new"
            })
    void eachReasonHasItsRemedy(int port, String message, String remedy) {
        HubException fault = BindFaults.explain(
                new InetSocketAddress(port), new BindException(message), taken -> "nginx (process 812)");

        assertThat(fault.kind(), is(FaultKind.PORT_UNAVAILABLE));
        assertThat(fault.detail(), startsWith("port " + port));
        assertThat(fault.detail(), containsString(remedy));
    }

    @Test
    void anUnknownHolderIsToBeFoundWithSs() {
        HubException fault = BindFaults.explain(
                new InetSocketAddress(443), new BindException("Address already in use"), port -> null);

        assertThat(fault.detail(), containsString("'ss -ltnp sport = :443'"));
    }

    @Test
    void namesTheProgramThatListens() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(
                    new PortHolder(Path.of("/proc")).of(socket.getLocalPort()),
                    containsString("(process " + ProcessHandle.current().pid() + ")"));
        }
    }

    @Test
    void findsNothingWhereTheSystemHasNoSuchTables() throws IOException {
        assertThat(new PortHolder(proc).of(443), nullValue());

        Files.createDirectories(proc.resolve("net"));
        Files.writeString(proc.resolve("net/tcp"), """
                  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 00000000:01BB 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1
                """);
        assertThat("the holder is another user's", new PortHolder(proc).of(443), nullValue());
    }
}
