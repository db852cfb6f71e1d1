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
package org.openhab.binding.camerahub.internal.notice;

import java.time.Duration;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A notice that did not get through. Its message names neither addresses nor secrets, which an HTTP client's would.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
class NoticeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean lasting;
    private final Duration notBefore;

    private NoticeException(String reason, boolean lasting, Duration notBefore) {
        super(reason);
        this.lasting = lasting;
        this.notBefore = notBefore;
    }

    /** It will not get through the next time either. */
    static NoticeException lasting(String reason) {
        return new NoticeException(reason, true, Duration.ZERO);
    }

    /** @param notBefore how long the receiver wants to be left alone */
    static NoticeException passing(String reason, Duration notBefore) {
        return new NoticeException(reason, false, notBefore);
    }

    boolean isLasting() {
        return lasting;
    }

    Duration notBefore() {
        return notBefore;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
