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
package org.openhab.io.camerahub.internal.log;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.camerahub.engine.monitor.LogEntry;
import org.openhab.camerahub.engine.monitor.LogFilter;
import org.openhab.core.io.console.Console;
import org.openhab.io.camerahub.ConsoleSubcommand;
import org.openhab.io.camerahub.internal.CameraHubService;
import org.openhab.io.camerahub.internal.FaultTexts;
import org.openhab.io.camerahub.internal.config.Numbers;
import org.openhab.io.camerahub.internal.console.Cameras;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Shows the newest entries of the communication log, or those to come.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleSubcommand.class)
public class LogCommand implements ConsoleSubcommand {

    private static final String FOLLOW = "-f";
    private static final int DEFAULT_COUNT = 50;

    private final CameraHubService service;
    private final FaultTexts faults;
    private final ZoneId zone;

    @Activate
    public LogCommand(@Reference CameraHubService service, @Reference FaultTexts faults) {
        this(service, faults, Clock.systemDefaultZone());
    }

    public LogCommand(CameraHubService service, FaultTexts faults, Clock clock) {
        this.service = service;
        this.faults = faults;
        this.zone = clock.getZone();
    }

    @Override
    public String name() {
        return "log";
    }

    @Override
    public List<Usage> usages() {
        return List.of(
                new Usage(
                        "[<n>] [<camera>]",
                        "shows the newest n entries (" + DEFAULT_COUNT
                                + ") of the communication log, of one camera or of all"),
                new Usage(
                        FOLLOW + " [<n>] [<camera>]",
                        "shows entries as they come, until Ctrl-C or until there were n of them"));
    }

    @Override
    public List<String> candidates(List<String> before) {
        CameraHub hub = service.hub();
        List<String> words = new ArrayList<>(hub == null ? List.of() : Cameras.ids(hub));
        boolean afterCamera = before.stream().anyMatch(words::contains);
        if (before.isEmpty()) {
            words.add(FOLLOW);
        }
        return afterCamera ? List.of() : words;
    }

    @Override
    public boolean execute(List<String> args, Console console) {
        List<String> rest = new ArrayList<>(args);
        boolean follow = !rest.isEmpty() && rest.get(0).equals(FOLLOW);
        if (follow) {
            rest.remove(0);
        }
        Optional<Integer> count = rest.isEmpty() ? Optional.empty() : Numbers.integer(rest.get(0));
        if (count.isPresent()) {
            rest.remove(0);
        }
        if (rest.size() > 1 || count.filter(number -> number < 1).isPresent()) {
            return false;
        }
        CameraHub hub = service.hub();
        if (hub == null) {
            console.println(faults.of(service.absence()));
            return true;
        }
        Optional<CameraStatus> camera = rest.isEmpty() ? Optional.empty() : Cameras.find(hub, rest.get(0));
        if (!rest.isEmpty() && camera.isEmpty()) {
            console.println(Cameras.unknown(rest.get(0)));
            return true;
        }
        LogFilter filter =
                camera.map(found -> LogFilter.ofCamera(found.camera().id())).orElse(LogFilter.ALL);
        LogPrinter printer = LogPrinter.of(console, zone, Cameras.ids(hub));
        if (follow) {
            new LogFollower(hub.log(), printer, () -> service.hub() == hub)
                    .follow(filter, count.map(Integer::longValue).orElse(Long.MAX_VALUE));
        } else {
            show(hub, filter.newest(count.orElse(DEFAULT_COUNT)), printer);
        }
        return true;
    }

    private static void show(CameraHub hub, LogFilter filter, LogPrinter printer) {
        List<LogEntry> entries = hub.log().entries(filter);
        if (entries.isEmpty()) {
            printer.console().println("The communication log is empty.");
        }
        entries.forEach(printer::print);
    }
}
