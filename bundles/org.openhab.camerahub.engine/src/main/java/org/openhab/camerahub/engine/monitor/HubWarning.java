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
package org.openhab.camerahub.engine.monitor;

import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What works but deserves attention, e.g. a certificate that ends soon.
 *
 * @param values what stands for {@code {0}}, {@code {1}} in the kind's text: names, numbers, days; no secret
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record HubWarning(WarningKind kind, List<String> values) {

    public HubWarning {
        values = List.copyOf(values);
    }

    public HubWarning(WarningKind kind, String... values) {
        this(kind, List.of(values));
    }

    /** Cause and cure in English. */
    public String message() {
        return kind.message(values);
    }

    @Override
    public String toString() {
        return message();
    }
}
