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
package org.openhab.io.camerahub.internal.console;

import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.HubStatus;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.io.camerahub.internal.CameraHubService;
import org.openhab.io.camerahub.internal.FaultTexts;
import org.openhab.io.camerahub.internal.config.ServiceSettings;
import org.openhab.io.camerahub.internal.text.Quantities;
import org.openhab.io.camerahub.internal.text.TextTable;

/**
 * Shows whether viewers can connect, and why not.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record StatusCommand(CameraHubService service, FaultTexts texts) implements HubCommand {

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String description() {
        return "shows whether viewers can connect, and if not, why";
    }

    @Override
    public boolean run(CameraHub hub, List<String> args, Output out) {
        if (!args.isEmpty()) {
            return false;
        }
        HubStatus status = hub.status();
        ServiceSettings settings = service.settings();
        TextTable table = new TextTable("STATUS", status.state().toString());
        table.row("Viewers' port", place(status.listening()));
        table.row("Public name", settings == null ? "-" : publicName(settings.hub()));
        table.row("Authentication", settings == null ? "-" : settings.hub().authentication());
        table.row("TLS", Quantities.orDash(status.tls()));
        table.row("Transport", Quantities.orDash(status.transport()));
        table.row("Test socket", status.testSocket() == null ? "off" : place(status.testSocket()));
        table.row("Cameras", hub.cameras().size());
        table.row("Viewers", hub.sessions().size());
        out.table(table);
        HubException fault = service.configurationFault();
        if (fault != null) {
            out.line("! " + texts.of(fault));
        }
        status.faults().forEach(each -> out.line("! " + texts.of(each)));
        status.warnings().forEach(warning -> out.line("! " + texts.of(warning)));
        return true;
    }

    private static String publicName(HubConfig config) {
        return Quantities.orDash(config.publicName())
                + (config.publicPort() == 0 ? "" : ", port " + config.publicPort());
    }

    private static String place(@Nullable InetSocketAddress address) {
        if (address == null) {
            return "closed";
        }
        String host = address.getAddress().isAnyLocalAddress()
                ? "all addresses"
                : address.getAddress().getHostAddress();
        return host + ", port " + address.getPort();
    }
}
