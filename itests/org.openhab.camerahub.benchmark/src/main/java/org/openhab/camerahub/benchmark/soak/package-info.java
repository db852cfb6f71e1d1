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
/**
 * A soak: viewers come and go on cameras with random faults, against the hub in a process of its own
 * ({@link org.openhab.camerahub.benchmark.soak.SoakHub}). At the end everything must be quiet and every count must add up.
 */
@NonNullByDefault
package org.openhab.camerahub.benchmark.soak;

import org.eclipse.jdt.annotation.NonNullByDefault;
