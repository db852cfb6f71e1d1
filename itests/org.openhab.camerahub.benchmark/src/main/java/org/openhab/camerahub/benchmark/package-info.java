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
 * A load run that measures the hub beside haproxy. Four kinds of processes, so that the CPU time of each is its own:
 * cameras ({@link org.openhab.camerahub.benchmark.LoadCamera}), the program under test
 * ({@link org.openhab.camerahub.benchmark.HubProcess} or haproxy), viewers
 * ({@link org.openhab.camerahub.benchmark.LoadViewer}) and the conductor
 * ({@link org.openhab.camerahub.benchmark.Benchmark}), which reads CPU seconds from {@code /proc}.
 */
@NonNullByDefault
package org.openhab.camerahub.benchmark;

import org.eclipse.jdt.annotation.NonNullByDefault;
