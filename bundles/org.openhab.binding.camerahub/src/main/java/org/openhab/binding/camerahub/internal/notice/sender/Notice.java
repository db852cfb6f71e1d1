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
package org.openhab.binding.camerahub.internal.notice.sender;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What somebody is told.
 *
 * @param title in a few words what it is about, for ways that have a title
 * @param jpeg a picture, null if there is none
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Notice(String title, String text, byte @Nullable [] jpeg) {}
