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
package org.openhab.core.embedded.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.embedded.internal.i18n.LocalizedStatus;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingManager;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code openhab:things}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class ThingsCommand extends AbstractConsoleCommandExtension {

    private final ThingRegistry things;
    private final ThingManager manager;
    private final LocalizedStatus statuses;

    @Activate
    public ThingsCommand(
            @Reference ThingRegistry things,
            @Reference ThingManager manager,
            @Reference TranslationProvider texts,
            @Reference LocaleProvider locales) {
        super("things", "Access your thing registry.");
        this.things = things;
        this.manager = manager;
        this.statuses = new LocalizedStatus(texts, locales);
    }

    @Override
    public List<String> getUsages() {
        return List.of(
                buildCommandUsage("list", "lists all things"),
                buildCommandUsage("show <thingUID>*", "shows details about one or more things"),
                buildCommandUsage("disable <thingUID>", "disables a thing"),
                buildCommandUsage("enable <thingUID>", "enables a thing"));
    }

    @Override
    public void execute(String[] args, Console console) {
        if (args.length == 1 && args[0].equals("list")) {
            list(console);
        } else if (args.length > 1 && args[0].equals("show")) {
            for (int i = 1; i < args.length; i++) {
                with(args[i], console, thing -> show(thing, console));
            }
        } else if (args.length == 2 && (args[0].equals("enable") || args[0].equals("disable"))) {
            with(args[1], console, thing -> {
                manager.setEnabled(thing.getUID(), args[0].equals("enable"));
                console.println(thing.getUID() + " successfully " + args[0] + "d.");
            });
        } else {
            printUsage(console);
        }
    }

    private void with(String uid, Console console, Consumer<Thing> action) {
        Thing thing = null;
        try {
            thing = things.get(new ThingUID(uid));
        } catch (IllegalArgumentException e) {
            console.println("This is not a valid thing UID: " + uid);
            return;
        }
        if (thing == null) {
            console.println("Could not find thing with UID " + uid);
        } else {
            action.accept(thing);
        }
    }

    private void list(Console console) {
        if (things.getAll().isEmpty()) {
            console.println("No things found.");
        }
        things.getAll()
                .forEach(thing -> console.println(String.format(
                        "%s (Type=%s, Status=%s, Label=%s, Bridge=%s)",
                        thing.getUID(),
                        thing instanceof Bridge ? "Bridge" : "Thing",
                        statuses.of(thing),
                        thing.getLabel(),
                        thing.getBridgeUID())));
    }

    private void show(Thing thing, Console console) {
        console.println("UID: " + thing.getUID());
        console.println("Type: " + thing.getThingTypeUID());
        console.println("Label: " + thing.getLabel());
        console.println("Status: " + statuses.of(thing));
        if (thing.getBridgeUID() != null) {
            console.println("Bridge: " + thing.getBridgeUID());
        }
        console.println("");
        console.println(thing.getProperties().isEmpty() ? "No properties" : "Properties:");
        new TreeMap<>(thing.getProperties()).forEach((name, value) -> console.println("\t" + name + " : " + value));
        console.println("");
        Set<String> parameters = thing.getConfiguration().keySet();
        console.println(parameters.isEmpty() ? "No configuration parameters" : "Configuration parameters:");
        new TreeSet<>(parameters).forEach(name -> console.println("\t" + name + " : " + shown(thing, name)));
        console.println("");
        console.println(thing.getChannels().isEmpty() ? "No channels" : "Channels:");
        thing.getChannels().forEach(channel -> {
            console.println("\tID: " + channel.getUID().getId());
            console.println("\tLabel: " + channel.getLabel());
            console.println("\tType: " + channel.getChannelTypeUID());
        });
    }

    /** Where openHAB shows everything, what looks like a secret is not. */
    private static Object shown(Thing thing, String name) {
        return name.toLowerCase(Locale.ROOT).contains("password")
                ? "***"
                : thing.getConfiguration().get(name);
    }
}
