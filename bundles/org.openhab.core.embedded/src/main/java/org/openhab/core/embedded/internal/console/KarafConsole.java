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
package org.openhab.core.embedded.internal.console;

import java.io.PrintStream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.io.console.Console;

/**
 * openHAB's console on a Karaf session.
 *
 * @param scope in front of a command's name, e.g. {@code openhab}
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record KarafConsole(String scope, PrintStream out) implements Console {

    @Override
    public void print(String s) {
        out.print(s);
    }

    @Override
    public void println(String s) {
        out.println(s);
    }

    @Override
    public void printUsage(String s) {
        out.println("Usage: " + scope + ":" + s);
    }
}
