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
package org.openhab.io.camerahub.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Level;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.CameraStatus;
import org.openhab.core.io.console.Console;
import org.openhab.io.camerahub.CheckRow;
import org.openhab.io.camerahub.ConsoleSubcommand;
import org.openhab.io.camerahub.internal.CameraHubService;
import org.openhab.io.camerahub.internal.FaultTexts;
import org.openhab.io.camerahub.internal.console.Cameras;
import org.openhab.io.camerahub.internal.text.TextTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The doctor on the console: looks whether an Echo could show a camera, and says what to do if not.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleSubcommand.class)
public class CheckCommand implements ConsoleSubcommand {

    private static final int LIMIT_SECONDS = 60;

    /** With the columns before it about as much as a terminal shows in a line. */
    private static final int ADVICE_WIDTH = 80;

    private final CameraHubService service;
    private final FaultTexts faults;
    private final CheckTexts texts;

    @Activate
    public CheckCommand(
            @Reference CameraHubService service, @Reference FaultTexts faults, @Reference CheckTexts texts) {
        this.service = service;
        this.faults = faults;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public List<Usage> usages() {
        return List.of(new Usage("<camera>", "looks whether an Echo could show a camera, and says what to do if not"));
    }

    @Override
    public List<String> candidates(List<String> before) {
        CameraHub hub = service.hub();
        return hub == null || !before.isEmpty() ? List.of() : Cameras.ids(hub);
    }

    @Override
    public boolean execute(List<String> args, Console console) {
        if (args.size() != 1) {
            return false;
        }
        CameraHub hub = service.hub();
        if (hub == null) {
            console.println(faults.of(service.absence()));
            return true;
        }
        Optional<CameraStatus> camera = Cameras.find(hub, args.get(0));
        if (camera.isEmpty()) {
            console.println(Cameras.unknown(args.get(0)));
        } else {
            check(hub, camera.get().camera().id(), console);
        }
        return true;
    }

    private void check(CameraHub hub, String cameraId, Console console) {
        console.println(texts.say("check.begin", "Looking at camera {0} as an Echo would, up to 20 s ...", cameraId));
        try {
            print(hub.check(cameraId).toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS), console);
        } catch (ExecutionException e) {
            console.println(e.getCause() instanceof HubException fault ? faults.of(fault) : String.valueOf(e));
        } catch (TimeoutException e) {
            console.println(texts.say("check.timeout", "That takes too long: the machine or its name server is busy."));
        } catch (InterruptedException e) {
            console.println(texts.say("check.stopped", "Stopped.")); // Ctrl-C, which is done with by that
        }
    }

    private void print(List<CheckItem> items, Console console) {
        TextTable table = new TextTable(
                texts.say("check.title.level", "RESULT"),
                texts.say("check.title.check", "CHECK"),
                texts.say("check.title.found", "FOUND"));
        for (CheckItem item : items) {
            CheckRow row = texts.row(item);
            table.row(texts.level(row.level()), row.title(), row.finding());
            if (!row.advice().isEmpty()) {
                table.text("-> " + row.advice(), ADVICE_WIDTH);
            }
        }
        table.lines().forEach(console::println);
        console.println(texts.say(
                "check.summary",
                "Good: {0}, to look at: {1}, wrong: {2}",
                count(items, Level.PASS),
                count(items, Level.WARN),
                count(items, Level.FAIL)));
    }

    private static long count(List<CheckItem> items, Level level) {
        return items.stream().filter(item -> item.level() == level).count();
    }
}
