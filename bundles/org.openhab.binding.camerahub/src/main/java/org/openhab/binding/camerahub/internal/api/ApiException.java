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
package org.openhab.binding.camerahub.internal.api;

import java.time.Duration;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A request that is refused: with an HTTP status and, for whoever looks, with the reason.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class ApiException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final int status;
    private final Duration retryAfter;

    ApiException(int status, String reason) {
        this(status, reason, Duration.ZERO);
    }

    ApiException(int status, String reason, Duration retryAfter) {
        super(reason);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static ApiException tooManyTries(Duration wait) {
        return new ApiException(TOO_MANY_REQUESTS, "too many wrong tokens from this address", wait);
    }

    static ApiException tooManyUploads() {
        return new ApiException(SERVICE_UNAVAILABLE, "too many uploads", TRY_AGAIN);
    }

    int status() {
        return status;
    }

    /** Zero if trying again makes no sense. */
    Duration retryAfter() {
        return retryAfter;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
