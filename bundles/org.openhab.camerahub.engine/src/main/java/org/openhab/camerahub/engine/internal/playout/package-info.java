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
 * The way of a camera's frames to one viewer: which of them it gets, on which channels, what is dropped when it is slow,
 * and what is added when it joins.
 */
package org.openhab.camerahub.engine.internal.playout;
