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
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.ui.camerahub.internal.http.Action;
import org.openhab.ui.camerahub.internal.http.Answer;
import org.openhab.ui.camerahub.internal.http.ApiException;
import org.openhab.ui.camerahub.internal.http.ApiFault;
import org.openhab.ui.camerahub.internal.http.ApiRequest;
import org.openhab.ui.camerahub.internal.http.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request whose answer comes later: the answer, the end of patience and the reader's leaving may meet, and the first
 * wins. The answer is written on a thread of the web server, whoever has completed it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class WaitingRequest implements AsyncListener {

    /** Longer than anything that is waited for: the doctor takes up to half a minute. */
    private static final long PATIENCE_MILLIS = 45_000;

    private final Logger logger = LoggerFactory.getLogger(WaitingRequest.class);
    private final AtomicBoolean over = new AtomicBoolean();
    private final ApiRequest request;
    private final HttpServletResponse response;
    private final Faults faults;
    private volatile Runnable cancel = () -> {};

    WaitingRequest(ApiRequest request, HttpServletResponse response, Faults faults) {
        this.request = request;
        this.response = response;
        this.faults = faults;
    }

    void await(Action.Pending pending) {
        HttpServletRequest http = request.http();
        AsyncContext context = http.startAsync();
        context.setTimeout(PATIENCE_MILLIS);
        context.addListener(this);
        cancel = pending.cancel();
        pending.answer().whenComplete((answer, fault) -> {
            if (over.compareAndSet(false, true)) {
                context.start(() -> finish(context, fault == null ? answer : faults.answer(cause(fault), locale())));
            }
        });
    }

    private Locale locale() {
        return request.locale();
    }

    private static Throwable cause(Throwable fault) {
        Throwable cause = fault.getCause();
        return fault instanceof CompletionException && cause != null ? cause : fault;
    }

    private void finish(AsyncContext context, Answer answer) {
        try {
            AnswerWriter.write(answer, request.http(), response);
        } catch (IOException | RuntimeException e) {
            logger.debug("An answer was not taken: {}", e.getMessage());
        } finally {
            context.complete();
        }
    }

    @Override
    public void onTimeout(@Nullable AsyncEvent event) {
        if (event != null && over.compareAndSet(false, true)) {
            cancel.run();
            finish(event.getAsyncContext(), faults.answer(new ApiException(ApiFault.TIMEOUT), locale()));
        }
    }

    @Override
    public void onError(@Nullable AsyncEvent event) {
        if (over.compareAndSet(false, true)) {
            cancel.run();
        }
    }

    @Override
    public void onComplete(@Nullable AsyncEvent event) {
        // whoever completes it has done what there is to do
    }

    @Override
    public void onStartAsync(@Nullable AsyncEvent event) {
        // is not started twice
    }
}
