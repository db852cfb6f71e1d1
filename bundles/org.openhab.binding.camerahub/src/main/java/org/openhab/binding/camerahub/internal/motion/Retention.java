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
package org.openhab.binding.camerahub.internal.motion;

import java.time.Duration;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which pictures of a camera are kept: the newest, up to a number and an age.
 *
 * @param count zero if none are kept
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Retention(int count, Duration age) {}
