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
package org.openhab.camerahub.engine.internal.description;

import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * One named change of a session description.
 *
 * @param name what it does, for tests and for whoever reads the list
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record SdpStep(String name, UnaryOperator<Draft> change) {

    Draft apply(Draft draft) {
        return change.apply(draft);
    }
}
