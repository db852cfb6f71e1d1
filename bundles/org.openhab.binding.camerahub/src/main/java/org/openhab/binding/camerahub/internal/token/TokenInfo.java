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

import java.time.Instant;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What may be shown of a token.
 *
 * @param expires null if it never does
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record TokenInfo(
        long selector,
        TokenHolder holder,
        Instant created,
        @Nullable Instant expires) {}
