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
package org.openhab.binding.camerahub.internal.script;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.camerahub.internal.household.Household;
import org.openhab.binding.camerahub.internal.household.HouseholdCamera;
import org.openhab.binding.camerahub.internal.household.HouseholdPerson;
import org.openhab.binding.camerahub.internal.token.Role;
import org.openhab.binding.camerahub.internal.token.TokenHolder;
import org.openhab.binding.camerahub.internal.token.Tokens;
import org.openhab.core.io.console.Console;
import org.openhab.core.net.NetworkAddressService;
import org.openhab.io.camerahub.ConsoleSubcommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code openhab:camerahub script}: prints a script for a router or a camera, with a token of its own.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleSubcommand.class)
public class ScriptCommand implements ConsoleSubcommand {

    private static final int HTTP_PORT = 8080;

    private final Tokens tokens;
    private final Household household;
    private final NetworkAddressService addresses;

    @Activate
    public ScriptCommand(
            @Reference Tokens tokens, @Reference Household household, @Reference NetworkAddressService addresses) {
        this.tokens = tokens;
        this.household = household;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "script";
    }

    @Override
    public List<Usage> usages() {
        return List.of(
                new Usage(
                        "mikrotik <person> [<host>[:<port>]]", "prints a script that tells by a router who is at home"),
                new Usage("dafang-setup <camera> [<host>[:<port>]]", "prints a script that sets a camera's switches"),
                new Usage(
                        "dafang-motion <camera> [<host>[:<port>]]", "prints a script that reports a camera's motion"));
    }

    @Override
    public boolean execute(List<String> args, Console console) {
        if (args.size() < 2 || args.size() > 3) {
            return false;
        }
        Optional<DeviceScript> script = DeviceScript.of(args.get(0));
        if (script.isEmpty()) {
            return false;
        }
        String thing = args.get(1);
        Optional<String> userId = userId(script.get(), thing);
        if (userId.isEmpty()) {
            console.println("There is no such Thing in operation: " + thing);
            return true;
        }
        String host = args.size() == 3 ? args.get(2) : ownHost();
        String base = "http://" + (host.matches(".*:\\d+") ? host : host + ":" + HTTP_PORT) + "/camerahub";
        TokenHolder holder = new TokenHolder(script.get().role(), thing);
        console.println(script.get().text(base, tokens.issue(holder, true), userId.get()));
        return true;
    }

    @Override
    public List<String> candidates(List<String> before) {
        if (before.isEmpty()) {
            return Arrays.stream(DeviceScript.values()).map(DeviceScript::id).toList();
        }
        if (before.size() > 1) {
            return List.of();
        }
        return DeviceScript.of(before.get(0)).map(this::things).orElse(List.of());
    }

    private List<String> things(DeviceScript script) {
        return script.role() == Role.CAMERA
                ? household.cameras().stream().map(HouseholdCamera::id).toList()
                : household.persons().stream().map(HouseholdPerson::id).toList();
    }

    /* Empty if there is no such Thing; a camera has an empty name. */
    private Optional<String> userId(DeviceScript script, String thing) {
        return script.role() == Role.CAMERA
                ? household.camera(thing).map(camera -> "")
                : household.persons().stream()
                        .filter(person -> person.id().equals(thing))
                        .map(HouseholdPerson::userId)
                        .findFirst();
    }

    private String ownHost() {
        @Nullable String address = addresses.getPrimaryIpv4HostAddress();
        return address == null ? "openhab" : address;
    }
}
