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
 * A request that is refused.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ApiException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ApiFault fault;
    private final String detail;
    private final transient Map<String, String> fields;

    /** @param detail what stands for {@code {0}} in the text; no secret and no camera's address */
    public ApiException(ApiFault fault, String detail, Map<String, String> fields) {
        super(fault.code() + ' ' + detail);
        this.fault = fault;
        this.detail = detail;
        this.fields = Map.copyOf(fields);
    }

    public ApiException(ApiFault fault, String detail) {
        this(fault, detail, Map.of());
    }

    public ApiException(ApiFault fault) {
        this(fault, "");
    }

    public ApiFault fault() {
        return fault;
    }

    public String detail() {
        return detail;
    }

    /** What is wrong with single fields of the body, in the user's language. */
    public Map<String, String> fields() {
        return fields;
    }
}
