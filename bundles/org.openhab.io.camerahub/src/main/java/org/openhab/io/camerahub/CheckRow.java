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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.check.Level;

/**
 * A row of the doctor's report in the user's language. Holds no secret and no camera's address.
 *
 * @param item key of what was looked at, e.g. {@code certificate}: the same in every language
 * @param title what was looked at
 * @param finding what was found
 * @param advice what to do, empty if there is nothing to do
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record CheckRow(String item, Level level, String title, String finding, String advice) {}
