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
package org.openhab.io.camerahub.internal.skill.message;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A directive that cannot be fulfilled. The message goes to Alexa's logs, and is told to nobody.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class SkillException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorType type;

    public SkillException(ErrorType type, String message) {
        super(message);
        this.type = type;
    }

    public ErrorType type() {
        return type;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
