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
package org.openhab.ui.camerahub.internal.dispatch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.ui.camerahub.internal.http.Answer;

/**
 * Sends answers, packed where that pays.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class AnswerWriter {

    /** Below that the packed text fits into as many packets of the network. */
    private static final int WORTH_PACKING = 1400;

    private AnswerWriter() {}

    static void write(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.type().isEmpty()) {
            return;
        }
        response.setContentType(answer.type());
        if (answer.packs() && answer.length() >= WORTH_PACKING && takesGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            try (OutputStream out = new GZIPOutputStream(response.getOutputStream())) {
                answer.body().writeTo(out);
            }
        } else {
            response.setContentLengthLong(answer.length());
            answer.body().writeTo(response.getOutputStream());
        }
    }

    private static boolean takesGzip(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }
}
