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
package org.openhab.camerahub.engine.internal.dialogue;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.message.RtspMethod;
import org.openhab.camerahub.rtsp.message.RtspRequest;
import org.openhab.camerahub.rtsp.message.RtspResponse;
import org.openhab.camerahub.rtsp.message.RtspStatus;

/**
 * Answers what a camera asks of the hub. It is little, and a wrong answer would be worse than none (RFC 2326 section
 * 11).
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class CameraRequests {

    private static final Set<RtspMethod> HARMLESS =
            EnumSet.of(RtspMethod.OPTIONS, RtspMethod.GET_PARAMETER, RtspMethod.SET_PARAMETER, RtspMethod.TEARDOWN);

    private CameraRequests() {}

    static RtspResponse answer(RtspRequest request) {
        boolean harmless = request.knownMethod().filter(HARMLESS::contains).isPresent();
        RtspResponse response = RtspResponse.of(harmless ? RtspStatus.OK : RtspStatus.NOT_IMPLEMENTED);
        String cseq = request.headers().first("CSeq");
        return cseq == null ? response : response.withHeader("CSeq", cseq);
    }
}
