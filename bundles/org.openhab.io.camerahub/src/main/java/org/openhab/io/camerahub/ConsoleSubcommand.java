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
package org.openhab.io.camerahub;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.io.console.Console;

/**
 * A command behind {@code openhab:camerahub}: an OSGi service of this type, of whatever bundle, is found by the console
 * (whiteboard) and listed, executed and completed beside the hub's own commands, which win if the names are the same. It
 * runs whether the hub runs or not.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface ConsoleSubcommand {

    /**
     * One way to use the command.
     *
     * @param arguments in the notation of a usage line, without the command's name, e.g. {@code create <person>};
     *     empty if there are none
     * @param description what it does, beginning with a verb in the third person: {@code makes a token for a person}
     */
    record Usage(String arguments, String description) {}

    /** The word behind {@code openhab:camerahub}, e.g. {@code token}. */
    String name();

    /** All ways to use it, at least one. */
    List<Usage> usages();

    /**
     * Does it, on the console's thread, which is interrupted when the user presses Ctrl-C.
     *
     * @param args those behind the command's name
     * @param console prints; never give it a password or a camera's address
     * @return false if the arguments make no sense, to show the usages
     */
    boolean execute(List<String> args, Console console);

    /**
     * What may stand at a place; the console picks those that begin with what was typed there.
     *
     * @param before the arguments before that place
     */
    default List<String> candidates(List<String> before) {
        return List.of();
    }
}
