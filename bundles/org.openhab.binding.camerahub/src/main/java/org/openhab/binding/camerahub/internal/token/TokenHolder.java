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
package org.openhab.binding.camerahub.internal.token;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Whom a token belongs to.
 *
 * @param role what the holder may do
 * @param thing the UID of the Thing that the holder is or speaks for
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record TokenHolder(Role role, String thing) {}
