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
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.auth.User;
import org.openhab.core.auth.UserRegistry;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code openhab:users}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class UsersCommand extends AbstractConsoleCommandExtension {

    private static final int ADD_ARGUMENTS = 4;
    private static final int REMOVE_ARGUMENTS = 2;

    private final UserRegistry users;

    @Activate
    public UsersCommand(@Reference UserRegistry users) {
        super("users", "Access the user registry.");
        this.users = users;
    }

    @Override
    public List<String> getUsages() {
        return List.of(
                buildCommandUsage("list", "lists all users"),
                buildCommandUsage("add <userId> <password> <role>", "adds a new user with the specified role"),
                buildCommandUsage("remove <userId>", "removes the given user"),
                buildCommandUsage(
                        "addApiToken <userId> <tokenName> <scope>",
                        "adds a new API token on behalf of the specified user for the specified scope"));
    }

    @Override
    public void execute(String[] args, Console console) {
        if (args.length == 1 && args[0].equals("list")) {
            users.getAll().forEach(user -> console.println(user.getName() + " (" + user.getRoles() + ")"));
        } else if (args.length == ADD_ARGUMENTS && args[0].equals("add")) {
            add(args, console);
        } else if (args.length == REMOVE_ARGUMENTS && args[0].equals("remove")) {
            console.println(users.remove(args[1]) == null ? "User not found." : "User removed.");
        } else if (args.length == ADD_ARGUMENTS && args[0].equals("addApiToken")) {
            addToken(args, console);
        } else {
            printUsage(console);
        }
    }

    private void add(String[] args, Console console) {
        if (users.get(args[1]) != null) {
            console.println("The user already exists: " + args[1]);
            return;
        }
        users.register(args[1], args[2], Set.of(args[3]));
        console.println("User created.");
    }

    private void addToken(String[] args, Console console) {
        User user = users.get(args[1]);
        if (user == null) {
            console.println("User not found: " + args[1]);
            return;
        }
        console.println(users.addUserApiToken(user, args[2], args[3]));
    }
}
