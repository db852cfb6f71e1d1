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
package org.openhab.ui.camerahub.internal.api;

import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.fault.NoSnapshotException;
import org.openhab.io.camerahub.CameraHubControl;
import org.openhab.ui.camerahub.internal.http.Answer;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.openhab.ui.camerahub.internal.http.Faults;
import org.openhab.ui.camerahub.internal.http.Refusal;
import org.openhab.ui.camerahub.internal.http.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Maps every fault to a status of HTTP, a code and words.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class FaultTable implements Faults {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final Logger logger = LoggerFactory.getLogger(FaultTable.class);
    private final CameraHubControl control;
    private final Words words;

    FaultTable(CameraHubControl control, Words words) {
        this.control = control;
        this.words = words;
    }

    @Override
    public Answer answer(Throwable fault, Locale locale) {
        if (fault instanceof ApiException refused) {
            return answer(refused, locale);
        }
        if (fault instanceof HubException hub) {
            return Refusal.answer(status(hub), hub.kind().key(), control.text(hub, locale), Map.of());
        }
        if (fault instanceof NoSnapshotException picture) {
            return answer(new ApiException(ApiFault.NO_SNAPSHOT, control.text(picture, locale)), locale);
        }
        logger.warn("A request of the web interface failed, which is a bug: please report it", fault);
        return answer(new ApiException(ApiFault.INTERNAL), locale);
    }

    private Answer answer(ApiException refused, Locale locale) {
        ApiFault fault = refused.fault();
        Answer answer = Refusal.answer(
                fault.status(),
                fault.code(),
                words.say("error." + fault.code(), locale, refused.detail()),
                refused.fields());
        return switch (fault) {
            // a scheme that makes no browser open a window of its own
            case NOT_AUTHENTICATED -> answer.with("WWW-Authenticate", "Bearer realm=\"openHAB\"");
            case METHOD_NOT_ALLOWED -> answer.with("Allow", refused.detail());
            default -> answer;
        };
    }

    /** 403 would tell the reader that another account is needed. */
    private static int status(HubException fault) {
        return switch (fault.kind()) {
            case CAMERA_UNKNOWN -> NOT_FOUND;
            case STREAM_FORBIDDEN -> CONFLICT;
            case TOO_MANY_VIEWERS -> UNAVAILABLE;
            default -> fault.kind().rtspStatus();
        };
    }
}
