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
package org.openhab.ui.camerahub.internal.http;

import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The body of an answer to a request that was refused.
 *
 * @param fields what is wrong with single fields of the request's body
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public record Refusal(Error error, Map<String, String> fields) {

    /**
     * @param code the same in every language
     * @param message cause and cure in the reader's language
     */
    public record Error(String code, String message) {}

    public static Answer answer(int status, String code, String message, Map<String, String> fields) {
        return Answer.json(status, new Refusal(new Error(code, message), fields), false);
    }
}
