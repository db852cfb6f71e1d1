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

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.CameraHub;
import org.openhab.io.camerahub.internal.text.TextTable;

/**
 * One of the commands behind {@code openhab:camerahub}.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
interface HubCommand {

    String name();

    /** The arguments in the notation of a usage line, empty if there are none. */
    String arguments();

    String description();

    /**
     * Does it.
     *
     * @param args those behind the command's name
     * @return false if the arguments make no sense, to show the usage
     */
    boolean run(CameraHub hub, List<String> args, Output out);

    /**
     * What may stand at a place.
     *
     * @param before the arguments before that place
     */
    default List<String> candidates(CameraHub hub, List<String> before) {
        return List.of();
    }

    /** Takes lines of text. */
    @FunctionalInterface
    interface Output {

        void line(String text);

        default void table(TextTable table) {
            table.lines().forEach(this::line);
        }
    }
}
