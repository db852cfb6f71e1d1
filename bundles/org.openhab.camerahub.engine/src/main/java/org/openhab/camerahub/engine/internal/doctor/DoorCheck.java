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

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Finding;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.rtsp.auth.AuthScheme;

/**
 * Knocks at the hub's door as an Echo does: the port, the certificate, TLS, and the way there by the public name.
 * Blocks.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class DoorCheck {

    private final CertificateCheck certificates;
    private final int wayInPort;

    /** @param wayInPort where an Echo knocks: 443 */
    DoorCheck(CertificateCheck certificates, int wayInPort) {
        this.certificates = certificates;
        this.wayInPort = wayInPort;
    }

    /** @param addresses those of the public name, empty if it leads nowhere */
    List<CheckItem> look(HubFacts facts, List<InetAddress> addresses, Instant now) {
        List<CheckItem> items = new ArrayList<>();
        InetSocketAddress listening = facts.status().listening();
        if (listening == null) {
            items.add(closed(facts));
            items.addAll(certificates.certificate(facts));
            return items;
        }
        String name = NameCheck.isHostName(facts.config().publicName())
                ? facts.config().publicName()
                : "";
        InetSocketAddress door = listening.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.getPort())
                : listening;
        EchoHandshake own = null;
        List<CheckItem> tls = new ArrayList<>();
        try {
            own = handshake(door, name, tls);
            items.add(CheckItem.of(
                    listening.getPort() == wayInPort ? Finding.PORT_OPEN : Finding.PORT_NOT_443, listening.getPort()));
        } catch (EchoHandshake.NotConnectedException e) {
            items.add(CheckItem.of(Finding.PORT_SILENT, listening.getPort()));
        }
        items.addAll(certificates.certificate(facts));
        if (own != null) {
            items.addAll(certificates.chain(own, now));
        }
        items.addAll(tls);
        if (own != null && !addresses.isEmpty()) {
            items.add(wayIn(name, addresses.get(0), own));
        }
        return items;
    }

    CheckItem authentication(HubConfig config) {
        return config.authentication() == AuthScheme.NONE
                ? CheckItem.of(Finding.AUTHENTICATION_NONE)
                : CheckItem.of(
                        Finding.AUTHENTICATION_SET,
                        config.authentication(),
                        config.accounts().size());
    }

    private static CheckItem closed(HubFacts facts) {
        for (HubException fault : facts.status().faults()) {
            if (fault.kind() == FaultKind.PORT_UNAVAILABLE) {
                return CheckItem.of(Finding.PORT_FAULT, fault);
            }
        }
        return CheckItem.of(Finding.PORT_CLOSED);
    }

    /** @return null if TLS is not agreed on; what was found is added to {@code items} */
    private static @Nullable EchoHandshake handshake(InetSocketAddress door, String name, List<CheckItem> items)
            throws EchoHandshake.NotConnectedException {
        String reason;
        try {
            EchoHandshake done = EchoHandshake.with(door, name, EchoHandshake.RSA);
            items.add(CheckItem.of(
                    Finding.HANDSHAKE_GOOD,
                    done.protocol(),
                    done.suite(),
                    done.time().toMillis()));
            return done;
        } catch (EchoHandshake.NotConnectedException e) {
            throw e;
        } catch (IOException e) {
            reason = reason(e);
        }
        try {
            EchoHandshake done = EchoHandshake.with(door, name, EchoHandshake.EC);
            items.add(CheckItem.of(Finding.HANDSHAKE_EC, done.suite()));
            return done;
        } catch (IOException e) {
            items.add(CheckItem.of(Finding.HANDSHAKE_FAILED, reason));
            return null;
        }
    }

    private CheckItem wayIn(String name, InetAddress address, EchoHandshake own) {
        try {
            EchoHandshake there =
                    EchoHandshake.with(new InetSocketAddress(address, wayInPort), name, EchoHandshake.RSA);
            boolean same = there.chain().equals(own.chain());
            return CheckItem.of(same ? Finding.WAY_IN_GOOD : Finding.WAY_IN_OTHER, name);
        } catch (IOException e) {
            return CheckItem.of(Finding.WAY_IN_CLOSED, name);
        }
    }

    /** TLS names its reasons without addresses; what sockets say may have some. */
    private static String reason(IOException e) {
        return e instanceof SSLException ? String.valueOf(e.getMessage()) : "the connection ended";
    }
}
