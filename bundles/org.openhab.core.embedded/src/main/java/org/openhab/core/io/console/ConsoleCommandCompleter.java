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
package org.openhab.core.io.console;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Completes the arguments of a console command.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface ConsoleCommandCompleter {

    /**
     * @param args without the command's name
     * @param cursorArgumentIndex the argument in which the cursor is
     * @param cursorPosition the cursor's place in that argument
     * @param candidates gets the completions
     * @return true if there are some
     */
    boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates);
}
