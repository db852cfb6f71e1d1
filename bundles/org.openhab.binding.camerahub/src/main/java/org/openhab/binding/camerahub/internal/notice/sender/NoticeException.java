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
package org.openhab.binding.camerahub.internal.notice.sender;

import java.time.Duration;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A notice that did not get through. Neither its text nor its message names addresses or secrets, which those of the
 * libraries would.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class NoticeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final boolean lasting;
    private final Duration notBefore;

    private NoticeException(String key, String detail, boolean lasting, Duration notBefore) {
        super(detail);
        this.key = key;
        this.lasting = lasting;
        this.notBefore = notBefore;
    }

    /** It will not get through the next time either. */
    static NoticeException lasting(String key, String detail) {
        return new NoticeException(key, detail, true, Duration.ZERO);
    }

    /** @param notBefore how long the receiver wants to be left alone */
    static NoticeException passing(String key, String detail, Duration notBefore) {
        return new NoticeException(key, detail, false, notBefore);
    }

    public boolean isLasting() {
        return lasting;
    }

    public Duration notBefore() {
        return notBefore;
    }

    /** Cause and cure, as the status of a Thing names a text in openHAB's language. */
    public String text() {
        return "@text/" + key + " [\"" + detail() + "\"]";
    }

    /** What has been seen, for the log. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The name of the text. */
    public String key() {
        return key;
    }
}
