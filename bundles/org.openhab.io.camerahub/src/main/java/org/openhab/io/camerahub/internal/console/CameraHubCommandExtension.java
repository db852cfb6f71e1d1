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

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.ConsoleCommandCompleter;
import org.openhab.core.io.console.StringsCompleter;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.io.camerahub.ConsoleSubcommand;
import org.openhab.io.camerahub.internal.CameraHubService;
import org.openhab.io.camerahub.internal.FaultTexts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The console command {@code openhab:camerahub}. It prints no secret and no camera's host.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class CameraHubCommandExtension extends AbstractConsoleCommandExtension implements ConsoleCommandCompleter {

    private final CameraHubService service;
    private final FaultTexts texts;
    private final List<HubCommand> commands;
    /** Of other parts of the add-on. */
    private final List<ConsoleSubcommand> subcommands = new CopyOnWriteArrayList<>();

    @Activate
    public CameraHubCommandExtension(@Reference CameraHubService service, @Reference FaultTexts texts) {
        this(service, texts, Clock.systemDefaultZone());
    }

    CameraHubCommandExtension(CameraHubService service, FaultTexts texts, Clock clock) {
        super("camerahub", "Looks after the Camera Hub: its cameras, viewers, log and certificate.");
        this.service = service;
        this.texts = texts;
        commands = List.of(
                new StatusCommand(service, texts),
                new CamerasCommand(texts),
                new ListCommand(service, texts, clock.getZone()),
                new SessionsCommand(clock),
                new CertificateCommand(texts, clock),
                new TestSocketCommand(),
                new TraceCommand(),
                new EndCommand(),
                new HlsCommand());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addSubcommand(ConsoleSubcommand subcommand) {
        subcommands.add(subcommand);
    }

    public void removeSubcommand(ConsoleSubcommand subcommand) {
        subcommands.remove(subcommand);
    }

    @Override
    public List<String> getUsages() {
        return Stream.concat(
                        commands.stream().map(this::usage),
                        subcommands.stream()
                                .sorted(Comparator.comparing(ConsoleSubcommand::name))
                                .flatMap(subcommand -> usages(subcommand).stream()))
                .toList();
    }

    @Override
    public void execute(String[] args, Console console) {
        String name = args.length == 0 ? "" : args[0];
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        Optional<HubCommand> command = find(name);
        Optional<ConsoleSubcommand> subcommand = findSubcommand(name);
        if (command.isPresent()) {
            execute(command.get(), rest, console);
        } else if (subcommand.isEmpty()) {
            printUsage(console);
        } else if (!subcommand.get().execute(rest, console)) {
            usages(subcommand.get()).forEach(console::printUsage);
        }
    }

    private void execute(HubCommand command, List<String> args, Console console) {
        CameraHub hub = service.hub();
        if (hub == null) {
            HubException fault = service.configurationFault();
            console.println(fault == null ? "Camera Hub waits until openHAB has started." : texts.of(fault));
        } else if (!command.run(hub, args, console::println)) {
            console.printUsage(usage(command));
        }
    }

    @Override
    public @Nullable ConsoleCommandCompleter getCompleter() {
        return this;
    }

    @Override
    public boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates) {
        return new StringsCompleter(words(args, cursorArgumentIndex), false)
                .complete(args, cursorArgumentIndex, cursorPosition, candidates);
    }

    private List<String> words(String[] args, int index) {
        if (index <= 0) {
            return Stream.concat(
                            commands.stream().map(HubCommand::name),
                            subcommands.stream().map(ConsoleSubcommand::name))
                    .toList();
        }
        CameraHub hub = service.hub();
        List<String> before = Arrays.asList(args).subList(1, Math.min(index, args.length));
        Optional<HubCommand> command = find(args[0]);
        if (command.isPresent()) {
            return hub == null ? List.of() : command.get().candidates(hub, before);
        }
        return findSubcommand(args[0])
                .map(subcommand -> subcommand.candidates(before))
                .orElse(List.of());
    }

    private Optional<HubCommand> find(String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    private Optional<ConsoleSubcommand> findSubcommand(String name) {
        return subcommands.stream()
                .filter(subcommand -> subcommand.name().equals(name))
                .findFirst();
    }

    private String usage(HubCommand command) {
        return buildCommandUsage((command.name() + " " + command.arguments()).strip(), command.description());
    }

    private List<String> usages(ConsoleSubcommand subcommand) {
        return subcommand.usages().stream()
                .map(usage ->
                        buildCommandUsage((subcommand.name() + " " + usage.arguments()).strip(), usage.description()))
                .toList();
    }
}
