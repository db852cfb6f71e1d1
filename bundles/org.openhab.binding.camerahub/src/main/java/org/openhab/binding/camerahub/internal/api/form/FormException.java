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
package org.openhab.binding.camerahub.internal.api.form;

import java.io.IOException;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A form that is none, or is larger than it may be.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class FormException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    private FormException(String message, boolean tooLarge) {
        super(message);
        this.tooLarge = tooLarge;
    }

    static FormException malformed(String what) {
        return new FormException(what, false);
    }

    static FormException tooLarge(String what) {
        return new FormException(what, true);
    }

    public boolean isTooLarge() {
        return tooLarge;
    }
}
