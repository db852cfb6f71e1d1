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

import java.io.IOException;
import java.util.concurrent.CompletionStage;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a route does.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public sealed interface Action {

    /** Answers at once. */
    @FunctionalInterface
    non-sealed interface Now extends Action {
        Answer answer(ApiRequest request) throws ApiException, IOException;
    }

    /** Answers when something else has, without holding a thread of the web server meanwhile. */
    @FunctionalInterface
    non-sealed interface Later extends Action {
        Pending answer(ApiRequest request) throws ApiException, IOException;
    }

    /** Answers without end: takes over the response, whose headers of every answer are set. */
    @FunctionalInterface
    non-sealed interface Stream extends Action {
        void open(ApiRequest request, HttpServletResponse response) throws ApiException, IOException;
    }

    /**
     * An answer to come.
     *
     * @param cancel ends what the answer waits for, when nobody waits for it any more
     */
    record Pending(CompletionStage<Answer> answer, Runnable cancel) {}
}
