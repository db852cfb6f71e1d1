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
package org.openhab.core.types;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What travels between items, channels and handlers: a state or a command.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public interface Type {

    /** The value in the way of {@link String#format}. */
    String format(String pattern);

    /** The value as it is stored: it can be parsed again. */
    String toFullString();
}
