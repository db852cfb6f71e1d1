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
package org.openhab.io.camerahub.internal.original;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.io.camerahub.ProblemKind;

/**
 * Takes what makes no sense in a camera's description.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface Complaints {

    /** @param values of the kind's text, without addresses and secrets */
    void add(ProblemKind kind, String... values);
}
