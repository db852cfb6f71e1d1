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

import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A part of a form.
 *
 * @param type of its content, without parameters; empty if none is named
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Part(String name, String type, byte[] content) {

    public String text() {
        return new String(content, UTF_8);
    }

    @Override
    public String toString() {
        return "Part[" + name + ", " + content.length + " bytes]";
    }
}
